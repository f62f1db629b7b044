/** Pasted words become at most this many lines; a song has fewer. */
export const MOST_LINES = 400;
/** UTF-16 code units, as the document keeps them. */
export const LONGEST_LINE = 1000;

const LINE_BREAKS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;
const SPACES = /[\t\p{Zs}]+/gu;

/** Words with line breaks of any system as lines: empty ones and needless spaces are left out, the joiners of Persian and Indic scripts stay. */
export function splitLines(text: string): string[] {
  return text
    .split(LINE_BREAKS)
    .map((line) => cut(line.replace(SPACES, ' ').trim()))
    .filter((line) => line !== '')
    .slice(0, MOST_LINES);
}

/** Cuts a text that is too long, never through the middle of a character. */
function cut(line: string): string {
  const short = line.slice(0, LONGEST_LINE);
  return /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short;
}
