import { LIMITER_FRAMES, MASTER_CEILING, MASTER_RELEASE, QUANTUM } from './layout.ts';

const RING = 128;
const MASK = RING - 1;

/** Places in the state: numbers kept in an array, because a double in a call or a field may cost an allocation. */
const LEAST = 0;
const HELD = 1;
const SUM = 2;
const LAST_CEILING = 3;
const TAKEN = 4;

/**
 * Look-ahead limiter: the output is the input 64 frames ago and never exceeds the ceiling. The gain needed by each frame
 * is held as the minimum of 65 frames, released slowly, then averaged over 64: every value in that average is at most
 * what the outgoing frame needs, so the average is too.
 */
export class Limiter {
  private readonly line = new Float64Array(2 * RING);
  private readonly needs = new Float64Array(RING).fill(1);
  private readonly eased = new Float64Array(RING).fill(1);
  private readonly state = new Float64Array([1, 1, LIMITER_FRAMES, 1, 0]);
  private position = 0;
  private leastAge = 0;
  /** Blocks in a row that needed nothing. */
  private calmBlocks = 2;

  clear(): void {
    this.line.fill(0);
    this.rest();
    this.state[HELD] = 1;
    this.calmBlocks = 2;
  }

  /**
   * Limits a quantum of interleaved stereo into two planes.
   * @param master  the master record: ceiling and release are read from it
   * @param meter  its fourth number keeps the largest part of the gain that was taken, 0 to 1
   */
  process(
    block: Float64Array,
    left: Float32Array,
    right: Float32Array,
    master: Float64Array,
    meter: Float64Array,
  ): void {
    const state = this.state;
    const ceiling = master[MASTER_CEILING] ?? 1;
    let peak = 0;
    for (let i = 0; i < 2 * QUANTUM; i++) peak = Math.max(peak, Math.abs(block[i] ?? 0));
    const calm = peak <= ceiling && ceiling >= (state[LAST_CEILING] ?? 1);
    if (calm && this.calmBlocks >= 2) {
      this.delay(block, left, right);
    } else {
      this.limit(block, left, right, master);
      this.calmBlocks = calm && state[HELD] === 1 ? this.calmBlocks + 1 : 0;
      if (this.calmBlocks >= 2) this.rest();
      meter[3] = Math.max(meter[3] ?? 0, state[TAKEN] ?? 0);
    }
    state[LAST_CEILING] = ceiling;
  }

  private rest(): void {
    this.needs.fill(1);
    this.eased.fill(1);
    this.state[LEAST] = 1;
    this.state[SUM] = LIMITER_FRAMES;
    this.leastAge = 0;
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

  private limit(block: Float64Array, left: Float32Array, right: Float32Array, master: Float64Array): void {
    const { line, eased, needs, state } = this;
    const ceiling = master[MASTER_CEILING] ?? 1;
    const release = master[MASTER_RELEASE] ?? 0;
    const bound = Math.max(ceiling, state[LAST_CEILING] ?? 1);
    let held = state[HELD] ?? 1;
    let sum = state[SUM] ?? LIMITER_FRAMES;
    let lowest = 1;
    for (let i = 0; i < QUANTUM; i++) {
      const x = block[2 * i] ?? 0;
      const y = block[2 * i + 1] ?? 0;
      const position = this.position;
      line[2 * position] = x;
      line[2 * position + 1] = y;
      const peak = Math.max(Math.abs(x), Math.abs(y));
      needs[position] = peak > ceiling ? ceiling / peak : 1;
      this.findLeast(position);
      const recovered = held + (1 - held) * release;
      held = Math.min(state[LEAST] ?? 1, recovered > 0.9999999 ? 1 : recovered);
      const outgoing = (position - LIMITER_FRAMES) & MASK;
      sum += held - (eased[outgoing] ?? 1);
      eased[position] = held;
      const gain = Math.min(1, sum / LIMITER_FRAMES);
      if (gain < lowest) lowest = gain;
      left[i] = Math.min(bound, Math.max(-bound, (line[2 * outgoing] ?? 0) * gain));
      right[i] = Math.min(bound, Math.max(-bound, (line[2 * outgoing + 1] ?? 0) * gain));
      this.position = (position + 1) & MASK;
    }
    state[HELD] = held;
    state[SUM] = sum;
    state[TAKEN] = 1 - lowest;
  }

  /** Keeps the least of the last 65 needs, the newest at `position`. */
  private findLeast(position: number): void {
    const { needs, state } = this;
    let least = needs[position] ?? 1;
    if (least <= (state[LEAST] ?? 1)) {
      state[LEAST] = least;
      this.leastAge = 0;
      return;
    }
    this.leastAge++;
    if (this.leastAge <= LIMITER_FRAMES) return;
    this.leastAge = 0;
    for (let age = 1; age <= LIMITER_FRAMES; age++) {
      const past = needs[(position - age) & MASK] ?? 1;
      if (past >= least) continue;
      least = past;
      this.leastAge = age;
    }
    state[LEAST] = least;
  }
}
