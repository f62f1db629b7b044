import { STAGE_FORMATS } from '../../base/stage-document.ts';
import { choice, flag, list, maybe, number, person, reference, text, ticks } from '../field.ts';
import { kind, type RecordOf } from '../kind.ts';
import { SONG_PARTS } from './words.ts';

/** Facts of the whole song. */
export const song = kind({
  name: 'song',
  shape: 'single',
  fields: {
    title: text({ max: 120, fallback: '' }),
    /** Pitch class of the tonic in semitones above C; quarter tones allowed. */
    tonic: number({ min: 0, max: 11.75, fallback: 2, unit: 'semitones' }),
    scale: text({ max: 40, fallback: 'minor' }),
    /** Where the song ends; 0 means: after its last clip. */
    length: ticks({ fallback: 0 }),
    volume: number({ min: -60, max: 6, fallback: 0, unit: 'decibels' }),
    /** Where the music comes from, in the maker's own words; a tradition of the starter until then. */
    tradition: text({ max: 80, fallback: '' }),
    /** SPDX id of the licence the makers chose; empty until they chose. */
    licence: text({ max: 40, fallback: '' }),
    /** The shape of the picture. */
    format: choice(STAGE_FORMATS, '16:9'),
  },
});

/** Tempo from a tick on; the id is the tick. */
export const tempo = kind({
  name: 'tempo',
  shape: 'cell',
  fields: { bpm: number({ min: 20, max: 300, unit: 'beats a minute' }) },
});

/** Metre from a tick on; the id is the tick. 7/8 as 2+2+3 is `groups: [2, 2, 3], unit: 8`. */
export const metre = kind({
  name: 'metre',
  shape: 'object',
  fields: {
    groups: list(number({ min: 1, max: 12, integer: true }), { max: 16 }),
    unit: number({ min: 2, max: 16, integer: true, unit: 'parts of a whole note' }),
  },
});

export const CHORD_QUALITIES = ['major', 'minor', '7', 'major7', 'minor7', 'sus2', 'sus4', 'diminished', 'augmented', 'half-diminished', '6', 'minor6', '5'] as const;

/** The chord from a tick on; the id is the tick. Pitch classes are semitones above C. */
export const chord = kind({
  name: 'chord',
  shape: 'object',
  fields: {
    root: number({ min: 0, max: 11.75, unit: 'semitones' }),
    quality: choice(CHORD_QUALITIES, 'major'),
    /** The lowest tone, where it is not the root. */
    bass: maybe(number({ min: 0, max: 11.75, unit: 'semitones' })),
  },
});

/** A part of the song from a tick on, until the next; the id is the tick. */
export const section = kind({
  name: 'section',
  shape: 'object',
  fields: {
    part: choice(SONG_PARTS, 'verse'),
    /** Given by a person; empty shows the part's name in the reader's language. */
    name: text({ max: 60, fallback: '' }),
  },
});

export const track = kind({
  name: 'track',
  shape: 'fields',
  fields: {
    /** Given by a person; empty shows the instrument's name in the reader's language. */
    name: text({ max: 60, fallback: '' }),
    role: choice(['drums', 'notes', 'audio']),
    instrument: text({ max: 40, fallback: 'piano' }),
    colour: number({ min: 0, max: 15, fallback: 0, integer: true, unit: 'palette place' }),
    volume: number({ min: -60, max: 6, fallback: -6, unit: 'decibels' }),
    pan: number({ min: -1, max: 1, fallback: 0, unit: 'left to right' }),
    isMuted: flag(false),
    order: text({ max: 200, fallback: 'a0' }),
    by: person(),
  },
});

export const clip = kind({
  name: 'clip',
  shape: 'fields',
  fields: {
    track: reference('track'),
    start: ticks(),
    length: ticks(),
    /** Length of the pattern that repeats inside the clip; 0 does not repeat. */
    loop: ticks({ fallback: 0 }),
    /** Steps to the quarter note, for the step grid. */
    division: number({ min: 1, max: 12, fallback: 4, integer: true, unit: 'steps a beat' }),
    /** The recording of an audio clip: SHA-256, hexadecimal. */
    asset: maybe(reference('asset')),
    /** Seconds of the recording skipped at the start. */
    offset: number({ min: 0, max: 36000, fallback: 0, unit: 'seconds' }),
    gain: number({ min: -60, max: 12, fallback: 0, unit: 'decibels' }),
    by: person(),
  },
});

/** Start is counted from the clip's start; pitch is a MIDI note number with quarter tones as .5 (cents as hundredths). */
export const note = kind({
  name: 'note',
  shape: 'tuple',
  fields: {
    clip: reference('clip'),
    start: ticks(),
    length: number({ min: 1, max: 2 ** 31, integer: true, unit: 'ticks' }),
    pitch: number({ min: 0, max: 127, unit: 'pitch' }),
    velocity: number({ min: 0, max: 1, fallback: 0.8 }),
  },
});

/** A sounding step; its id is `clip:row:tick` (see `stepId`), so two people who set one step make one step. */
export const step = kind({
  name: 'step',
  shape: 'cell',
  fields: { velocity: number({ min: 0.05, max: 1 }) },
});

export type Song = RecordOf<typeof song>;
export type Tempo = RecordOf<typeof tempo>;
export type Metre = RecordOf<typeof metre>;
export type Chord = RecordOf<typeof chord>;
export type Section = RecordOf<typeof section>;
export type Track = RecordOf<typeof track>;
export type Clip = RecordOf<typeof clip>;
export type Note = RecordOf<typeof note>;
export type Step = RecordOf<typeof step>;
