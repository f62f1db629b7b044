const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const attribute = (words: string): string => words.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** Below the picture stand the controls and the name. */
const CONTROLS = 112;
const WIDTH = 640;

/** What a person puts into her own web page to have the piece play there. @param shape width ÷ height */
export function frameText({ address, title, shape }: { readonly address: string; readonly title: string; readonly shape: number }): string {
  const height = Math.round(WIDTH / shape) + CONTROLS;
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="${WIDTH}" height="${height}" style="border:0;max-width:100%" allow="fullscreen" loading="lazy"></iframe>`;
}
