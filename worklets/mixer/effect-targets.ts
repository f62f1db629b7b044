import {
  DELAY_CROSS,
  DELAY_DAMPING,
  DELAY_FEEDBACK,
  DELAY_FRAMES,
  DELAY_RING,
  MASTER_CEILING,
  MASTER_DELAY,
  MASTER_GAIN,
  MASTER_LIMITER,
  MASTER_RELEASE,
  MASTER_REVERB,
  QUANTUM,
  REVERB_ALLPASSES,
  REVERB_ALLPASS_LENGTHS,
  REVERB_DAMPING,
  REVERB_GAINS,
  REVERB_INPUT,
  REVERB_LENGTHS,
  REVERB_LINES,
  REVERB_LOW_CUT,
  REVERB_PRE_DELAY,
  REVERB_SWAY,
  REVERB_TURN_COS,
  REVERB_TURN_SIN,
} from '../dsp/layout.ts';
import type { DelayParameters, MasterParameters, ReverbParameters } from './contract.ts';
import { DEFAULT_DELAY, DEFAULT_MASTER, DEFAULT_REVERB, SILENT_DECIBELS } from './contract.ts';
import { faderGain, within } from './strip-targets.ts';

/** Milliseconds; without common factors in frames, so that echoes do not pile up. */
const LINE_SECONDS = [0.0297, 0.0341, 0.0389, 0.0431, 0.0487, 0.0551, 0.0617, 0.0691] as const;
const LINE_TURNS_PER_SECOND = [0.31, 0.43, 0.53, 0.67, 0.37, 0.47, 0.59, 0.73] as const;
const ALLPASS_SECONDS = [0.00477, 0.01277, 0.00523, 0.0141] as const;
const SWAY_SECONDS = 0.00012;
const LOW_CUT_HERTZ = 90;
const LIMITER_RELEASE_SECONDS = 0.12;
/** Lengths in the rings are chosen for rates up to this. */
const HIGHEST_RATE = 96_000;

/** How much of the way a one-pole filter goes each frame for a corner at `frequency`. */
const onePole = (frequency: number, sampleRate: number): number =>
  1 - Math.exp((-2 * Math.PI * Math.min(frequency, sampleRate * 0.45)) / sampleRate);

/** Settings of both effects and the master. Changed in place: a due change may not allocate on the audio thread. */
export class EffectSettings {
  decay = DEFAULT_REVERB.decay;
  reverbDamping = DEFAULT_REVERB.damping;
  preDelay = DEFAULT_REVERB.preDelay;
  reverbLevel = DEFAULT_REVERB.level;
  time = DEFAULT_DELAY.time;
  feedback = DEFAULT_DELAY.feedback;
  delayDamping = DEFAULT_DELAY.damping;
  pingPong = DEFAULT_DELAY.pingPong;
  delayLevel = DEFAULT_DELAY.level;
  gain = DEFAULT_MASTER.gain;
  ceiling = DEFAULT_MASTER.ceiling;

  takeReverb(set: Partial<ReverbParameters>): void {
    this.decay = within(0.1, 20, set.decay, this.decay);
    this.reverbDamping = within(200, 20_000, set.damping, this.reverbDamping);
    this.preDelay = within(0, 0.1, set.preDelay, this.preDelay);
    this.reverbLevel = within(SILENT_DECIBELS, 24, set.level, this.reverbLevel);
  }

  takeDelay(set: Partial<DelayParameters>): void {
    this.time = within(0.01, 4, set.time, this.time);
    this.feedback = within(0, 0.95, set.feedback, this.feedback);
    this.delayDamping = within(200, 20_000, set.damping, this.delayDamping);
    this.pingPong = within(0, 1, set.pingPong, this.pingPong);
    this.delayLevel = within(SILENT_DECIBELS, 24, set.level, this.delayLevel);
  }

  takeMaster(set: Partial<MasterParameters>): void {
    this.gain = within(SILENT_DECIBELS, 24, set.gain, this.gain);
    this.ceiling = within(-24, 0, set.ceiling, this.ceiling);
  }
}

export function writeReverbTargets(into: Float64Array, settings: EffectSettings, sampleRate: number): void {
  const rate = Math.min(sampleRate, HIGHEST_RATE);
  let power = 0;
  for (let line = 0; line < REVERB_LINES; line++) {
    const length = Math.max(QUANTUM * 2, Math.round((LINE_SECONDS[line] ?? 0) * rate) | 1);
    const gain = 10 ** ((-3 * length) / (settings.decay * sampleRate));
    const turn = (2 * Math.PI * (LINE_TURNS_PER_SECOND[line] ?? 0) * QUANTUM) / sampleRate;
    into[REVERB_LENGTHS + line] = length;
    into[REVERB_GAINS + line] = gain;
    into[REVERB_TURN_COS + line] = Math.cos(turn);
    into[REVERB_TURN_SIN + line] = Math.sin(turn);
    power += (gain * gain) / REVERB_LINES;
  }
  for (let stage = 0; stage < REVERB_ALLPASSES; stage++) {
    into[REVERB_ALLPASS_LENGTHS + stage] = Math.round((ALLPASS_SECONDS[stage] ?? 0) * rate) | 1;
  }
  into[REVERB_INPUT] = Math.sqrt(1 - power);
  into[REVERB_LOW_CUT] = onePole(LOW_CUT_HERTZ, sampleRate);
  into[REVERB_DAMPING] = onePole(settings.reverbDamping, sampleRate);
  into[REVERB_PRE_DELAY] = Math.round(settings.preDelay * rate);
  into[REVERB_SWAY] = SWAY_SECONDS * rate;
}

export function writeDelayTargets(into: Float64Array, settings: EffectSettings, sampleRate: number): void {
  const frames = Math.round(settings.time * sampleRate);
  into[DELAY_FRAMES] = Math.min(DELAY_RING - QUANTUM, Math.max(1, frames));
  into[DELAY_FEEDBACK] = settings.feedback;
  into[DELAY_DAMPING] = onePole(settings.delayDamping, sampleRate);
  into[DELAY_CROSS] = settings.pingPong;
}

/** The ceiling is a 32-bit number just under the wish, so that rounding the output cannot step over it. */
export function writeMasterTargets(
  into: Float64Array,
  settings: EffectSettings,
  limiter: boolean,
  sampleRate: number,
): void {
  into[MASTER_GAIN] = faderGain(settings.gain);
  into[MASTER_REVERB] = faderGain(settings.reverbLevel);
  into[MASTER_DELAY] = faderGain(settings.delayLevel);
  into[MASTER_CEILING] = Math.fround(10 ** (settings.ceiling / 20) * (1 - 1e-6));
  into[MASTER_LIMITER] = limiter ? 1 : 0;
  into[MASTER_RELEASE] = 1 - Math.exp(-1 / (LIMITER_RELEASE_SECONDS * sampleRate));
}
