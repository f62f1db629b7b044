import { expect, it } from 'vitest';
import { rowsOf } from '../../src/stage/text-rows.ts';
import { measurePlaces, spanOf } from '../../src/stage/word-places.ts';

/** Each letter is ten wide; the joiner is nothing. */
const widthOf = (words: string): number => [...words.replaceAll('\u200d', '')].length * 10;
const places = (words: string, direction: 'ltr' | 'rtl') =>
  measurePlaces({ words, from: 0, width: widthOf(words) }, direction, widthOf).map(({ from, left, direction: way }) => [words.slice(from).split(' ')[0], left, way]);

it('[ST87] words of one script stand one after the other, as it runs', () => {
  expect(places('ab cd', 'ltr')).toEqual([['ab', 0, 'ltr'], ['', 20, 'ltr'], ['cd', 30, 'ltr']]);
  expect(places('אב גד', 'rtl')).toEqual([['אב', 30, 'rtl'], ['', 20, 'rtl'], ['גד', 0, 'rtl']]);
});

it('[ST87] words of another script stand in their own order within the row', () => {
  expect(places('אב ab cd גד', 'rtl').filter(([word]) => word !== '')).toEqual([
    ['אב', 90, 'rtl'],
    ['ab', 30, 'ltr'],
    ['cd', 60, 'ltr'],
    ['גד', 0, 'rtl'],
  ]);
  expect(places('ab אב גד cd', 'ltr').filter(([word]) => word !== '')).toEqual([
    ['ab', 0, 'ltr'],
    ['אב', 60, 'rtl'],
    ['גד', 30, 'rtl'],
    ['cd', 90, 'ltr'],
  ]);
});

it('[ST87] letters are found within their word from where it begins', () => {
  const [word] = measurePlaces({ words: 'אבגד', from: 5, width: 40 }, 'rtl', widthOf);
  if (!word) throw new Error('no place');
  expect(spanOf(word, 5, 7)).toEqual({ left: 20, right: 40 });
  expect(spanOf(word, 8, 20)).toEqual({ left: 0, right: 10 });
  expect(spanOf(word, 0, 5)).toBeUndefined();
});

it('[ST19] rows know their place in the text, over line breaks, spaces and words that were cut', () => {
  for (const words of ['one two  three four', 'first\n\nsecond row here', 'unbelievablylongword and more', '  led by spaces']) {
    for (const width of [40, 75, 120, 500]) {
      for (const row of rowsOf(words, width, widthOf)) expect(words.slice(row.from, row.from + row.words.length), `${words} at ${width}`).toBe(row.words);
    }
  }
});
