/** Beyond this many comparisons a text counts as written anew. */
const MOST_COMPARISONS = 1_000_000;

/**
 * Where letters of an earlier text stand in a later one: the longest row of letters that both have in the same order.
 * @returns for each earlier letter its place among the later ones, or -1
 */
export function findLetters(earlier: readonly string[], later: readonly string[]): number[] {
  const found = earlier.map(() => -1);
  const shorter = Math.min(earlier.length, later.length);
  let start = 0;
  while (start < shorter && earlier[start] === later[start]) found[start] = start++;
  let end = 0;
  while (end < shorter - start && earlier.at(-1 - end) === later.at(-1 - end)) {
    end++;
    found[earlier.length - end] = later.length - end;
  }
  const height = earlier.length - start - end;
  const width = later.length - start - end;
  if (height === 0 || width === 0 || height * width > MOST_COMPARISONS) return found;

  // longest[row][column]: how many letters the rests behind that row and column have in common.
  const longest = Array.from({ length: height + 1 }, () => new Uint16Array(width + 1));
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0;
  const isSame = (row: number, column: number): boolean => earlier[start + row] === later[start + column];
  for (let row = height - 1; row >= 0; row--) {
    const counts = longest[row];
    if (!counts) continue;
    for (let column = width - 1; column >= 0; column--) {
      counts[column] = isSame(row, column) ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < height && column < width; ) {
    if (isSame(row, column)) found[start + row++] = start + column++;
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return found;
}
