import { PACKAGE_HOMES, packageOf } from './homes.ts';
import type { ImportReference } from './imports.ts';
import { importsOf } from './imports.ts';
import type { Finding, SourceFile } from './source.ts';

/** Layers whose instances the app hands to the features: of these a feature knows the types alone. */
const HANDED_IN = ['engine', 'stage', 'keep', 'sync', 'media'];

/** What each layer may import beside itself. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  base: [],
  document: ['base'],
  engine: ['base', 'document', 'worklets'],
  stage: ['base', 'document'],
  keep: ['base', 'document'],
  sync: ['base', 'document'],
  media: ['base', 'document'],
  learning: ['base', 'document'],
  ui: ['base', 'document'],
  features: ['base', 'document', 'learning', 'ui', ...HANDED_IN],
  app: ['base', 'document', 'learning', 'ui', ...HANDED_IN, 'features', 'worklets'],
  worklets: [],
  server: ['base', 'document'],
};

/** The layer that a path belongs to; undefined for what stands outside the house (declarations, pictures). */
function layerOf(path: string): string | undefined {
  const [top, second] = path.split('/');
  if (top === 'worklets' || top === 'server') return top;
  if (top !== 'src' || second === undefined) return undefined;
  if (second === 'main.tsx') return 'app';
  return second in BELOW ? second : undefined;
}

function featureOf(path: string): string | undefined {
  return /^src\/features\/([^/]+)\//.exec(path)?.[1];
}

/** Why one file of the house may not reach another; undefined if it may. */
function wallBetween({ from, target, isType }: ImportReference & { target: string }): string | undefined {
  const [above, below] = [layerOf(from), layerOf(target)];
  if (above === undefined) return undefined;
  if (below === undefined) return `reaches out of the house to ${target}`;
  if (above === below) {
    const sameFeature = above !== 'features' || featureOf(from) === featureOf(target);
    return sameFeature ? undefined : `is a feature and may not import the feature ${featureOf(target) ?? target}`;
  }
  if (!(BELOW[above] ?? []).includes(below))
    return `is in ${above} and may not import ${below}: imports point down only`;
  if (above === 'features' && HANDED_IN.includes(below) && !isType) {
    return `is a feature and may take only types from ${below}: the app hands instances in`;
  }
  if (target.startsWith('src/document/commands') && above !== 'features' && above !== 'app') {
    return 'may not call commands: only a feature, moved by a person, writes to a document';
  }
  if (above === 'sync' && target.startsWith('src/document/plan')) {
    return 'is in sync and may not know the plan, which never leaves the device';
  }
  if (above === 'ui' && below === 'document' && !from.startsWith('src/ui/hooks/')) {
    return 'may not import the document: in ui only the hooks read it';
  }
  return undefined;
}

/** Why a file may not use a package; undefined if it may. */
function packageWall({ from, specifier }: ImportReference): string | undefined {
  if (specifier.startsWith('node:'))
    return from.startsWith('server/') ? undefined : `may not use ${specifier}: Node is the server's`;
  if (specifier.startsWith('virtual:') || specifier.startsWith('/')) return undefined;
  const name = packageOf(specifier);
  const homes = PACKAGE_HOMES[name];
  if (homes === undefined) return `uses ${name}, which has no home in tests/rules/homes.ts`;
  return homes.some((home) => from.startsWith(home))
    ? undefined
    : `may not import ${name}: its home is ${homes.join(', ')}`;
}

/** Arrows that point up or sideways, and packages outside their home. */
export function layerFindings(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((reference) => {
      const { target, line, from } = reference;
      const sentence = target === undefined ? packageWall(reference) : wallBetween({ ...reference, target });
      return sentence === undefined ? [] : [{ path: from, line, sentence }];
    }),
  );
}
