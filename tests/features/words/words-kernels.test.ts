import { describe, expect, it } from 'vitest';
import { createMetreMap } from '../../../src/document/music/metre-map.ts';
import { syllablesOf } from '../../../src/document/words/sung.ts';
import { dropPlace, neighboursAt } from '../../../src/features/words/drop-place.ts';
import { findLanguages, languageName, ownName } from '../../../src/ui/i18n/language-names.ts';
import { draggedSpan, movedSpan, stepTicks } from '../../../src/features/words/line-time.ts';
import { countInAt } from '../../../src/features/words/sing/count-in.ts';
import { litShare, litWords, stopsByLetters } from '../../../src/features/words/sing/sung-shares.ts';
import { carriedOver, movedCaret } from '../../../src/features/words/text-merge.ts';
import { directionOfLanguage, wordsDirection } from '../../../src/features/words/words-direction.ts';
import { WORLD_LANGUAGES } from '../../../src/ui/i18n/world-languages.ts';

describe('the light on the words of a line', () => {
  const lit = (text: string, times: readonly { at: number; text: string }[], tick: number, isCalm = false): number[] =>
    litWords(text, syllablesOf(text, times, 1000, 2000)).map(({ syllables }) => Math.round(100 * litShare(syllables, stopsByLetters(syllables), tick, isCalm)));

  it('goes word by word, each as long as it has letters', () => {
    expect(lit('ab cd', [], 1500)).toEqual([100, 0]);
    expect(lit('ab cd', [], 1750)).toEqual([100, 50]);
    expect(lit('', [], 1500)).toEqual([]);
  });

  it('goes syllable by syllable where somebody tapped them, and waits in a silence', () => {
    const times = [{ at: 0, text: 'ка' }, { at: 200, text: '' }, { at: 600, text: 'ли' }, { at: 800, text: 'на' }];
    expect(lit('калина', times, 1100)).toEqual([17]);
    expect(lit('калина', times, 1400)).toEqual([33]);
    expect(lit('калина', times, 1700)).toEqual([50]);
    expect(lit('калина', times, 2000)).toEqual([100]);
  });

  it('does not sweep where less motion is wished', () => {
    expect(lit('ab cd', [], 1501, true)).toEqual([100, 100]);
  });

  it('leaves nothing of the line out', () => {
    const text = '«Ой, у лузі – калина»!';
    expect(litWords(text, syllablesOf(text, [], 0, 100)).map((word) => word.text + word.after).join('')).toBe(text);
  });
});

describe('the dots before a line', () => {
  const metres = createMetreMap([{ tick: 0, groups: [1, 1, 1, 1], unit: 4 }]);
  const lines = [{ id: 'a', start: 3840, end: 7680 }, { id: 'b', start: 7680, end: 9000 }];

  it('count the bar that leads to it', () => {
    expect(countInAt(lines, metres, 0)).toEqual({ beats: 4, left: 4 });
    expect(countInAt(lines, metres, 961)).toEqual({ beats: 4, left: 2 });
    expect(countInAt(lines, metres, 3839)).toEqual({ beats: 4, left: 0 });
  });

  it('are not there while somebody sings, nor long before', () => {
    expect(countInAt(lines, metres, 5000)).toBeUndefined();
    expect(countInAt([{ id: 'a', start: 38400, end: 40000 }], metres, 0)).toBeUndefined();
  });
});

describe('two people in one line', () => {
  it('keep what both wrote', () => {
    expect(carriedOver('моя пісня', 'моя тиха пісня', 'моя пісня!')).toBe('моя тиха пісня!');
    expect(carriedOver('abc', 'abXc', 'Yabc')).toBe('YabXc');
    expect(carriedOver('abc', 'abc', 'xyz')).toBe('xyz');
  });

  it('keep the caret beside the letter it stood at', () => {
    expect(movedCaret('пісня', 'моя пісня', 3)).toBe(7);
    expect(movedCaret('пісня', 'пісня!', 3)).toBe(3);
    expect(movedCaret('abcdef', 'af', 3)).toBe(1);
  });
});

describe('the direction of words', () => {
  it('is that of their script', () => {
    for (const tag of ['ar', 'fa', 'he', 'ur', 'ckb', 'ps', 'yi', 'syr', 'ug', 'sd']) expect(directionOfLanguage(tag), tag).toBe('rtl');
    for (const tag of ['uk', 'pl', 'ku', 'az', 'ar-Latn', 'no such tag']) expect(directionOfLanguage(tag), tag).toBe('ltr');
  });

  it('is told by the letters where they are not of that script', () => {
    expect(wordsDirection('', 'ar')).toBe('rtl');
    expect(wordsDirection('ya qamar', 'ar')).toBe('ltr');
    expect(wordsDirection('OK يا قمر', 'ar')).toBe('rtl');
    expect(wordsDirection('123', 'uk')).toBe('ltr');
  });
});

describe('the languages of the world', () => {
  it('are valid tags, each once', () => {
    const tags = WORLD_LANGUAGES.map(({ tag }) => tag);
    expect(Intl.getCanonicalLocales(tags)).toEqual(tags);
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('are found by their name in the reader’s language and by their own', () => {
    expect(findLanguages('перська', 'uk').map(({ tag }) => tag)).toContain('fa');
    expect(findLanguages('الأوكرانية', 'ar').map(({ tag }) => tag)).toContain('uk');
    expect(findLanguages('ქართ', 'pl').map(({ tag }) => tag)).toContain('ka');
    expect(findLanguages('tiếng', 'en').map(({ tag }) => tag)).toEqual(['vi']);
    expect(findLanguages('no such language', 'en')).toEqual([]);
  });

  it('have a name even where the tag is broken', () => {
    expect(languageName('no such tag', 'en')).toBe('no such tag');
    expect(ownName('uk')).toBe('Українська');
  });
});

describe('the time of a line', () => {
  const metres = createMetreMap([{ tick: 0, groups: [2, 2, 3], unit: 8 }]);
  const span = { start: 1000, end: 3000 };

  it('moves by quarters of a beat, beats and bars of its metre', () => {
    expect(stepTicks('fine', 0, metres)).toBe(120);
    expect(stepTicks('beat', 0, metres)).toBe(480);
    expect(stepTicks('bar', 0, metres)).toBe(3360);
  });

  it('stays in the song and never becomes empty', () => {
    expect(movedSpan(span, 'whole', -5000)).toEqual({ start: 0, end: 2000 });
    expect(movedSpan(span, 'start', 9000)).toEqual({ start: 2880, end: 3000 });
    expect(movedSpan(span, 'end', -9000)).toEqual({ start: 1000, end: 1120 });
  });

  it('lands on the grid when it is dragged', () => {
    expect(draggedSpan(span, 'whole', 30, metres)).toEqual({ start: 1080, end: 3080 });
    expect(draggedSpan(span, 'end', 100, metres)).toEqual({ start: 1000, end: 3120 });
    expect(draggedSpan(span, 'start', -990, metres)).toEqual({ start: 0, end: 3000 });
  });
});

describe('a line that is dragged to another place', () => {
  const rows = [0, 1, 2].map((index) => ({ top: index * 100, height: 100 }));

  it('lands between the lines around the pointer', () => {
    expect(dropPlace(rows, 0, 260)).toBe(2);
    expect(dropPlace(rows, 0, 160)).toBe(1);
    expect(dropPlace(rows, 2, 10)).toBe(0);
    expect(neighboursAt(['a', 'b', 'c'], 'a', 2)).toEqual({ after: 'c' });
    expect(neighboursAt(['a', 'b', 'c'], 'a', 1)).toEqual({ after: 'b', before: 'c' });
    expect(neighboursAt(['a', 'b', 'c'], 'c', 0)).toEqual({ before: 'a' });
  });
});
