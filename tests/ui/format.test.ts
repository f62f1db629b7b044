import { describe, expect, it } from 'vitest';
import { createFormat } from '../../src/ui/i18n/format.ts';
import { LANGUAGES } from '../../src/ui/i18n/languages.ts';

const en = createFormat('en-GB');
const uk = createFormat('uk');
const ar = createFormat('ar-u-nu-latn');

describe('numbers as people write them', () => {
  it('file sizes', () => {
    expect([0, 999, 1000, 12_400, 1_000_000, 12_400_000, 250_000_000].map(en.fileSize)).toEqual([
      '0 byte',
      '999 byte',
      '1 kB',
      '12 kB',
      '1 MB',
      '12.4 MB',
      '250 MB',
    ]);
    expect(uk.fileSize(12_400_000)).toBe('12,4 МБ');
  });

  it('times on a clock', () => {
    expect([0, 5.9, 65, 3_671].map(en.clock)).toEqual(['0:00', '0:05', '1:05', '61:11']);
    expect(ar.clock(65)).toBe('1:05');
  });

  it('times in a sentence', () => {
    expect([0, 1, 60, 65.2].map(en.duration)).toEqual(['0 seconds', '1 second', '1 minute', '1 minute 5 seconds']);
    expect(uk.duration(125)).toBe('2 хвилини 5 секунд');
  });

  it('decibels, with silence', () => {
    expect([-6, 0, 3.25, Number.NEGATIVE_INFINITY].map(en.decibels)).toEqual(['−6.0 dB', '0.0 dB', '+3.3 dB', '−∞ dB']);
  });

  it('lists', () => {
    expect(en.list(['Olena', 'Amir', 'Zofia'])).toBe('Olena, Amir and Zofia');
    expect(uk.list(['Олена', 'Амір'], 'or')).toBe('Олена або Амір');
  });

  it('facts of a failure, by the ends of their names', () => {
    expect(en.facts({ sizeBytes: 12_400_000, lengthSeconds: 61, bar: 3, name: 'Bass' })).toEqual({
      sizeBytes: '12.4 MB',
      lengthSeconds: '1 minute 1 second',
      bar: 3,
      name: 'Bass',
    });
  });

  it.each(LANGUAGES)('digits in $id are those on the notes', ({ locale }) => {
    expect(createFormat(locale).number(7)).toBe('7');
  });
});
