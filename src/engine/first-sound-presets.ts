import type { PluckParameters } from '../../worklets/dsp/models/pluck-presets.ts';
import type { SkinParameters } from '../../worklets/dsp/models/skin-presets.ts';

/** Few and small: these travel with the first screen. */
export const FIRST_STRING: PluckParameters = {
  decay: 3,
  damping: 0.18,
  pickPosition: 0.12,
  hardness: 6000,
  edge: 0.4,
  detune: [0],
  body: [{ frequency: 160, gain: 0.6, q: 7 }],
  seconds: 1.8,
};

const once = [{ at: 0, gain: 1 }];

export const FIRST_DRUMS: Readonly<Record<'drum-low' | 'drum-high' | 'shaker', SkinParameters>> = {
  'drum-low': {
    pitch: 43,
    modes: [
      { ratio: 1, gain: 1, decay: 0.5 },
      { ratio: 2.02, gain: 0.16, decay: 0.2 },
    ],
    drop: { octaves: 0.22, seconds: 0.02 },
    metal: null,
    noises: [{ gain: 0.14, low: 500, high: 3500, q: 0.7, attack: 0.0005, decay: 0.02, hits: once }],
    seconds: 0.6,
  },
  'drum-high': {
    pitch: 67,
    modes: [
      { ratio: 1, gain: 0.5, decay: 0.12 },
      { ratio: 2.1, gain: 0.9, decay: 0.16 },
      { ratio: 3.35, gain: 0.7, decay: 0.13 },
    ],
    drop: null,
    metal: null,
    noises: [{ gain: 0.8, low: 2200, high: 12000, q: 0.7, attack: 0.0005, decay: 0.03, hits: once }],
    seconds: 0.3,
  },
  shaker: {
    pitch: 60,
    modes: [],
    drop: null,
    metal: null,
    noises: [{ gain: 0.6, low: 4200, high: 13000, q: 1.1, attack: 0.008, decay: 0.075, hits: once }],
    seconds: 0.2,
  },
};
