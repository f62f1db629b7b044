import { TempoDelay } from '../dsp/delay.ts';
import { Glide } from '../dsp/glide.ts';
import {
  DELAY_SIZE,
  MASTER_CEILING,
  MASTER_DELAY,
  MASTER_GAIN,
  MASTER_GLIDES,
  MASTER_LIMITER,
  MASTER_RELEASE,
  MASTER_REVERB,
  MASTER_SIZE,
  METER_SIZE,
  QUANTUM,
  REVERB_SIZE,
  STAGE_SIZE,
} from '../dsp/layout.ts';
import { Limiter } from '../dsp/limiter.ts';
import { Reverb } from '../dsp/reverb.ts';
import type { MixerKernel } from './kernel-interface.ts';
import { Strip } from './strip.ts';

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
  private readonly strips: readonly Strip[];
  private readonly reverb = new Reverb();
  private readonly delay = new TempoDelay();
  private readonly limiter = new Limiter();
  private readonly master = new Glide(MASTER_GLIDES);
  private readonly block = new Float64Array(2 * QUANTUM);
  private readonly bus = new Float64Array(2 * QUANTUM);
  private readonly reverbBus = new Float64Array(2 * QUANTUM);
  private readonly delayBus = new Float64Array(2 * QUANTUM);
  private ceiling = 1;
  private release = 0;
  private limits = false;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.inputsLeft = quanta(capacity);
    this.inputsRight = quanta(capacity);
    this.channels = new Int32Array(capacity);
    this.meters = new Float64Array(METER_SIZE * (capacity + 1));
    this.strips = Array.from({ length: capacity }, () => new Strip());
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
    this.ceiling = this.masterStage[MASTER_CEILING] ?? 1;
    this.limits = this.masterStage[MASTER_LIMITER] === 1;
    this.release = this.masterStage[MASTER_RELEASE] ?? 0;
  }

  reset(): void {
    for (const strip of this.strips) strip.clear();
    this.reverb.clear();
    this.delay.clear();
    this.limiter.clear();
  }

  process(): void {
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
    const moves = master.left > 0 ? 1 : 0;
    const { current, step } = master;
    this.reverb.process(reverbBus, feedsReverb, bus, current[MASTER_REVERB] ?? 0, (step[MASTER_REVERB] ?? 0) * moves);
    this.delay.process(delayBus, feedsDelay, bus, current[MASTER_DELAY] ?? 0, (step[MASTER_DELAY] ?? 0) * moves);
    this.finish(current[MASTER_GAIN] ?? 0, (step[MASTER_GAIN] ?? 0) * moves);
    master.advance(QUANTUM);
  }

  private finish(gain: number, step: number): void {
    const { bus, outputLeft, outputRight, meters } = this;
    let moving = gain;
    for (let i = 0; i < 2 * QUANTUM; i += 2) {
      moving += step;
      bus[i] = (bus[i] ?? 0) * moving;
      bus[i + 1] = (bus[i + 1] ?? 0) * moving;
    }
    if (this.limits) {
      const taken = this.limiter.process(bus, outputLeft, outputRight, this.ceiling, this.release);
      if (taken > (meters[3] ?? 0)) meters[3] = taken;
    } else {
      for (let i = 0; i < QUANTUM; i++) {
        outputLeft[i] = bus[2 * i] ?? 0;
        outputRight[i] = bus[2 * i + 1] ?? 0;
      }
    }
    let peakLeft = meters[0] ?? 0;
    let peakRight = meters[1] ?? 0;
    let squares = 0;
    for (let i = 0; i < QUANTUM; i++) {
      const left = outputLeft[i] ?? 0;
      const right = outputRight[i] ?? 0;
      peakLeft = Math.max(peakLeft, Math.abs(left));
      peakRight = Math.max(peakRight, Math.abs(right));
      squares += left * left + right * right;
    }
    meters[0] = peakLeft;
    meters[1] = peakRight;
    meters[2] = (meters[2] ?? 0) + squares;
  }
}
