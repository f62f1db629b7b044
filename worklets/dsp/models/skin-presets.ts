/** A noise of a stroke: its band in Hz, its times in seconds, and when it sounds (a clap is several hands). */
export interface SkinNoise {
  readonly gain: number;
  readonly low: number;
  readonly high: number;
  /** Sharpness of the upper edge: 0.7 plain, 2 and more sings. */
  readonly q: number;
  readonly attack: number;
  readonly decay: number;
  readonly hits: readonly { readonly at: number; readonly gain: number }[];
}

export interface SkinParameters {
  /** MIDI note number of the lowest mode. */
  readonly pitch: number;
  readonly modes: readonly { readonly ratio: number; readonly gain: number; readonly decay: number }[];
  /** The pitch starts so many octaves higher and settles with this time constant. */
  readonly drop: { readonly octaves: number; readonly seconds: number } | null;
  /** A swarm of metal modes between two ratios of the pitch. */
  readonly metal: {
    readonly modes: number;
    readonly low: number;
    readonly high: number;
    readonly gain: number;
    readonly decay: number;
  } | null;
  readonly noises: readonly SkinNoise[];
  /** Longest sound in seconds; silence at the end is cut. */
  readonly seconds: number;
}

export type SkinInstrument =
  | 'kick'
  | 'snare'
  | 'hat-closed'
  | 'hat-open'
  | 'clap'
  | 'tom-low'
  | 'tom-high'
  | 'darbuka-dum'
  | 'darbuka-tek'
  | 'darbuka-ka'
  | 'frame-drum'
  | 'daf'
  | 'shaker'
  | 'tambourine'
  | 'bell';

const ONCE = [{ at: 0, gain: 1 }] as const;

const noise = (gain: number, low: number, high: number, decay: number, more: Partial<SkinNoise> = {}): SkinNoise => ({
  gain,
  low,
  high,
  q: Math.SQRT1_2,
  attack: 0.0005,
  decay,
  hits: ONCE,
  ...more,
});

/** Modes of an ideal round skin; a loaded or held one hears fewer of them. */
const round = (gains: readonly number[], decay: number): SkinParameters['modes'] => {
  const ratios = [1, 1.594, 2.136, 2.296, 2.653, 2.918, 3.156, 3.501];
  return gains.map((gain, index) => ({ ratio: ratios[index] ?? 4, gain, decay: decay / (1 + 0.45 * index) }));
};

const skin = (preset: Partial<SkinParameters> & Pick<SkinParameters, 'pitch' | 'seconds'>): SkinParameters => ({
  modes: [],
  drop: null,
  metal: null,
  noises: [],
  ...preset,
});

export const SKIN_PRESETS: Readonly<Record<SkinInstrument, SkinParameters>> = {
  kick: skin({
    pitch: 31.5,
    modes: [
      { ratio: 1, gain: 1, decay: 0.42 },
      { ratio: 2, gain: 0.16, decay: 0.2 },
      { ratio: 3.1, gain: 0.07, decay: 0.09 },
    ],
    drop: { octaves: 1.7, seconds: 0.022 },
    noises: [noise(0.4, 600, 6000, 0.025)],
    seconds: 0.6,
  }),
  snare: skin({
    pitch: 54,
    modes: round([0.8, 0.45, 0.3, 0.2], 0.16),
    drop: { octaves: 0.25, seconds: 0.01 },
    noises: [noise(0.85, 1200, 11000, 0.34), noise(0.5, 300, 2500, 0.05)],
    seconds: 0.55,
  }),
  'hat-closed': skin({
    pitch: 70,
    metal: { modes: 36, low: 6, high: 30, gain: 0.7, decay: 0.07 },
    noises: [noise(0.6, 6500, 16000, 0.055)],
    seconds: 0.16,
  }),
  'hat-open': skin({
    pitch: 70,
    metal: { modes: 48, low: 6, high: 30, gain: 0.8, decay: 0.55 },
    noises: [noise(0.5, 6500, 16000, 0.42)],
    seconds: 0.8,
  }),
  clap: skin({
    pitch: 60,
    noises: [
      noise(1, 800, 3400, 0.03, {
        q: 1.2,
        hits: [
          { at: 0, gain: 0.8 },
          { at: 0.011, gain: 0.7 },
          { at: 0.021, gain: 0.9 },
        ],
      }),
      noise(0.9, 900, 4200, 0.19, { hits: [{ at: 0.031, gain: 1 }] }),
    ],
    seconds: 0.4,
  }),
  'tom-low': skin({
    pitch: 41,
    modes: round([1, 0.5, 0.3, 0.2, 0.12], 0.55),
    drop: { octaves: 0.4, seconds: 0.035 },
    noises: [noise(0.2, 400, 4000, 0.03)],
    seconds: 0.8,
  }),
  'tom-high': skin({
    pitch: 50,
    modes: round([1, 0.5, 0.3, 0.2, 0.12], 0.42),
    drop: { octaves: 0.35, seconds: 0.03 },
    noises: [noise(0.2, 500, 5000, 0.03)],
    seconds: 0.6,
  }),
  'darbuka-dum': skin({
    pitch: 43,
    modes: [
      { ratio: 1, gain: 1, decay: 0.5 },
      { ratio: 2.02, gain: 0.16, decay: 0.2 },
      { ratio: 3.4, gain: 0.08, decay: 0.1 },
    ],
    drop: { octaves: 0.22, seconds: 0.02 },
    noises: [noise(0.14, 500, 3500, 0.02)],
    seconds: 0.65,
  }),
  'darbuka-tek': skin({
    pitch: 67,
    modes: [
      { ratio: 1, gain: 0.5, decay: 0.12 },
      { ratio: 2.1, gain: 0.9, decay: 0.16 },
      { ratio: 3.35, gain: 0.7, decay: 0.13 },
      { ratio: 4.7, gain: 0.5, decay: 0.1 },
      { ratio: 6.2, gain: 0.3, decay: 0.07 },
    ],
    noises: [noise(0.8, 2200, 12000, 0.03)],
    seconds: 0.3,
  }),
  'darbuka-ka': skin({
    pitch: 64,
    modes: [
      { ratio: 1, gain: 0.35, decay: 0.07 },
      { ratio: 2.05, gain: 0.7, decay: 0.1 },
      { ratio: 3.3, gain: 0.6, decay: 0.08 },
      { ratio: 4.6, gain: 0.35, decay: 0.06 },
    ],
    noises: [noise(0.7, 1500, 8000, 0.045)],
    seconds: 0.22,
  }),
  'frame-drum': skin({
    pitch: 38,
    modes: round([1, 0.55, 0.35, 0.3, 0.2, 0.12], 0.75),
    drop: { octaves: 0.12, seconds: 0.03 },
    noises: [noise(0.22, 250, 2500, 0.05)],
    seconds: 1,
  }),
  daf: skin({
    pitch: 42,
    modes: round([1, 0.5, 0.3, 0.25, 0.15], 0.5),
    drop: { octaves: 0.1, seconds: 0.02 },
    metal: { modes: 40, low: 28, high: 110, gain: 0.45, decay: 0.28 },
    noises: [
      noise(0.3, 3500, 14000, 0.25, {
        attack: 0.004,
        hits: [
          { at: 0.002, gain: 1 },
          { at: 0.028, gain: 0.6 },
          { at: 0.061, gain: 0.35 },
        ],
      }),
    ],
    seconds: 0.9,
  }),
  shaker: skin({
    pitch: 60,
    noises: [noise(0.9, 4200, 13000, 0.12, { attack: 0.022, q: 1.1 })],
    seconds: 0.26,
  }),
  tambourine: skin({
    pitch: 72,
    metal: { modes: 44, low: 7, high: 26, gain: 0.8, decay: 0.24 },
    noises: [
      noise(0.5, 5200, 15000, 0.12, {
        attack: 0.002,
        hits: [
          { at: 0, gain: 1 },
          { at: 0.019, gain: 0.55 },
          { at: 0.043, gain: 0.3 },
        ],
      }),
    ],
    seconds: 0.45,
  }),
  bell: skin({
    pitch: 76,
    modes: [
      { ratio: 1, gain: 0.9, decay: 0.75 },
      { ratio: 1.483, gain: 0.75, decay: 0.6 },
      { ratio: 2.61, gain: 0.4, decay: 0.32 },
      { ratio: 3.92, gain: 0.26, decay: 0.2 },
      { ratio: 5.43, gain: 0.16, decay: 0.12 },
    ],
    noises: [noise(0.25, 2500, 11000, 0.012)],
    seconds: 0.9,
  }),
};
