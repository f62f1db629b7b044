import { assert } from '../../base/assert.ts';
import type { Decibels, Pitch, Seconds } from '../../base/units.ts';
import { BAR_PRESETS, renderBar, type BarParameters } from '../../../worklets/dsp/models/bar.ts';
import { FLUTE_PRESETS, renderFlute } from '../../../worklets/dsp/models/flute.ts';
import { PLUCK_PRESETS, type PluckParameters } from '../../../worklets/dsp/models/pluck-presets.ts';
import { renderPluck } from '../../../worklets/dsp/models/pluck.ts';
import { REED_PRESETS, renderReed } from '../../../worklets/dsp/models/reed.ts';
import { SKIN_PRESETS, type SkinParameters } from '../../../worklets/dsp/models/skin-presets.ts';
import { renderSkin } from '../../../worklets/dsp/models/skin.ts';
import type { RenderedSound } from '../../../worklets/dsp/models/sound.ts';
import { levelPeak, levelSound, trimSound } from './level-sound.ts';
import { SOUND_RATE, type MadeSound, type SoundName } from './sound.ts';

interface PitchedRecipe {
  /** Seconds in which a note dies away after its end: short where a hand damps the string. */
  readonly release: Seconds;
  render(pitch: Pitch, seed: number): RenderedSound;
}

const plucked = (release: Seconds, params: PluckParameters): PitchedRecipe => ({
  release,
  render: (pitch, seed) => renderPluck(SOUND_RATE, pitch, params, seed),
});
const struck = (release: Seconds, params: BarParameters): PitchedRecipe => ({
  release,
  render: (pitch, seed) => renderBar(SOUND_RATE, pitch, params, seed),
});

const bandura = plucked(0.5, PLUCK_PRESETS.bandura);

/** By instrument id. A tone that takes longer than 20 ms to speak is late in fast music: breath and bellows begin sooner. */
const PITCHED: Readonly<Record<string, PitchedRecipe>> = {
  bandura,
  guitar: plucked(0.2, PLUCK_PRESETS.guitar),
  oud: plucked(0.25, PLUCK_PRESETS.oud),
  saz: plucked(0.25, PLUCK_PRESETS.saz),
  bass: plucked(0.12, PLUCK_PRESETS.bass),
  tsymbaly: struck(0.9, BAR_PRESETS.tsymbaly),
  kalimba: struck(0.6, BAR_PRESETS.kalimba),
  flute: {
    release: 0.09,
    render: (pitch, seed) => renderFlute(SOUND_RATE, pitch, { ...FLUTE_PRESETS.sopilka, attack: 0.01 }, seed),
  },
  accordion: {
    release: 0.08,
    render: (pitch, seed) => renderReed(SOUND_RATE, pitch, { ...REED_PRESETS.accordion, attack: 0.013 }, seed),
  },
};

interface HitRecipe {
  readonly params: SkinParameters;
  readonly peak: Decibels;
  /** Semitones from the preset's own pitch. */
  readonly shift?: number;
}

const shaker: HitRecipe = {
  params: { ...SKIN_PRESETS.shaker, noises: SKIN_PRESETS.shaker.noises.map((noise) => ({ ...noise, attack: 0.009 })) },
  peak: -13,
};

/** A crash rings like an open hat, longer, wider and lower. */
const crash: SkinParameters = {
  ...SKIN_PRESETS['hat-open'],
  pitch: 63,
  metal: { modes: 72, low: 3, high: 34, gain: 0.9, decay: 1.5 },
  noises: SKIN_PRESETS['hat-open'].noises.map((noise) => ({ ...noise, low: 3200, decay: 1.1 })),
  seconds: 2,
};

/** By kit and row; peaks so that a kit is balanced with all steps at one velocity. */
const KITS: Readonly<Record<string, Readonly<Record<string, HitRecipe>>>> = {
  'drum-kit': {
    crash: { params: crash, peak: -12 },
    'hat-open': { params: SKIN_PRESETS['hat-open'], peak: -15 },
    'hat-closed': { params: SKIN_PRESETS['hat-closed'], peak: -14 },
    tom: { params: SKIN_PRESETS['tom-low'], peak: -8 },
    clap: { params: SKIN_PRESETS.clap, peak: -10 },
    snare: { params: SKIN_PRESETS.snare, peak: -8 },
    kick: { params: SKIN_PRESETS.kick, peak: -6 },
  },
  darbuka: {
    bell: { params: SKIN_PRESETS.bell, peak: -15 },
    shaker,
    ka: { params: SKIN_PRESETS['darbuka-ka'], peak: -11 },
    tek: { params: SKIN_PRESETS['darbuka-tek'], peak: -9 },
    dum: { params: SKIN_PRESETS['darbuka-dum'], peak: -6 },
  },
  'frame-drum': {
    tambourine: { params: SKIN_PRESETS.tambourine, peak: -14 },
    shaker,
    'daf-slap': { params: SKIN_PRESETS.daf, peak: -9, shift: 12 },
    'daf-rim': { params: SKIN_PRESETS['darbuka-ka'], peak: -12, shift: 4 },
    'daf-bass': { params: SKIN_PRESETS['frame-drum'], peak: -6 },
  },
};

const HIT_RELEASE: Seconds = 0.03;

/** Renders one sound of a modelled instrument: pure, the same on every device, 2 to 40 ms of work on a laptop. */
export function makeModelled(name: SoundName): MadeSound {
  const seed = seedOf(name);
  if (name.row !== undefined) {
    const { params, peak, shift = 0 } = hitRecipe(name.instrument, name.row);
    const { samples } = renderSkin(SOUND_RATE, params.pitch + shift, params, seed);
    levelPeak(samples, peak);
    return { samples: new Float32Array(samples), pitch: 60, loop: undefined, release: HIT_RELEASE };
  }
  const recipe = PITCHED[name.instrument] ?? bandura;
  const { samples, pitch, loopStart, loopEnd } = recipe.render(name.root, seed);
  levelSound(samples, SOUND_RATE);
  if (loopStart !== undefined && loopEnd !== undefined) {
    const loop = { start: loopStart, end: loopEnd };
    return { samples: new Float32Array(samples), pitch, loop, release: recipe.release };
  }
  return { samples: trimSound(samples, SOUND_RATE), pitch, loop: undefined, release: recipe.release };
}

function hitRecipe(kit: string, row: string): HitRecipe {
  const recipe = KITS[kit]?.[row];
  assert(recipe, `the kit ${kit} has no row ${row}`);
  return recipe;
}

/** The same sound has the same noise on every device, and two sounds do not share theirs. */
function seedOf({ instrument, root, row }: SoundName): number {
  let seed = 7;
  for (const letter of `${instrument}${row ?? root ?? ''}`) seed = (Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return seed >>> 0;
}
