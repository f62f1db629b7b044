/** Cuts words into pieces between which a row may end. */

/** Scripts written without spaces: only a dictionary knows where a word ends. */
const WITHOUT_SPACES =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Letters that join: a word of these is never cut. */
const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mongolian}]/u;

function segments(words: string, granularity: 'word' | 'grapheme'): string[] {
  if (typeof Intl.Segmenter === 'undefined')
    return granularity === 'word' ? words.split(/(?<=\s)/u) : Array.from(words);
  return Array.from(new Intl.Segmenter(undefined, { granularity }).segment(words), ({ segment }) => segment);
}

/** Pieces of one paragraph, each with the space behind it. */
export const piecesOf = (paragraph: string): string[] =>
  WITHOUT_SPACES.test(paragraph) ? segments(paragraph, 'word') : (paragraph.match(/\S+\s*|\s+/gu) ?? []);

/** Rows of at most `width`, by greedy filling. @param widthOf width of a piece of text in the font at hand */
export function rowsOf(words: string, width: number, widthOf: (text: string) => number): string[] {
  return words.split('\n').flatMap((paragraph) => {
    const rows: string[] = [];
    let row = '';
    for (const piece of piecesOf(paragraph)) {
      if (widthOf((row + piece).trimEnd()) <= width) {
        row += piece;
        continue;
      }
      if (row.trim() !== '') rows.push(row.trimEnd());
      const cut = widthOf(piece.trimEnd()) > width && !JOINED.test(piece) ? cutLong(piece, width, widthOf) : [piece];
      rows.push(...cut.slice(0, -1));
      row = cut.at(-1) ?? '';
    }
    return [...rows, row.trimEnd()];
  });
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
