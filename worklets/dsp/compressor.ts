import {
  COMP_ATTACK,
  COMP_FLOOR,
  COMP_KNEE,
  COMP_ON,
  COMP_RELEASE,
  COMP_SIZE,
  COMP_SLOPE,
  COMP_SPAN,
  COMP_THRESHOLD,
  QUANTUM,
} from './layout.ts';

/** Under this reduction (in octaves of level) the compressor is at rest. */
const AT_REST = 1e-6;

/**
 * Stereo-linked feed-forward compressor. The gain is decided once for each 16 frames from their peak and glides between
 * decisions. Levels are counted in octaves (6.02 dB), because powers of two are cheap.
 */
export class Compressor {
  readonly settings = new Float64Array(COMP_SIZE);
  /** Octaves taken away now, ≥ 0. */
  reduction = 0;
  private gain = 1;

  get isOn(): boolean {
    return this.settings[COMP_ON] === 1;
  }

  /** True while it changes the signal or may begin to. */
  get isNeeded(): boolean {
    return this.isOn || this.reduction > 0 || this.gain !== 1;
  }

  clear(): void {
    this.reduction = 0;
    this.gain = 1;
  }

  /** Compresses a quantum of interleaved stereo in place. @returns the largest reduction in octaves */
  process(block: Float64Array): number {
    let most = 0;
    for (let from = 0; from < 2 * QUANTUM; from += 2 * COMP_SPAN) {
      const to = from + 2 * COMP_SPAN;
      let peak = 0;
      for (let i = from; i < to; i++) peak = Math.max(peak, Math.abs(block[i] ?? 0));
      this.follow(peak);
      if (this.reduction > most) most = this.reduction;
      const next = this.reduction > 0 ? 2 ** -this.reduction : 1;
      if (next === 1 && this.gain === 1) continue;
      const step = (next - this.gain) / COMP_SPAN;
      let gain = this.gain;
      for (let i = from; i < to; i += 2) {
        gain += step;
        block[i] = (block[i] ?? 0) * gain;
        block[i + 1] = (block[i + 1] ?? 0) * gain;
      }
      this.gain = next;
    }
    return most;
  }

  private follow(peak: number): void {
    const settings = this.settings;
    let wanted = 0;
    if (this.isOn && peak > (settings[COMP_FLOOR] ?? 1)) {
      const over = Math.log2(peak) - (settings[COMP_THRESHOLD] ?? 0);
      const knee = settings[COMP_KNEE] ?? 0;
      const slope = settings[COMP_SLOPE] ?? 0;
      if (2 * over >= knee) wanted = slope * over;
      else wanted = (slope * (over + knee / 2) * (over + knee / 2)) / (2 * knee);
    }
    const keep = (wanted > this.reduction ? settings[COMP_ATTACK] : settings[COMP_RELEASE]) ?? 0;
    this.reduction = wanted + (this.reduction - wanted) * keep;
    if (wanted === 0 && this.reduction < AT_REST) this.reduction = 0;
  }
}
