import { TempoDelay } from '../dsp/delay.ts';
import { Glide } from '../dsp/glide.ts';
import {
  DELAY_SIZE,
  MASTER_GAIN,
  MASTER_GLIDES,
  MASTER_LIMITER,
  MASTER_SIZE,
  METER_SIZE,
  QUANTUM,
  REVERB_SIZE,
  STAGE_SIZE,
} from '../dsp/layout.ts';
import { Limiter } from '../dsp/limiter.ts';
import { Reverb } from '../dsp/reverb.ts';
import type { MixerKernel } from './kernel-interface.ts';
import { DECIBELS_PER_OCTAVE } from './strip-targets.ts';
import type { Sound } from './sounds.ts';
import { Strip } from './strip.ts';
import { MAX_KNOWN_VOICES, MAX_SOUNDING, MAX_SOUNDS, VOICE_SIZE } from './voice-record.ts';
import { Voices } from './voices.ts';

const quanta = (count: number): Float32Array[] => Array.from({ length: count }, () => new Float32Array(QUANTUM));

/** The mixer in TypeScript: the reference for the WebAssembly kernel, and the fallback where that cannot run. */
export class TypeScriptKernel implements MixerKernel {
  readonly kind = 'typescript';
  readonly capacity: number;
  readonly inputsLeft: readonly Float32Array[];
  readonly inputsRight: readonly Float32Array[];
  readonly channels: Int32Array;
  readonly outputLeft = new Float32Array(QUANTUM);
  readonly outputRight = new Float32Array(QUANTUM);
  readonly meters: Float64Array;
  readonly stripStage = new Float64Array(STAGE_SIZE);
  readonly reverbStage = new Float64Array(REVERB_SIZE);
  readonly delayStage = new Float64Array(DELAY_SIZE);
  readonly masterStage = new Float64Array(MASTER_SIZE);
  readonly voiceRecords = new Float64Array(MAX_KNOWN_VOICES * VOICE_SIZE);
  readonly voiceSounds = new Int32Array(MAX_KNOWN_VOICES);
  readonly sounding = new Int32Array(MAX_SOUNDING);
  readonly sounds: (Sound | undefined)[] = Array.from({ length: MAX_SOUNDS }, () => undefined);
  private readonly voices: Voices;
  private readonly strips: readonly Strip[];
  private readonly reverb = new Reverb();
  private readonly delay = new TempoDelay();
  private readonly limiter = new Limiter();
  private readonly master = new Glide(MASTER_GLIDES);
  private readonly block = new Float64Array(2 * QUANTUM);
  private readonly bus = new Float64Array(2 * QUANTUM);
  private readonly reverbBus = new Float64Array(2 * QUANTUM);
  private readonly delayBus = new Float64Array(2 * QUANTUM);

  constructor(capacity: number) {
    this.capacity = capacity;
    this.inputsLeft = quanta(capacity);
    this.inputsRight = quanta(capacity);
    this.channels = new Int32Array(capacity);
    this.meters = new Float64Array(METER_SIZE * (capacity + 1));
    this.strips = Array.from({ length: capacity }, () => new Strip());
    this.voices = new Voices(this);
  }

  applyStrip(strip: number, frames: number): void {
    this.strips[strip]?.apply(this.stripStage, frames);
  }

  applyReverb(snap: boolean): void {
    this.reverb.settings.set(this.reverbStage);
    if (snap || this.reverb.isAtRest) this.reverb.snap();
  }

  applyDelay(snap: boolean): void {
    this.delay.settings.set(this.delayStage);
    if (snap || this.delay.isAtRest) this.delay.snap();
  }

  applyMaster(frames: number): void {
    for (let i = 0; i < MASTER_GLIDES; i++) this.master.target[i] = this.masterStage[i] ?? 0;
    this.master.start(frames);
  }

  reset(): void {
    for (const strip of this.strips) strip.clear();
    this.reverb.clear();
    this.delay.clear();
    this.limiter.clear();
  }

  keepSound(sound: Sound): number {
    const place = this.sounds.indexOf(undefined);
    if (place >= 0) this.sounds[place] = sound;
    return place;
  }

  releaseSound(place: number): void {
    this.sounds[place] = undefined;
  }

  process(voices: number, frame: number): boolean {
    const isOver = this.voices.process(voices, frame);
    this.mix();
    return isOver;
  }

  private mix(): void {
    const { bus, reverbBus, delayBus, master, strips } = this;
    bus.fill(0);
    reverbBus.fill(0);
    delayBus.fill(0);
    let feedsReverb = false;
    let feedsDelay = false;
    for (let i = 0; i < strips.length; i++) {
      const strip = strips[i];
      const left = this.inputsLeft[i];
      const right = this.inputsRight[i];
      if (strip === undefined || left === undefined || right === undefined) continue;
      const channels = this.channels[i] ?? 0;
      const meterAt = METER_SIZE * (i + 1);
      if (!strip.process(left, right, channels, this.block, bus, reverbBus, delayBus, this.meters, meterAt)) continue;
      feedsReverb ||= strip.sendsToReverb;
      feedsDelay ||= strip.sendsToDelay;
    }
    this.reverb.process(reverbBus, feedsReverb, bus, master);
    this.delay.process(delayBus, feedsDelay, bus, master);
    this.finish();
    master.advance(QUANTUM);
  }

  /** Master fader, limiter, meter. */
  private finish(): void {
    const { bus, outputLeft, outputRight, meters, master, masterStage } = this;
    const step = master.left > 0 ? (master.step[MASTER_GAIN] ?? 0) : 0;
    let gain = master.current[MASTER_GAIN] ?? 0;
    for (let i = 0; i < 2 * QUANTUM; i += 2) {
      gain += step;
      bus[i] = (bus[i] ?? 0) * gain;
      bus[i + 1] = (bus[i + 1] ?? 0) * gain;
    }
    if (masterStage[MASTER_LIMITER] === 1) {
      this.limiter.process(bus, outputLeft, outputRight, masterStage, meters);
    } else {
      for (let i = 0; i < QUANTUM; i++) {
        outputLeft[i] = bus[2 * i] ?? 0;
        outputRight[i] = bus[2 * i + 1] ?? 0;
      }
    }
    this.measure();
  }

  private measure(): void {
    const { outputLeft, outputRight, meters } = this;
    let peakLeft = meters[0] ?? 0;
    let peakRight = meters[1] ?? 0;
    let squares = meters[2] ?? 0;
    for (let i = 0; i < QUANTUM; i++) {
      const left = outputLeft[i] ?? 0;
      const right = outputRight[i] ?? 0;
      peakLeft = Math.max(peakLeft, Math.abs(left));
      peakRight = Math.max(peakRight, Math.abs(right));
      squares += left * left + right * right;
    }
    meters[0] = peakLeft;
    meters[1] = peakRight;
    meters[2] = squares;
  }

  readMeters(into: Float64Array, from: number, frames: number): void {
    const meters = this.meters;
    for (let at = 0; at < meters.length; at += METER_SIZE) {
      const taken = meters[at + 3] ?? 0;
      into[from + at] = meters[at] ?? 0;
      into[from + at + 1] = meters[at + 1] ?? 0;
      into[from + at + 2] = Math.sqrt((meters[at + 2] ?? 0) / (2 * frames));
      into[from + at + 3] = DECIBELS_PER_OCTAVE * (at === 0 ? -Math.log2(Math.max(1e-9, 1 - taken)) : taken);
    }
    meters.fill(0);
  }
}
