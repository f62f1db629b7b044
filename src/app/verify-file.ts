import { sha256 } from '../base/sha256.ts';

/** The page that checks badges as one HTML file: its own script and nothing else, and it may ask nobody for anything. */
export function verifyFile(script: string): Blob {
  const inner = script.replaceAll('</script', '<\\/script');
  const hash = btoa(String.fromCharCode(...sha256(new TextEncoder().encode(inner))));
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
  const page = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<title>Integrart Studio</title>',
    '</head>',
    '<body>',
    `<script>${inner}</script>`,
    '</body>',
    '</html>',
    '',
  ];
  return new Blob([page.join('\n')], { type: 'text/html' });
}
