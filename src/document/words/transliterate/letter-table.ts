/** Where a letter stands: the letters of the word around it, small; empty at the ends of the word. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}

/** What letters become. A key may be several letters long; the longest that fits is taken. */
export type LetterTable = Readonly<Record<string, string | ((at: Neighbours) => string)>>;

const isLetter = (text: string): boolean => /[\p{L}\p{M}'’ʼ]/u.test(text);

/** Writes a text in other letters, capitals as capitals; what the table does not know stays. */
export function writeInLetters(text: string, table: LetterTable): string {
  const longest = Math.max(...Object.keys(table).map((key) => key.length));
  let written = '';
  for (let place = 0; place < text.length; ) {
    const found = keyAt(text, place, { table, longest });
    if (found === undefined) {
      written += text[place++] ?? '';
      continue;
    }
    const source = text.slice(place, place + found.length);
    const before = text[place - 1] ?? '';
    const after = text[place + found.length] ?? '';
    const rule = table[found] ?? '';
    const letters = typeof rule === 'string' ? rule : rule({ before: isLetter(before) ? before.toLowerCase() : '', after: isLetter(after) ? after.toLowerCase() : '' });
    written += cased(letters, source, isCapital(after) || (!isLetter(after) && isCapital(before)));
    place += found.length;
  }
  return written;
}

function keyAt(text: string, place: number, { table, longest }: { table: LetterTable; longest: number }): string | undefined {
  for (let length = longest; length > 0; length--) {
    const key = text.slice(place, place + length).toLowerCase();
    if (key.length === length && key in table) return key;
  }
  return undefined;
}

const isCapital = (text: string): boolean => text !== '' && text !== text.toLowerCase();

/** `Щ` is `Shch` in a word with small letters, `SHCH` among capitals. */
function cased(letters: string, source: string, isAmongCapitals: boolean): string {
  if (!isCapital(source[0] ?? '')) return letters;
  return isAmongCapitals ? letters.toUpperCase() : letters.slice(0, 1).toUpperCase() + letters.slice(1);
}
