import { build, type Plugin } from 'vite';
import { po } from './vite-po.ts';
import { BROWSERS, inRoot, ONE_COPY } from './vite-shared.ts';

export interface PageScript {
  /** The module it begins with. */
  readonly entry: string;
  readonly file: string;
  /** Name of what it leaves behind in the page. */
  readonly global: string;
  readonly define?: Readonly<Record<string, string>>;
}

/** Builds one classic script with nothing to load: from a server, or inside an HTML file on a disk. */
export async function buildPageScript({ entry, file, global, define = {} }: PageScript): Promise<string> {
  const result = await build({
    configFile: false,
    root: inRoot('.'),
    publicDir: false,
    logLevel: 'warn',
    plugins: [po()],
    resolve: { dedupe: ONE_COPY },
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: {
      write: false,
      target: BROWSERS,
      modulePreload: false,
      reportCompressedSize: false,
      // The only file there is: pictures and fonts travel inside it.
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      lib: { entry: inRoot(entry), formats: ['iife'], name: global, fileName: () => file },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []));
  const extra = outputs.filter(({ fileName }) => fileName !== file).map(({ fileName }) => fileName);
  if (extra.length > 0) {
    throw new Error(`${file} must be one file, but it also made ${extra.join(', ')}. Import styles with "?inline".`);
  }
  const script = outputs.find(({ fileName }) => fileName === file);
  if (script?.type !== 'chunk') throw new Error(`${entry} gave no script.`);
  return script.code;
}

/** Serves and builds the script, and the page around it where it has one. */
export function pageScript(script: PageScript, page?: { readonly file: string; readonly html: string }): Plugin {
  return {
    name: script.file,
    configureServer(server) {
      server.middlewares.use(`/${script.file}`, (_request, response, next) => {
        buildPageScript(script).then((code) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(code);
        }, next);
      });
      if (!page) return;
      server.middlewares.use(`/${page.file}`, (_request, response) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(page.html);
      });
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      this.emitFile({ type: 'asset', fileName: script.file, source: await buildPageScript(script) });
      if (page) this.emitFile({ type: 'asset', fileName: page.file, source: page.html });
    },
  };
}
