import { maybe, person, reference, text, ticks, words } from '../field.ts';
import { kind, type RecordOf } from '../kind.ts';

/** A language the words are written in; the id is its BCP 47 tag. */
export const language = kind({
  name: 'language',
  shape: 'object',
  fields: { order: text({ max: 200, fallback: 'a0' }) },
});

/** One lyric line; written first, timed later: without a start it has a place in the order only. */
export const line = kind({
  name: 'line',
  shape: 'fields',
  fields: {
    order: text({ max: 200, fallback: 'a0' }),
    start: maybe(ticks()),
    end: maybe(ticks()),
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
    /** A language that was taken off the page keeps its words. */
    language: reference('language'),
    text: words({ max: 1000 }),
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
    by: person(),
  },
});

export type Language = RecordOf<typeof language>;
export type Line = RecordOf<typeof line>;
export type LineText = RecordOf<typeof lineText>;
export type Scene = RecordOf<typeof scene>;
