import type { Contents } from '../kind.ts';
import { CHORD_QUALITIES, type chord } from '../schema/music.ts';
import { scaleById } from './scales.ts';

export type ChordSign = Contents<typeof chord>;
export type ChordQuality = (typeof CHORD_QUALITIES)[number];

/** Semitones above the root. */
const TONES: Readonly<Record<ChordQuality, readonly number[]>> = {
  major: [0, 4, 7], minor: [0, 3, 7], '7': [0, 4, 7, 10], major7: [0, 4, 7, 11], minor7: [0, 3, 7, 10], sus2: [0, 2, 7], sus4: [0, 5, 7],
  diminished: [0, 3, 6], augmented: [0, 4, 8], 'half-diminished': [0, 3, 6, 10], '6': [0, 4, 7, 9], minor6: [0, 3, 7, 9], '5': [0, 7],
};

/** How each is written behind the root, the first for writing, all for reading. */
const SIGNS: Readonly<Record<ChordQuality, readonly string[]>> = {
  major: ['', 'maj', 'M'], minor: ['m', 'min', '-'], '7': ['7', 'dom7'], major7: ['maj7', 'M7', 'Δ', 'Δ7', 'ma7', 'j7'], minor7: ['m7', 'min7', '-7'],
  sus2: ['sus2'], sus4: ['sus4', 'sus'], diminished: ['dim', '°', 'o', 'dim7', '°7'], augmented: ['aug', '+'],
  'half-diminished': ['m7♭5', 'ø', 'ø7', 'm7b5'], '6': ['6'], minor6: ['m6', 'min6'], '5': ['5'],
};

const SHARPS = ['C', 'C♯', 'D', 'D♯', 'E', 'F', 'F♯', 'G', 'G♯', 'A', 'A♯', 'B'] as const;
const FLATS = ['C', 'D♭', 'D', 'E♭', 'E', 'F', 'G♭', 'G', 'A♭', 'A', 'B♭', 'B'] as const;

/** Pitch classes of a chord, semitones above C, the lowest first. */
export function chordTones({ root, quality, bass }: ChordSign): number[] {
  const tones = TONES[quality].map((tone) => (root + tone) % 12);
  return bass === null ? tones : [bass % 12, ...tones.filter((tone) => tone !== bass % 12)];
}

/** `Am7`, `D♭/F`; a quarter tone above a name is `↑`. @param spelling  how black keys are called: see `spellingOf` */
export function chordName({ root, quality, bass }: ChordSign, spelling: 'sharps' | 'flats' = 'flats'): string {
  const name = `${toneName(root, spelling)}${SIGNS[quality][0] ?? ''}`;
  return bass === null || bass % 12 === root % 12 ? name : `${name}/${toneName(bass, spelling)}`;
}

export function toneName(pitchClass: number, spelling: 'sharps' | 'flats' = 'flats'): string {
  const whole = Math.floor(pitchClass);
  const names = spelling === 'sharps' ? SHARPS : FLATS;
  return `${names[((whole % 12) + 12) % 12] ?? 'C'}${pitchClass - whole >= 0.25 ? '↑' : ''}`;
}

/** Sharps where the key has sharps: G, D, A, E, B, F♯ major and their relatives; flats elsewhere, as singers and pianos prefer them. */
export function spellingOf({ tonic, scale }: { tonic: number; scale: string }): 'sharps' | 'flats' {
  const isMinor = scaleById(scale).steps.includes(300) && !scaleById(scale).steps.includes(400);
  return [7, 2, 9, 4, 11, 6].includes((Math.floor(tonic) + (isMinor ? 3 : 0)) % 12) ? 'sharps' : 'flats';
}

const LETTERS: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11, H: 11 };
const NAME = /^([A-Ha-h])([♯#♭b]?)(.*?)(?:\/([A-Ha-h])([♯#♭b]?))?$/u;

/** Reads a chord as people write it; `B` with a flat is B flat, `H` the German, Polish and Ukrainian B. `undefined` for what is none. */
export function readChordName(text: string): ChordSign | undefined {
  const parts = NAME.exec(text.trim());
  const root = toneOf(parts?.[1], parts?.[2]);
  if (!parts || root === undefined) return undefined;
  const sign = parts[3] ?? '';
  // A small letter alone is minor where chords are written so: `a` is Am.
  const isSmall = /^[a-h]/.test(parts[1] ?? '');
  const quality = CHORD_QUALITIES.find((found) => SIGNS[found].includes(isSmall && sign === '' ? 'm' : sign));
  const bass = toneOf(parts[4], parts[5]);
  return quality && { root, quality, bass: bass === undefined || bass === root ? null : bass };
}

function toneOf(letter: string | undefined, mark: string | undefined): number | undefined {
  const tone = LETTERS[letter?.toUpperCase() ?? ''];
  if (tone === undefined) return undefined;
  return (tone + (mark === '♯' || mark === '#' ? 1 : mark === '♭' || mark === 'b' ? 11 : 0)) % 12;
}

const TRIADS: readonly ChordQuality[] = ['major', 'minor', 'diminished', 'augmented', 'sus4', 'sus2', '5'];
const SEVENTHS: readonly ChordQuality[] = ['major7', '7', 'minor7', 'half-diminished', 'minor6', '6'];

/**
 * Chords whose tones all belong to a scale, one for each of its degrees that carries one, the tonic's first. Where a scale has
 * quarter tones, only what is free of them.
 */
export function chordsOfScale({ tonic, scale }: { tonic: number; scale: string }, kind: 'triads' | 'sevenths' = 'triads'): ChordSign[] {
  const { steps } = scaleById(scale);
  const classes = new Set(steps.map((step) => step % 1200));
  const isIn = (step: number, quality: ChordQuality): boolean => TONES[quality].every((tone) => classes.has((step + tone * 100) % 1200));
  const qualities = kind === 'triads' ? TRIADS : SEVENTHS;
  return [...new Set(steps)].flatMap((step): ChordSign[] => {
    const quality = step % 100 === 0 ? qualities.find((found) => isIn(step, found)) : undefined;
    return quality ? [{ root: (tonic + step / 100) % 12, quality, bass: null }] : [];
  });
}
