import { beforeAll, expect, it } from 'vitest';
import { STAGE_FONTS } from '../../src/app/entries/stage-fonts.ts';
import { filesOf } from '../../src/stage/font-faces.ts';
import { loadFonts } from '../../src/stage/fonts.ts';
import { layoutText } from '../../src/stage/text-layout.ts';
import { placesOf } from '../../src/stage/word-places.ts';
import { contextOf, first, GROUND, isBlue, isLight, isRed, last, lyric, lyrics, painted, text } from './paint-support.ts';

const UKRAINIAN = 'Ой у лузі червона калина';
const ARABIC = 'يا حبيبي كل شيء بقضاء';

beforeAll(async () => {
  await loadFonts(document.fonts, STAGE_FONTS, filesOf(`${UKRAINIAN} ${ARABIC} Song`, 'sans'));
});

/** Where a word of a row lies on the stage. */
function placeOf(words: string, direction: 'ltr' | 'rtl', word: string): { from: number; to: number; left: number; right: number } {
  const context = contextOf();
  const layout = layoutText(context, { words, size: 96, width: 1400 - 2 * 0.35 * 96, weight: 600 });
  const [row] = layout.rows;
  if (!row) throw new Error('no row');
  const from = words.indexOf(word);
  const place = placesOf(context, layout, row, direction).find((known) => known.from === from);
  if (!place) throw new Error(`no place for ${word}`);
  const left = 800 - row.width / 2 + place.left;
  return { from, to: from + word.length, left, right: left + place.width };
}

it.each([
  [UKRAINIAN, 'ltr', 'червона'],
  [ARABIC, 'rtl', 'شيء'],
] as const)('[ST87] in "%s" the word that is sung is lit in its very place, as far as it was sung', (words, direction, word) => {
  const place = placeOf(words, direction, word);
  const at = (share: number) => painted([GROUND, lyrics(lyric({ words, direction, now: { from: place.from, to: place.to, share } }))]);
  // Measured from where the word begins, the way its script runs.
  const edge = (share: number): number => {
    const columns = at(share).columns(isRed);
    return direction === 'ltr' ? last(columns) - place.left : place.right - first(columns);
  };
  const length = place.right - place.left;
  expect(edge(0.02)).toBeLessThan(12);
  expect(Math.abs(edge(0.5) - length / 2)).toBeLessThan(14);
  expect(edge(1)).toBeLessThan(length + 3);
  expect(edge(1)).toBeGreaterThan(length - 16);
});

it('[ST87] a syllable inside a word is lit to its last letter, also in joined letters', () => {
  const word = placeOf(UKRAINIAN, 'ltr', 'калина');
  const syllable = painted([GROUND, lyrics(lyric({ words: UKRAINIAN, now: { from: word.from, to: word.from + 2, share: 1 } }))]);
  const share = (last(syllable.columns(isRed)) - word.left) / (word.right - word.left);
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.42);
  const joined = placeOf(ARABIC, 'rtl', 'حبيبي');
  const part = painted([GROUND, lyrics(lyric({ words: ARABIC, direction: 'rtl', now: { from: joined.from, to: joined.from + 2, share: 1 } }))]);
  const lit = (joined.right - first(part.columns(isRed))) / (joined.right - joined.left);
  expect(lit).toBeGreaterThan(0.2);
  expect(lit).toBeLessThan(0.75);
});

it('[ST87] joined letters stay joined while they light up: the same pixels are ink as before', () => {
  const word = placeOf(ARABIC, 'rtl', 'حبيبي');
  const inkOf = (share: number): number =>
    painted([GROUND, lyrics(lyric({ words: ARABIC, direction: 'rtl', now: { from: word.from, to: word.to, share } }))]).count(
      (red, _green, blue) => red + blue > 200,
    );
  const [none, half, all] = [inkOf(0), inkOf(0.5), inkOf(1)];
  expect(Math.abs(half - none) / none).toBeLessThan(0.02);
  expect(Math.abs(all - none) / none).toBeLessThan(0.02);
});

it('[ST87] a Latin word in an Arabic line is lit from its own left, in its place within the line', () => {
  const words = `${ARABIC.slice(0, 8)} Song حلو`;
  const place = placeOf(words, 'rtl', 'Song');
  const half = painted([GROUND, lyrics(lyric({ words, direction: 'rtl', now: { from: place.from, to: place.to, share: 0.5 } }))]);
  const inside = { left: Math.round(place.left), right: Math.round(place.right) };
  const middle = Math.round((place.left + place.right) / 2);
  expect(half.count(isRed, { left: inside.left, right: middle - 6 })).toBeGreaterThan(200);
  expect(half.count(isRed, { left: middle + 6, right: inside.right })).toBe(0);
  // What was sung before stands on the right of it, what comes after on the left.
  expect(half.count(isRed, { left: inside.right + 4, right: 1600 })).toBeGreaterThan(500);
  expect(half.count(isRed, { left: 0, right: inside.left - 4 })).toBe(0);
});

it('[ST87] a part of several words on two rows lights up row after row', () => {
  const words = `${UKRAINIAN} похилилася`;
  const line = lyric({ words, now: { from: 3, to: words.length, share: 0.15 } });
  const count = layoutText(contextOf(), { words, size: 96, width: 900 - 2 * 0.35 * 96, weight: 600 }).rows.length;
  const picture = painted([GROUND, { ...lyrics(line), width: 900, height: 600 }]);
  const rows = Array.from({ length: count }, (_, row) => {
    const top = Math.round(450 - (count * 125) / 2 + row * 125);
    const box = { left: 0, right: 1600, top, bottom: top + 125 };
    return { red: picture.count(isRed, box), blue: picture.count(isBlue, box) };
  });
  expect(count).toBeGreaterThan(1);
  expect(rows[0]?.red).toBeGreaterThan(500);
  expect(rows[0]?.blue).toBeGreaterThan(500);
  expect(rows.at(-1)?.red).toBe(0);
});

it('[ST88] words come one by one in their own places, joined letters with them', () => {
  for (const [words, direction, word] of [[UKRAINIAN, 'ltr', 'лузі'], [ARABIC, 'rtl', 'كل']] as const) {
    const from = words.indexOf(word);
    const all = painted([GROUND, text({ words, direction })]);
    const without = painted([GROUND, text({ words, direction, parts: [{ from, to: from + word.length, opacity: 0 }] })]);
    const [allInk, lessInk] = [all.columns(isLight), without.columns(isLight)];
    expect([first(lessInk), last(lessInk)], words).toEqual([first(allInk), last(allInk)]);
    expect(allInk.length - lessInk.length, words).toBeGreaterThan(20);
    const half = painted([GROUND, text({ words, direction, parts: [{ from, to: from + word.length, opacity: 0.4 }] })]);
    const greyer = half.count((red) => red > 80 && red < 115);
    expect(greyer, words).toBeGreaterThan(all.count((red) => red > 80 && red < 115) + 200);
  }
});

it('[ST88] rows stand at the side where their script begins, at its end or in the middle', () => {
  const edges = (direction: 'ltr' | 'rtl', align: 'start' | 'middle' | 'end') =>
    painted([GROUND, text({ words: direction === 'ltr' ? 'калина' : 'حبيبي', direction, align })]).columns(isLight);
  expect(first(edges('ltr', 'start'))).toBeLessThan(115);
  expect(last(edges('ltr', 'end'))).toBeGreaterThan(1485);
  expect(last(edges('rtl', 'start'))).toBeGreaterThan(1485);
  expect(first(edges('rtl', 'end'))).toBeLessThan(115);
  const middle = edges('ltr', 'middle');
  expect(Math.abs((first(middle) + last(middle)) / 2 - 800)).toBeLessThan(8);
});

it('[ST88] a plate lies under all rows of a text, an edge around its letters', () => {
  const plated = painted([{ ...GROUND, from: '#ffffff', to: '#ffffff' }, text({ words: 'калина', plate: '#0000ff' })]);
  const blue = plated.columns(isBlue);
  expect(last(blue) - first(blue)).toBeGreaterThan(300);
  const plain = painted([GROUND, text({ words: 'Г', size: 300 })]);
  const edged = painted([GROUND, text({ words: 'Г', size: 300, edge: { width: 10, colour: '#ff0000' } })]);
  expect(first(plain.columns(isLight)) - first(edged.columns(isRed))).toBeGreaterThan(6);
  expect(edged.count((red, green) => red > 240 && green > 240)).toBeGreaterThan(plain.count((red) => red > 240) * 0.93);
});
