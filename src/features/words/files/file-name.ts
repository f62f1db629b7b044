/** File systems take 255 bytes; three a letter in many scripts, and room for the rest. */
const LONGEST = 70;

/** The title in its own script, without signs that systems refuse or that turn the reading direction, then the language and the ending. */
export function wordsFileName(title: string, language: string, ending: string): string {
  const plain = title
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
  const name = Array.from(plain).slice(0, LONGEST).join('').trim() || 'words';
  return `${language === '' ? name : `${name} ${language.replace(/[^a-z0-9-]/gi, '')}`}.${ending}`;
}
