import { writeHighShelf, writeIdentity, writeLowShelf, writePeaking } from '../dsp/biquad.ts';
import type { EqBand, StripCompressor, StripEq, StripParameters } from './contract.ts';
import { DEFAULT_EQ, DEFAULT_STRIP, SILENT_DECIBELS } from './contract.ts';
import {
  BAND_SIZE,
  COMP_ATTACK,
  COMP_FLOOR,
  COMP_KNEE,
  COMP_ON,
  COMP_RELEASE,
  COMP_SLOPE,
  COMP_SPAN,
  COMP_THRESHOLD,
  EQ_BANDS,
  STAGE_COMPRESSOR,
  STAGE_DELAY,
  STAGE_EQ,
  STAGE_EQ_MASK,
  STAGE_MONO,
  STAGE_REVERB,
  STAGE_STEREO,
} from '../dsp/layout.ts';

/** Decibels in one doubling of level. */
export const DECIBELS_PER_OCTAVE = 20 * Math.log10(2);

/** `value` within the limits; `otherwise` where it is no number at all. */
export function within(low: number, high: number, value: unknown, otherwise: number): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return otherwise;
  return value < low ? low : value > high ? high : value;
}

/** A fader's gain: true silence at its lowest point. */
export const faderGain = (decibels: number): number => (decibels <= SILENT_DECIBELS ? 0 : 10 ** (decibels / 20));

/** What a strip is set to. Changed in place: a due change may not allocate on the audio thread. */
export class StripSettings {
  gain = DEFAULT_STRIP.gain;
  pan = DEFAULT_STRIP.pan;
  muted = DEFAULT_STRIP.muted;
  eq: StripEq = DEFAULT_EQ;
  compressor: StripCompressor | null = null;
  reverbSend = 0;
  delaySend = 0;

  /** Takes over what is given and valid; keeps the rest. */
  take(set: Partial<StripParameters>): void {
    this.gain = within(SILENT_DECIBELS, 24, set.gain, this.gain);
    this.pan = within(-1, 1, set.pan, this.pan);
    if (typeof set.muted === 'boolean') this.muted = set.muted;
    if (typeof set.eq === 'object' && set.eq !== null) this.eq = set.eq;
    if (set.compressor !== undefined && typeof set.compressor === 'object') this.compressor = set.compressor;
    this.reverbSend = within(0, 2, set.reverbSend, this.reverbSend);
    this.delaySend = within(0, 2, set.delaySend, this.delaySend);
  }
}

/** Turns settings into the numbers that both kernels glide to. Allocates nothing. */
export function writeStripTargets(stage: Float64Array, settings: StripSettings, sampleRate: number): void {
  const compressor = settings.compressor;
  const makeup = compressor === null ? 0 : within(-24, 24, compressor.makeup, 0);
  const fader = settings.muted ? 0 : faderGain(settings.gain) * 10 ** (makeup / 20);
  writePan(stage, settings.pan, fader);
  stage[STAGE_REVERB] = settings.reverbSend;
  stage[STAGE_DELAY] = settings.delaySend;
  const eq = settings.eq;
  let mask = 0;
  mask |= writeBand(stage, 0, eq.low, sampleRate);
  mask |= writeBand(stage, 1, eq.lowMid, sampleRate);
  mask |= writeBand(stage, 2, eq.highMid, sampleRate);
  mask |= writeBand(stage, 3, eq.high, sampleRate);
  stage[STAGE_EQ_MASK] = mask;
  writeCompressor(stage, compressor, sampleRate);
}

/** The law of StereoPannerNode: mono by constant power; stereo folds the side that is turned away into the other. */
function writePan(stage: Float64Array, pan: number, fader: number): void {
  const monoAngle = ((pan + 1) / 2) * (Math.PI / 2);
  stage[STAGE_MONO] = Math.cos(monoAngle) * fader;
  stage[STAGE_MONO + 1] = Math.sin(monoAngle) * fader;
  stage[STAGE_MONO + 2] = 0;
  stage[STAGE_MONO + 3] = 0;
  const stereoAngle = (pan <= 0 ? pan + 1 : pan) * (Math.PI / 2);
  const kept = pan === 0 ? 1 : pan < 0 ? Math.sin(stereoAngle) : Math.cos(stereoAngle);
  const folded = pan === 0 ? 0 : pan < 0 ? Math.cos(stereoAngle) : Math.sin(stereoAngle);
  stage[STAGE_STEREO] = (pan <= 0 ? 1 : kept) * fader;
  stage[STAGE_STEREO + 1] = (pan <= 0 ? kept : 1) * fader;
  stage[STAGE_STEREO + 2] = (pan < 0 ? folded : 0) * fader;
  stage[STAGE_STEREO + 3] = (pan > 0 ? folded : 0) * fader;
}

/** @returns the band's bit, or 0 where it is off */
function writeBand(stage: Float64Array, band: number, setting: EqBand | null, sampleRate: number): number {
  const at = STAGE_EQ + band * BAND_SIZE;
  if (setting === null || typeof setting !== 'object') {
    writeIdentity(stage, at);
    return 0;
  }
  const frequency = within(10, sampleRate * 0.499, setting.frequency, 1000);
  const gain = within(-40, 40, setting.gain, 0);
  const q = within(0.05, 40, setting.q, 1);
  if (band === 0) writeLowShelf(stage, at, frequency, gain, sampleRate);
  else if (band === EQ_BANDS - 1) writeHighShelf(stage, at, frequency, gain, sampleRate);
  else writePeaking(stage, at, frequency, gain, q, sampleRate);
  return 1 << band;
}

function writeCompressor(stage: Float64Array, setting: StripCompressor | null, sampleRate: number): void {
  const at = STAGE_COMPRESSOR;
  if (setting === null) {
    stage[at + COMP_ON] = 0;
    return;
  }
  const threshold = within(-80, 0, setting.threshold, -18);
  const knee = within(0, 40, setting.knee, 6);
  stage[at + COMP_FLOOR] = 10 ** ((threshold - knee / 2) / 20);
  stage[at + COMP_THRESHOLD] = threshold / DECIBELS_PER_OCTAVE;
  stage[at + COMP_SLOPE] = 1 - 1 / within(1, 40, setting.ratio, 3);
  stage[at + COMP_KNEE] = knee / DECIBELS_PER_OCTAVE;
  stage[at + COMP_ATTACK] = Math.exp(-COMP_SPAN / (within(0.0005, 1, setting.attack, 0.01) * sampleRate));
  stage[at + COMP_RELEASE] = Math.exp(-COMP_SPAN / (within(0.005, 4, setting.release, 0.15) * sampleRate));
  stage[at + COMP_ON] = 1;
}
