import { QUANTUM } from '../dsp/layout.ts';
import type { MixerProcessorOptions, MixerReport } from './contract.ts';
import type { MixerKernel } from './kernel-interface.ts';
import { meterSlots, writeMeterMemory } from './meters.ts';

const HEADER_SLOTS = 2;

/** Reads the kernel's levels and sends them, at most so many times a second. Reuses one report for all. */
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

  get areWanted(): boolean {
    return this.interval > 0;
  }

  /** Call after each quantum. @param frame  context frame just after it */
  measured(frame: number): void {
    if (this.interval === 0) return;
    this.frames += QUANTUM;
    if (this.frames < this.interval) return;
    this.values[1] = frame;
    this.kernel.readMeters(this.values, HEADER_SLOTS, this.frames);
    this.frames = 0;
    if (this.guard !== null && this.shared !== null) writeMeterMemory(this.guard, this.shared, this.values);
    else this.send(this.report);
  }
}
