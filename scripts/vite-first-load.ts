import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { inRoot } from './vite-shared.ts';

/** What the page names in its head, so that it travels beside the first script and not after it. */
export function firstLoad(module: string): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (bundle === undefined) return [];
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const first = chunks.find(({ facadeModuleId, moduleIds }) => facadeModuleId === inRoot(module) || moduleIds.includes(inRoot(module)));
        if (first === undefined) throw new Error(`no chunk has ${module}`);
        return withImports(first, chunks)
          .flatMap(tagsOf)
          .filter(({ attrs }) => !html.includes(`"${String(attrs?.['href'])}"`));
      },
    },
  };
}

function withImports(first: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const found = new Set([first]);
  for (const { imports } of found) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  }
  return [...found];
}

function tagsOf({ fileName, viteMetadata }: Rolldown.OutputChunk): HtmlTagDescriptor[] {
  const styles = [...(viteMetadata?.importedCss ?? [])];
  return [
    { tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` }, injectTo: 'head' },
    ...styles.map((style): HtmlTagDescriptor => ({
      tag: 'link',
      attrs: { rel: 'stylesheet', crossorigin: true, href: `/${style}` },
      injectTo: 'head',
    })),
  ];
}
