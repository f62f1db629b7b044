import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LyricSheet } from '../../../src/document/words/lyric-sheet.ts';
import { readLyrics } from '../../../src/media/lyrics/read-lyrics.ts';
import { writeLyrics, type LyricsOrder } from '../../../src/media/lyrics/write-lyrics.ts';
import { isSoak, SEED } from '../../support/seed.ts';
import { plainSheet, sheets } from './sheets.ts';

const RUNS = { seed: SEED, numRuns: isSoak ? 5_000 : 200 };

async function back(sheet: LyricSheet, order: LyricsOrder): Promise<LyricSheet> {
  const { bytes } = await writeLyrics(sheet, order);
  const read = await readLyrics(bytes);
  if (!read.ok) throw new Error(read.code);
  expect(read.value.isMended).toBe(false);
  return read.value.sheet;
}

/** What a kind of file does not hold is left out of both. */
const without = (sheet: LyricSheet, ...names: readonly string[]): unknown =>
  JSON.parse(JSON.stringify(sheet, (name, value: unknown) => (names.includes(name) ? undefined : value)));

const all = { languages: ['uk'], hasSyllables: true, hasParts: false, isTimed: true, hasEnds: true, stepMs: 10 } as const;

describe('words that go out in a file and come back', () => {
  it('[ML1] are equal in enhanced LRC, with the time of each word, in several languages', async () => {
    await fc.assert(fc.asyncProperty(sheets({ ...all, stepMs: 7 }), async (sheet) => {
      expect(plainSheet(await back(sheet, { form: 'lrc-words' }))).toEqual(plainSheet(sheet));
    }), RUNS);
    await fc.assert(fc.asyncProperty(sheets({ ...all, languages: ['uk', 'pl', 'ar'], hasSyllables: false }), async (sheet) => {
      expect(plainSheet(await back(sheet, { form: 'lrc' }))).toEqual(plainSheet(sheet));
    }), RUNS);
  });

  it('[ML1] are equal in WebVTT, with words, parts and several languages', async () => {
    await fc.assert(fc.asyncProperty(sheets({ ...all, languages: ['uk', 'fa'], hasParts: true, stepMs: 3 }), async (sheet) => {
      const read = await back(sheet, { form: 'vtt' });
      expect(without(read, 'languages')).toEqual(without(sheet, 'languages'));
      expect([...read.languages].sort()).toEqual([...sheet.languages].sort());
    }), RUNS);
    await fc.assert(fc.asyncProperty(sheets({ ...all, hasParts: true, stepMs: 3 }), async (sheet) => {
      expect(plainSheet(await back(sheet, { form: 'vtt' }))).toEqual(plainSheet(sheet));
    }), RUNS);
  });

  it('[ML1] are equal in TTML, with words, parts and several languages', async () => {
    await fc.assert(fc.asyncProperty(sheets({ ...all, languages: ['uk', 'hy'], hasParts: true, stepMs: 3 }), async (sheet) => {
      expect(plainSheet(await back(sheet, { form: 'ttml' }))).toEqual(plainSheet(sheet));
    }), RUNS);
  });

  it('[ML1] are equal in UltraStar, word by word', async () => {
    await fc.assert(fc.asyncProperty(sheets(all), async (sheet) => {
      expect(plainSheet(await back(sheet, { form: 'ultrastar' }))).toEqual(plainSheet(sheet));
    }), RUNS);
  });

  it('[ML1] are equal in a karaoke file, but for the ends of lines and silences', async () => {
    await fc.assert(fc.asyncProperty(sheets({ ...all, hasEnds: false, stepMs: 3 }), async (sheet) => {
      const lines = sheet.lines.map((line) => ({ ...line, texts: line.texts.map((text) => (text.syllables ? { ...text, syllables: text.syllables.filter((syllable) => syllable.text !== '') } : text)) }));
      expect(plainSheet(await back(sheet, { form: 'kar' }))).toEqual(plainSheet({ ...sheet, lines }));
    }), RUNS);
  });

  it('[ML1] are equal in SubRip, line by line', async () => {
    await fc.assert(fc.asyncProperty(sheets({ ...all, languages: ['und'], hasSyllables: false, stepMs: 1 }), async (sheet) => {
      expect(plainSheet(await back(sheet, { form: 'srt' }))).toEqual(without(sheet, 'title'));
    }), RUNS);
  });

  it('[ML1] are equal as plain text, with their parts', async () => {
    await fc.assert(fc.asyncProperty(sheets({ ...all, languages: ['und'], hasSyllables: false, isTimed: false, hasParts: true }), async (sheet) => {
      expect(plainSheet(await back(sheet, { form: 'text' }))).toEqual(without(sheet, 'title'));
    }), RUNS);
  });

  it('[ML2] lines without a time are told where a file can not hold them', async () => {
    const sheet: LyricSheet = { languages: ['uk'], lines: [{ startMs: null, endMs: null, texts: [{ language: 'uk', text: 'раз' }] }, { startMs: 10, endMs: 20, texts: [{ language: 'uk', text: 'два' }] }] };
    const left = await Promise.all((['lrc', 'vtt', 'srt', 'ttml', 'ultrastar', 'kar', 'text'] as const).map(async (form) => (await writeLyrics(sheet, { form })).leftOut));
    expect(left).toEqual([0, 1, 1, 0, 1, 1, 0]);
    expect((await back(sheet, { form: 'lrc' })).lines.map(({ startMs }) => startMs)).toEqual([null, 10]);
    expect((await back(sheet, { form: 'ttml' })).lines.map(({ startMs }) => startMs)).toEqual([null, 10]);
  });
});
