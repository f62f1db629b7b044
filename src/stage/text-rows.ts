/** Cuts words into pieces between which a row may end. */

/** Scripts written without spaces: only a dictionary knows where a word ends. */
const WITHOUT_SPACES =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Letters that join: a word of these is never cut. */
export const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mongolian}]/u;

/** One row of a text. */
export interface Row {
  readonly words: string;
  /** Place of its first letter in the text, as a string counts. */
  readonly from: number;
}

function segments(words: string, granularity: 'word' | 'grapheme'): string[] {
  if (typeof Intl.Segmenter === 'undefined')
    return granularity === 'word' ? words.split(/(?<=\s)/u) : Array.from(words);
  return Array.from(new Intl.Segmenter(undefined, { granularity }).segment(words), ({ segment }) => segment);
}

/** Pieces of one paragraph, each with the space behind it. */
export const piecesOf = (paragraph: string): string[] =>
  WITHOUT_SPACES.test(paragraph) ? segments(paragraph, 'word') : (paragraph.match(/\S+\s*|\s+/gu) ?? []);

/** Rows of at most `width`, by greedy filling. @param widthOf width of a piece of text in the font at hand */
export function rowsOf(words: string, width: number, widthOf: (text: string) => number): Row[] {
  const rows: Row[] = [];
  let from = 0;
  for (const paragraph of words.split('\n')) {
    rows.push(...rowsOfParagraph(paragraph, width, widthOf).map((row) => ({ ...row, from: row.from + from })));
    from += paragraph.length + 1;
  }
  return rows;
}

function rowsOfParagraph(paragraph: string, width: number, widthOf: (text: string) => number): Row[] {
  const rows: Row[] = [];
  let row = '';
  let from = 0;
  const end = (): void => {
    if (row.trim() !== '') rows.push({ words: row.trimEnd(), from });
    from += row.length;
    row = '';
  };
  for (const piece of piecesOf(paragraph)) {
    if (widthOf((row + piece).trimEnd()) <= width) {
      row += piece;
      continue;
    }
    end();
    const cut = widthOf(piece.trimEnd()) > width && !JOINED.test(piece) ? cutLong(piece, width, widthOf) : [piece];
    for (const part of cut) {
      end();
      row = part;
    }
  }
  return [...rows, { words: row.trimEnd(), from }];
}

/** A word longer than a row: cut between characters, as people see them. */
function cutLong(piece: string, width: number, widthOf: (text: string) => number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of segments(piece, 'grapheme')) {
    if (part !== '' && widthOf(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
