import { existsSync } from 'node:fs';
import { build, type Plugin } from 'vite';
import { po } from './vite-po.ts';
import { BROWSERS, inRoot, ONE_COPY } from './vite-shared.ts';

const ENTRY = 'src/app/entries/viewer-page.ts';
const FILE = 'viewer-page.js';

/** Builds the viewer as one classic script with nothing to load, so that it can stand inside an exported HTML file. */
export async function buildViewer(): Promise<string> {
  const result = await build({
    configFile: false,
    root: inRoot('.'),
    publicDir: false,
    logLevel: 'warn',
    plugins: [po()],
    resolve: { dedupe: ONE_COPY },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: BROWSERS,
      modulePreload: false,
      reportCompressedSize: false,
      // The only file there is: pictures and fonts of the viewer travel inside it.
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      lib: { entry: inRoot(ENTRY), formats: ['iife'], name: 'integrartViewer', fileName: () => FILE },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []));
  const extra = outputs.filter((file) => file.fileName !== FILE).map((file) => file.fileName);
  if (extra.length > 0) {
    throw new Error(`The viewer must be one file, but it also made ${extra.join(', ')}. Import styles with "?inline".`);
  }
  const script = outputs.find((file) => file.fileName === FILE);
  if (script?.type !== 'chunk') throw new Error('The viewer page gave no script.');
  return script.code;
}

/** Serves and builds /viewer-page.js, which the app fetches as text and writes into the HTML file that a person takes home. */
export function viewerPage(): Plugin {
  const present = existsSync(inRoot(ENTRY));
  return {
    name: 'viewer-page',
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_request, response, next) => {
        if (!present) return next();
        buildViewer().then((code) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(code);
        }, next);
      });
    },
    async generateBundle() {
      if (!present || this.environment.name !== 'client') return;
      this.emitFile({ type: 'asset', fileName: FILE, source: await buildViewer() });
    },
  };
}
