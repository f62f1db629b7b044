import { choice, group, list, maybe, person, reference, text, ticks, words } from '../field.ts';
import { kind, type RecordOf } from '../kind.ts';

/** A language the words are written in; the id is its BCP 47 tag. */
export const language = kind({
  name: 'language',
  shape: 'object',
  fields: { order: text({ max: 200, fallback: 'a0' }) },
});

export const SONG_PARTS = ['intro', 'verse', 'chorus', 'bridge', 'solo', 'outro'] as const;

/** One lyric line; written first, timed later: without a start it has a place in the order only. */
export const line = kind({
  name: 'line',
  shape: 'fields',
  fields: {
    order: text({ max: 200, fallback: 'a0' }),
    start: maybe(ticks()),
    end: maybe(ticks()),
    /** The part of the words that begins with this line; empty where it belongs to the part before. */
    opens: choice(['', ...SONG_PARTS], ''),
    /** A recording of someone who says what is to be written here. */
    spoken: maybe(reference('asset')),
    by: person(),
  },
});

/**
 * The words of a line in one language. Two people may each make one for the same line and language while apart:
 * both stay, and read as one (queries/lyrics.ts).
 */
export const lineText = kind({
  name: 'lineText',
  shape: 'fields',
  fields: {
    line: reference('line'),
    /** A language that was taken off the page keeps its words. A script of its own (`uk-Latn`) is a transliteration by hand. */
    language: reference('language'),
    text: words({ max: 1000 }),
    /**
     * When its words or syllables are sung: in order, each with the letters it had when it was timed, so that times find
     * their letters again after the words were edited (queries/syllables.ts). Empty: the line runs evenly.
     */
    syllables: list(group({ at: ticks(), text: text({ max: 80 }) }), { max: 400, fallback: [] }),
    by: person(),
  },
});

/** A word worth keeping, said once by someone; the id is made of language and word (`wordId`), so two people make one. */
export const word = kind({
  name: 'word',
  shape: 'fields',
  fields: {
    language: reference('language'),
    text: text({ max: 80 }),
    /** Someone saying it. */
    asset: maybe(reference('asset')),
    by: person(),
  },
});

/** What a word means in another language, in plain words; the id is made of the word's id and the language. */
export const gloss = kind({
  name: 'gloss',
  shape: 'fields',
  fields: {
    word: reference('word'),
    language: text({ max: 35 }),
    text: words({ max: 200 }),
    by: person(),
  },
});

/** A stretch of the song with its own picture; lasts until the next scene begins. */
export const scene = kind({
  name: 'scene',
  shape: 'fields',
  fields: {
    start: ticks(),
    background: text({ max: 9, fallback: '#26364a' }),
    /** Second colour of a gradient from top to bottom; empty is plain. */
    backgroundEnd: text({ max: 9, fallback: '' }),
    /** How it comes in. */
    transition: choice(['fade', 'cut', 'slide', 'wipe', 'grow'], 'fade'),
    by: person(),
  },
});

export type Language = RecordOf<typeof language>;
export type Line = RecordOf<typeof line>;
export type LineText = RecordOf<typeof lineText>;
export type SongPart = (typeof SONG_PARTS)[number];
export type Word = RecordOf<typeof word>;
export type Gloss = RecordOf<typeof gloss>;
export type Scene = RecordOf<typeof scene>;
