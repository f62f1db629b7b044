import { METER_SIZE, QUANTUM } from '../dsp/layout.ts';
import type { MixerProcessorOptions, MixerReport } from './contract.ts';
import type { MixerKernel } from './kernel-interface.ts';
import { meterSlots, writeMeterMemory } from './meters.ts';
import { DECIBELS_PER_OCTAVE } from './strip-targets.ts';

const HEADER_SLOTS = 2;

/** Turns the kernel's sums into levels and sends them, at most so many times a second. Reuses one report for all. */
export class MeterPost {
  private readonly kernel: MixerKernel;
  private readonly send: (report: MixerReport) => void;
  private readonly values: Float64Array;
  private readonly report: MixerReport;
  private readonly guard: Int32Array | null;
  private readonly shared: Float64Array | null;
  /** 0: never. */
  private readonly interval: number;
  private frames = 0;

  constructor(
    kernel: MixerKernel,
    options: MixerProcessorOptions,
    sampleRate: number,
    send: (report: MixerReport) => void,
  ) {
    this.kernel = kernel;
    this.send = send;
    this.values = new Float64Array(meterSlots(kernel.capacity));
    this.report = { type: 'meters', values: this.values };
    const memory = options.meterMemory;
    const fits = memory !== undefined && memory.byteLength >= this.values.byteLength;
    this.guard = fits ? new Int32Array(memory, 0, 2) : null;
    this.shared = fits ? new Float64Array(memory, 0, this.values.length) : null;
    const perSecond = options.metersPerSecond ?? 30;
    this.interval = perSecond > 0 ? Math.ceil(sampleRate / perSecond / QUANTUM) * QUANTUM : 0;
  }

  /** Call after each quantum. @param frame  context frame just after it */
  measured(frame: number): void {
    if (this.interval === 0) return;
    this.frames += QUANTUM;
    if (this.frames < this.interval) return;
    this.fill(frame);
    this.frames = 0;
    if (this.guard !== null && this.shared !== null) writeMeterMemory(this.guard, this.shared, this.values);
    else this.send(this.report);
  }

  private fill(frame: number): void {
    const { values } = this;
    const { meters } = this.kernel;
    values[1] = frame;
    for (let at = 0; at < meters.length; at += METER_SIZE) {
      const to = HEADER_SLOTS + at;
      const taken = meters[at + 3] ?? 0;
      values[to] = meters[at] ?? 0;
      values[to + 1] = meters[at + 1] ?? 0;
      values[to + 2] = Math.sqrt((meters[at + 2] ?? 0) / (2 * this.frames));
      values[to + 3] = at === 0 ? -20 * Math.log10(Math.max(1e-9, 1 - taken)) : taken * DECIBELS_PER_OCTAVE;
    }
    meters.fill(0);
  }
}
