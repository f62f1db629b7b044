import type { Plugin } from 'vite';
import { pageScript, type PageScript } from './vite-page-script.ts';

const CHECK: PageScript = {
  entry: 'src/app/entries/verify-page.ts',
  file: 'verify-page.js',
  global: 'integrartVerify',
  // The package of vocabularies names its files by its own address; a script inside a page has none.
  define: { 'import.meta.url': '"about:blank"' },
};

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
<script src="./${CHECK.file}"></script>
</body>
</html>
`;

/** /verify.html with its script, which the app also writes into the file that a person takes along. */
export const verifyPage = (): Plugin => pageScript(CHECK, { file: 'verify.html', html: PAGE });
