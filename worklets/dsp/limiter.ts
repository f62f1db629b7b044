import { LIMITER_FRAMES, QUANTUM } from './layout.ts';

const RING = 128;
const MASK = RING - 1;

/**
 * Look-ahead limiter: the output is the input 64 frames ago and never exceeds the ceiling. The gain needed by each frame
 * is held as the minimum of 65 frames, released slowly, then averaged over 64: every value in that average is at most
 * what the outgoing frame needs, so the average is too.
 */
export class Limiter {
  private readonly line = new Float64Array(2 * RING);
  private readonly needs = new Float64Array(RING).fill(1);
  private readonly eased = new Float64Array(RING).fill(1);
  private position = 0;
  private least = 1;
  private leastAge = 0;
  private held = 1;
  private sum = LIMITER_FRAMES;
  /** Blocks in a row that needed nothing. */
  private calmBlocks = 2;
  private lastCeiling = 1;

  clear(): void {
    this.line.fill(0);
    this.needs.fill(1);
    this.eased.fill(1);
    this.least = this.held = 1;
    this.leastAge = 0;
    this.sum = LIMITER_FRAMES;
    this.calmBlocks = 2;
  }

  /**
   * Limits a quantum of interleaved stereo into two planes.
   * @param release  part of the way back to 1 per frame
   * @returns the largest part of the gain that was taken, 0 to 1
   */
  process(block: Float64Array, left: Float32Array, right: Float32Array, ceiling: number, release: number): number {
    let peak = 0;
    for (let i = 0; i < 2 * QUANTUM; i++) peak = Math.max(peak, Math.abs(block[i] ?? 0));
    const calm = peak <= ceiling && ceiling >= this.lastCeiling;
    if (calm && this.calmBlocks >= 2) {
      this.delay(block, left, right);
      this.lastCeiling = ceiling;
      return 0;
    }
    const least = this.limit(block, left, right, ceiling, release);
    this.calmBlocks = calm && this.held === 1 ? this.calmBlocks + 1 : 0;
    if (this.calmBlocks >= 2) this.rest();
    this.lastCeiling = ceiling;
    return 1 - least;
  }

  private rest(): void {
    this.needs.fill(1);
    this.eased.fill(1);
    this.least = 1;
    this.leastAge = 0;
    this.sum = LIMITER_FRAMES;
  }

  private delay(block: Float64Array, left: Float32Array, right: Float32Array): void {
    const line = this.line;
    let position = this.position;
    for (let i = 0; i < QUANTUM; i++) {
      const out = 2 * ((position - LIMITER_FRAMES) & MASK);
      line[2 * position] = block[2 * i] ?? 0;
      line[2 * position + 1] = block[2 * i + 1] ?? 0;
      left[i] = line[out] ?? 0;
      right[i] = line[out + 1] ?? 0;
      position = (position + 1) & MASK;
    }
    this.position = position;
  }

  private limit(
    block: Float64Array,
    left: Float32Array,
    right: Float32Array,
    ceiling: number,
    release: number,
  ): number {
    const { line, eased } = this;
    const bound = Math.max(ceiling, this.lastCeiling);
    let lowest = 1;
    for (let i = 0; i < QUANTUM; i++) {
      const x = block[2 * i] ?? 0;
      const y = block[2 * i + 1] ?? 0;
      const position = this.position;
      line[2 * position] = x;
      line[2 * position + 1] = y;
      const peak = Math.max(Math.abs(x), Math.abs(y));
      this.need(position, peak > ceiling ? ceiling / peak : 1);
      const recovered = this.held + (1 - this.held) * release;
      this.held = Math.min(this.least, recovered > 0.9999999 ? 1 : recovered);
      const outgoing = (position - LIMITER_FRAMES) & MASK;
      this.sum += this.held - (eased[outgoing] ?? 1);
      eased[position] = this.held;
      const gain = Math.min(1, this.sum / LIMITER_FRAMES);
      if (gain < lowest) lowest = gain;
      left[i] = Math.min(bound, Math.max(-bound, (line[2 * outgoing] ?? 0) * gain));
      right[i] = Math.min(bound, Math.max(-bound, (line[2 * outgoing + 1] ?? 0) * gain));
      this.position = (position + 1) & MASK;
    }
    return lowest;
  }

  /** Keeps `least` the minimum of the last 65 needs. */
  private need(position: number, gain: number): void {
    const needs = this.needs;
    needs[position] = gain;
    if (gain <= this.least) {
      this.least = gain;
      this.leastAge = 0;
      return;
    }
    this.leastAge++;
    if (this.leastAge <= LIMITER_FRAMES) return;
    this.least = gain;
    this.leastAge = 0;
    for (let age = 1; age <= LIMITER_FRAMES; age++) {
      const past = needs[(position - age) & MASK] ?? 1;
      if (past < this.least) {
        this.least = past;
        this.leastAge = age;
      }
    }
  }
}
