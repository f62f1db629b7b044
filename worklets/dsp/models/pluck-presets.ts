/** How a plucked instrument is built and played. */
export interface PluckParameters {
  /** Seconds until the fundamental is 60 dB down. */
  readonly decay: number;
  /** 0 bright to 0.5 dark: how much of each turn the string's low-pass smooths away. */
  readonly damping: number;
  /** Where it is plucked: part of the string's length, 0.02 to 0.5. */
  readonly pickPosition: number;
  /** Hz: a nail or plectrum is hard (8,000 and more), a fingertip soft (2,000). */
  readonly hardness: number;
  /** 0 to 1: how much of the stroke is the noise of its edge. */
  readonly edge: number;
  /** Cents from the pitch, one entry for each string of the course. */
  readonly detune: readonly number[];
  /** Resonances of the body, added to the string. */
  readonly body: readonly { readonly frequency: number; readonly gain: number; readonly q: number }[];
  /** Longest sound in seconds; silence at the end is cut. */
  readonly seconds: number;
}

export type PluckInstrument = 'guitar' | 'bandura' | 'oud' | 'saz' | 'qanun' | 'bass';

export const PLUCK_PRESETS: Readonly<Record<PluckInstrument, PluckParameters>> = {
  guitar: {
    decay: 3.2,
    damping: 0.3,
    pickPosition: 0.18,
    hardness: 3800,
    edge: 0.3,
    detune: [0],
    body: [
      { frequency: 98, gain: 0.9, q: 8 },
      { frequency: 204, gain: 0.7, q: 7 },
      { frequency: 390, gain: 0.35, q: 6 },
    ],
    seconds: 3.2,
  },
  bandura: {
    decay: 4.6,
    damping: 0.12,
    pickPosition: 0.11,
    hardness: 7500,
    edge: 0.42,
    detune: [0],
    body: [
      { frequency: 150, gain: 0.5, q: 7 },
      { frequency: 310, gain: 0.55, q: 8 },
      { frequency: 720, gain: 0.3, q: 5 },
    ],
    seconds: 3.6,
  },
  oud: {
    decay: 1.9,
    damping: 0.42,
    pickPosition: 0.13,
    hardness: 3200,
    edge: 0.45,
    detune: [-2.5, 2.5],
    body: [
      { frequency: 110, gain: 1, q: 6 },
      { frequency: 235, gain: 0.8, q: 6 },
      { frequency: 480, gain: 0.4, q: 5 },
    ],
    seconds: 2.4,
  },
  saz: {
    decay: 2.8,
    damping: 0.14,
    pickPosition: 0.07,
    hardness: 9000,
    edge: 0.55,
    detune: [-3, 0, 3],
    body: [
      { frequency: 190, gain: 0.6, q: 7 },
      { frequency: 420, gain: 0.5, q: 7 },
      { frequency: 1100, gain: 0.35, q: 4 },
    ],
    seconds: 2.8,
  },
  qanun: {
    decay: 3.4,
    damping: 0.1,
    pickPosition: 0.08,
    hardness: 8500,
    edge: 0.5,
    detune: [-2, 0, 2],
    body: [
      { frequency: 280, gain: 0.5, q: 6 },
      { frequency: 640, gain: 0.4, q: 5 },
    ],
    seconds: 3,
  },
  bass: {
    decay: 4.2,
    damping: 0.46,
    pickPosition: 0.22,
    hardness: 1300,
    edge: 0.18,
    detune: [0],
    body: [{ frequency: 85, gain: 0.5, q: 4 }],
    seconds: 3,
  },
};
