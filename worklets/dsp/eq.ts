import { BAND_SIZE, QUANTUM } from './layout.ts';

/** One equaliser band on interleaved stereo; transposed direct form II, so that a band at identity holds no state. */
export class StereoBand {
  private first0 = 0;
  private first1 = 0;
  private second0 = 0;
  private second1 = 0;
  private readonly position: number;

  /** @param position  of this band's coefficients in the arrays handed to `process` */
  constructor(position: number) {
    this.position = position;
  }

  /** True once what still rings is weaker than `energy`. */
  isUnder(energy: number): boolean {
    return this.first0 ** 2 + this.first1 ** 2 + this.second0 ** 2 + this.second1 ** 2 <= energy;
  }

  clear(): void {
    this.first0 = this.first1 = this.second0 = this.second1 = 0;
  }

  /** Filters a quantum in place; with `step`, the coefficients move by it each frame. */
  process(block: Float64Array, coefficients: Float64Array, step: Float64Array | null): void {
    const at = this.position;
    let b0 = coefficients[at] ?? 1;
    let b1 = coefficients[at + 1] ?? 0;
    let b2 = coefficients[at + 2] ?? 0;
    let a1 = coefficients[at + 3] ?? 0;
    let a2 = coefficients[at + 4] ?? 0;
    const s0 = step === null ? 0 : (step[at] ?? 0);
    const s1 = step === null ? 0 : (step[at + 1] ?? 0);
    const s2 = step === null ? 0 : (step[at + 2] ?? 0);
    const s3 = step === null ? 0 : (step[at + 3] ?? 0);
    const s4 = step === null ? 0 : (step[at + BAND_SIZE - 1] ?? 0);
    let first0 = this.first0;
    let first1 = this.first1;
    let second0 = this.second0;
    let second1 = this.second1;
    for (let i = 0; i < 2 * QUANTUM; i += 2) {
      b0 += s0;
      b1 += s1;
      b2 += s2;
      a1 += s3;
      a2 += s4;
      const left = block[i] ?? 0;
      const right = block[i + 1] ?? 0;
      const outLeft = b0 * left + first0;
      const outRight = b0 * right + first1;
      first0 = b1 * left - a1 * outLeft + second0;
      first1 = b1 * right - a1 * outRight + second1;
      second0 = b2 * left - a2 * outLeft;
      second1 = b2 * right - a2 * outRight;
      block[i] = outLeft;
      block[i + 1] = outRight;
    }
    this.first0 = first0;
    this.first1 = first1;
    this.second0 = second0;
    this.second1 = second1;
  }
}
