import { existsSync } from 'node:fs';
import { build, type Plugin } from 'vite';
import { po } from './vite-po.ts';
import { BROWSERS, inRoot, ONE_COPY } from './vite-shared.ts';

const ENTRY = 'src/app/entries/verify-page.ts';
const FILE = 'verify-page.js';

/** The page as the server gives it: its script beside it, as the content policy asks. */
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Integrart Studio</title>
</head>
<body>
<script src="./${FILE}"></script>
</body>
</html>
`;

/** Builds the page that checks badges as one classic script with nothing to load: from a server, or inside a file on a disk. */
async function buildVerifyPage(): Promise<string> {
  const result = await build({
    configFile: false,
    root: inRoot('.'),
    publicDir: false,
    logLevel: 'warn',
    plugins: [po()],
    resolve: { dedupe: ONE_COPY },
    // The package of vocabularies names its files by its own address; a script inside a page has none.
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': '"about:blank"' },
    build: {
      write: false,
      target: BROWSERS,
      modulePreload: false,
      reportCompressedSize: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      lib: { entry: inRoot(ENTRY), formats: ['iife'], name: 'integrartVerify', fileName: () => FILE },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []));
  const extra = outputs.filter((file) => file.fileName !== FILE).map((file) => file.fileName);
  if (extra.length > 0) throw new Error(`The check page must be one file, but it also made ${extra.join(', ')}.`);
  const script = outputs.find((file) => file.fileName === FILE);
  if (script?.type !== 'chunk') throw new Error('The check page gave no script.');
  return script.code;
}

/** Serves and builds /verify.html with its script, which the app also writes into the file that a person takes along. */
export function verifyPage(): Plugin {
  const present = existsSync(inRoot(ENTRY));
  return {
    name: 'verify-page',
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_request, response, next) => {
        if (!present) return next();
        buildVerifyPage().then((code) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(code);
        }, next);
      });
      server.middlewares.use('/verify.html', (_request, response) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(PAGE);
      });
    },
    async generateBundle() {
      if (!present || this.environment.name !== 'client') return;
      this.emitFile({ type: 'asset', fileName: FILE, source: await buildVerifyPage() });
      this.emitFile({ type: 'asset', fileName: 'verify.html', source: PAGE });
    },
  };
}
