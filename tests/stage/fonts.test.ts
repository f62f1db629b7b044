import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesOf, FONT_CHOICES, RANGES, SCRIPTS, scriptsOf, type FontFile } from '../../src/stage/font-faces.ts';
import { ALPHABETS, FURTHER } from './alphabets.ts';
import { lettersOf } from './font-letters.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ENTRY = readFileSync(`${ROOT}src/app/entries/stage-fonts.ts`, 'utf8');

/** The file that stands behind an entry of STAGE_FONTS. */
function pathOf(file: FontFile): string {
  const name = ENTRY.match(new RegExp(`'${file}': (\\w+)`))?.[1] ?? '';
  return `${ROOT}node_modules/${ENTRY.match(new RegExp(`import ${name} from '([^'?]+)`))?.[1] ?? file}`;
}

const known = new Map<FontFile, ReadonlySet<number>>();
function has(file: FontFile, code: number): boolean {
  const letters = known.get(file) ?? lettersOf(pathOf(file));
  known.set(file, letters);
  const script = SCRIPTS.find((name) => file.endsWith(`-${name}`) && file.split('-').length === name.split('-').length + 1);
  return letters.has(code) && script !== undefined && isWithin(RANGES[script], code);
}

const spansOf = (range: string): [number, number][] =>
  range.split(',').map((part) => {
    const [from = '', to = from] = part.slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
const isWithin = (range: string, code: number): boolean => spansOf(range).some(([from, to]) => code >= from && code <= to);

/** Both cases of each letter; signs that browsers never draw are left out. */
const letters = (alphabet: string): string[] =>
  [...new Set([...alphabet].flatMap((letter) => [letter, letter.toLocaleUpperCase('en')]))].filter(
    (letter) => [...letter].length === 1 && !/[\u200b-\u200f]/.test(letter),
  );

const ALL = { ...ALPHABETS, ...FURTHER };

it.each(FONT_CHOICES.flatMap((font) => Object.keys(font === 'sans' ? ALL : ALPHABETS).map((name) => [font, name] as const)))(
  '[ST36] %s letters have every letter of %s',
  (font, name) => {
    const alphabet = ALL[name] ?? '';
    const files = filesOf(alphabet, font);
    const missing = letters(alphabet).filter((letter) => !files.some((file) => has(file, letter.codePointAt(0) ?? 0)));
    expect(missing.join(' '), files.join(' ')).toBe('');
  },
);

it('[ST36] no character is in the ranges of two scripts, so that the order of arrival changes nothing', () => {
  const spans = SCRIPTS.flatMap((script) => spansOf(RANGES[script]).map((span) => ({ script, span })));
  const clashes = spans.flatMap(({ script, span }, index) =>
    spans
      .slice(index + 1)
      .filter((other) => other.span[0] <= span[1] && span[0] <= other.span[1])
      .map((other) => `${script} ${other.script} ${span.map((code) => code.toString(16)).join('-')}`),
  );
  expect(clashes).toEqual([]);
});

it('[ST36] words ask for the files of their scripts alone', () => {
  expect(scriptsOf('калина')).toEqual(['cyrillic']);
  expect(scriptsOf('Żółw')).toEqual(['latin', 'latin-ext']);
  expect(scriptsOf('يا ليل')).toEqual(['latin', 'arabic']);
  expect(scriptsOf('')).toEqual([]);
  expect(filesOf('გული', 'hand')).toEqual(['sans-georgian']);
  expect(filesOf('гарно', 'hand')).toEqual(['hand-cyrillic']);
});
