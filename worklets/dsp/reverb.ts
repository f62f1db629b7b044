import {
  LOUDEST,
  MASTER_REVERB,
  QUANTUM,
  REVERB_ALLPASSES,
  REVERB_ALLPASS_LENGTHS,
  REVERB_ALLPASS_RING,
  REVERB_DAMPING,
  REVERB_GAINS,
  REVERB_INPUT,
  REVERB_LENGTHS,
  REVERB_LINES,
  REVERB_LOW_CUT,
  REVERB_PRE_DELAY,
  REVERB_PRE_RING,
  REVERB_RING,
  REVERB_SIZE,
  REVERB_SWAY,
  REVERB_TURN_COS,
  REVERB_TURN_SIN,
} from './layout.ts';
import type { Glide } from './glide.ts';
import { Tap } from './tap.ts';

const LINE_MASK = REVERB_RING - 1;
const ALLPASS_MASK = REVERB_ALLPASS_RING - 1;
const PRE_MASK = REVERB_PRE_RING - 1;
const DIFFUSION = 0.65;
const HADAMARD = Math.sqrt(1 / REVERB_LINES);
const TAPPED = 0.5;
/** Part of the way that loop gain, damping and input level move to a new setting in each quantum. */
const EASE = 0.25;
/** Quanta of silence after which the longest line has surely run empty of anything audible. */
const REST_QUANTA = 96;
const QUIET = 1e-6;

/**
 * Feedback delay network: pre-delay, low cut, two diffusing all-passes a side, eight swaying lines through a Hadamard
 * matrix with damping in the loop. Every line is longer than a quantum, so lines are read and written a quantum at a time.
 */
export class Reverb {
  /** What to become; read at each quantum. Written by `writeReverbTargets`. */
  readonly settings = new Float64Array(REVERB_SIZE);
  isAtRest = true;
  private readonly preLeft = new Float32Array(REVERB_PRE_RING);
  private readonly preRight = new Float32Array(REVERB_PRE_RING);
  private readonly allpasses = new Float32Array(REVERB_ALLPASSES * REVERB_ALLPASS_RING);
  private readonly lines = new Float32Array(REVERB_LINES * REVERB_RING);
  private readonly damped = new Float32Array(REVERB_LINES);
  private readonly gains = new Float64Array(REVERB_LINES);
  private readonly cos = new Float64Array(REVERB_LINES);
  private readonly sin = new Float64Array(REVERB_LINES);
  private readonly scratch = new Float32Array(REVERB_LINES * QUANTUM);
  private readonly input = new Float64Array(2 * QUANTUM);
  private readonly tap = new Tap(PRE_MASK);
  private position = 0;
  private damping = 0;
  private inputGain = 0;
  private lowLeft = 0;
  private lowRight = 0;
  private quietQuanta = 0;

  constructor() {
    this.turnBack();
  }

  /** Takes over the settings without a glide; for a network at rest. */
  snap(): void {
    this.gains.set(this.settings.subarray(REVERB_GAINS, REVERB_GAINS + REVERB_LINES));
    this.damping = this.settings[REVERB_DAMPING] ?? 0;
    this.inputGain = this.settings[REVERB_INPUT] ?? 0;
    this.tap.snap(this.settings[REVERB_PRE_DELAY] ?? 0);
  }

  clear(): void {
    this.preLeft.fill(0);
    this.preRight.fill(0);
    this.allpasses.fill(0);
    this.lines.fill(0);
    this.damped.fill(0);
    this.lowLeft = this.lowRight = 0;
    this.position = 0;
    this.quietQuanta = 0;
    this.turnBack();
    this.isAtRest = true;
    this.snap();
  }

  private turnBack(): void {
    for (let line = 0; line < REVERB_LINES; line++) {
      this.cos[line] = line % 2 === 0 ? 1 : 0;
      this.sin[line] = line % 2 === 0 ? 0 : 1;
    }
  }

  /** Adds the tail of `send` (interleaved stereo) to `out`, at the return level that `master` glides through. */
  process(send: Float64Array, isFed: boolean, out: Float64Array, master: Glide): void {
    if (isFed) this.isAtRest = false;
    else if (this.isAtRest) return;
    this.ease();
    this.diffuse(send);
    const peak = this.readLines();
    this.circulate(out, master);
    this.writeLines();
    this.position += QUANTUM;
    if (this.position >= REVERB_PRE_RING * REVERB_RING) this.position -= REVERB_PRE_RING * REVERB_RING;
    this.quietQuanta = isFed || peak > QUIET ? 0 : this.quietQuanta + 1;
    if (this.quietQuanta > REST_QUANTA) this.clear();
  }

  private ease(): void {
    const { settings, gains } = this;
    for (let line = 0; line < REVERB_LINES; line++) {
      const gain = gains[line] ?? 0;
      gains[line] = gain + ((settings[REVERB_GAINS + line] ?? 0) - gain) * EASE;
    }
    this.damping += ((settings[REVERB_DAMPING] ?? 0) - this.damping) * EASE;
    this.inputGain += ((settings[REVERB_INPUT] ?? 0) - this.inputGain) * EASE;
    this.tap.aim(settings[REVERB_PRE_DELAY] ?? 0);
  }

  private diffuse(send: Float64Array): void {
    const { preLeft, preRight, input, tap } = this;
    const cut = this.settings[REVERB_LOW_CUT] ?? 0;
    for (let i = 0; i < QUANTUM; i++) {
      const position = this.position + i;
      const at = position & PRE_MASK;
      preLeft[at] = send[2 * i] ?? 0;
      preRight[at] = send[2 * i + 1] ?? 0;
      const left = tap.read(preLeft, position);
      const right = tap.read(preRight, position);
      tap.advance();
      this.lowLeft += (left - this.lowLeft) * cut;
      this.lowRight += (right - this.lowRight) * cut;
      input[2 * i] = (left - this.lowLeft) * this.inputGain;
      input[2 * i + 1] = (right - this.lowRight) * this.inputGain;
    }
    for (let stage = 0; stage < REVERB_ALLPASSES; stage++) this.spread(stage);
  }

  private spread(stage: number): void {
    const { allpasses, input } = this;
    const ring = stage * REVERB_ALLPASS_RING;
    const side = stage >> 1;
    const length = this.settings[REVERB_ALLPASS_LENGTHS + stage] ?? QUANTUM;
    for (let i = 0; i < QUANTUM; i++) {
      const position = this.position + i;
      const held = allpasses[ring + ((position - length) & ALLPASS_MASK)] ?? 0;
      const fed = (input[2 * i + side] ?? 0) - DIFFUSION * held;
      allpasses[ring + (position & ALLPASS_MASK)] = fed;
      input[2 * i + side] = held + DIFFUSION * fed;
    }
  }

  /** Reads a quantum of each line at its swaying place into the scratch, frame by frame. @returns the loudest */
  private readLines(): number {
    const { lines, scratch, settings, cos, sin } = this;
    const sway = settings[REVERB_SWAY] ?? 0;
    let loudest = 0;
    for (let line = 0; line < REVERB_LINES; line++) {
      const ring = line * REVERB_RING;
      const length = settings[REVERB_LENGTHS + line] ?? QUANTUM;
      const c = cos[line] ?? 1;
      const s = sin[line] ?? 0;
      const turnCos = settings[REVERB_TURN_COS + line] ?? 1;
      const turnSin = settings[REVERB_TURN_SIN + line] ?? 0;
      const tame = 1.5 - 0.5 * (c * c + s * s);
      const nextCos = (c * turnCos - s * turnSin) * tame;
      const nextSin = (s * turnCos + c * turnSin) * tame;
      cos[line] = nextCos;
      sin[line] = nextSin;
      let back = length + sway * (1 + s);
      const backStep = (sway * (nextSin - s)) / QUANTUM;
      for (let i = 0; i < QUANTUM; i++) {
        const whole = Math.trunc(back);
        const part = back - whole;
        const at = this.position + i - whole;
        const near = lines[ring + (at & LINE_MASK)] ?? 0;
        const far = lines[ring + ((at - 1) & LINE_MASK)] ?? 0;
        const value = near + (far - near) * part;
        scratch[i * REVERB_LINES + line] = value;
        loudest = Math.max(loudest, Math.abs(value));
        back += backStep;
      }
    }
    return loudest;
  }

  /**
   * Damps, taps and mixes the eight lines by a Hadamard matrix and adds the input, left to even lines, right to odd; the
   * scratch then holds what goes back into them.
   */
  private circulate(out: Float64Array, master: Glide): void {
    const { scratch, damped, gains, input, damping } = this;
    const levelStep = master.left > 0 ? (master.step[MASTER_REVERB] ?? 0) : 0;
    let gain = master.current[MASTER_REVERB] ?? 0;
    for (let i = 0; i < QUANTUM; i++) {
      const at = i * REVERB_LINES;
      for (let line = 0; line < REVERB_LINES; line++) {
        const before = damped[line] ?? 0;
        damped[line] = before + ((scratch[at + line] ?? 0) - before) * damping;
      }
      const d0 = damped[0] ?? 0;
      const d1 = damped[1] ?? 0;
      const d2 = damped[2] ?? 0;
      const d3 = damped[3] ?? 0;
      const d4 = damped[4] ?? 0;
      const d5 = damped[5] ?? 0;
      const d6 = damped[6] ?? 0;
      const d7 = damped[7] ?? 0;
      gain += levelStep;
      out[2 * i] = (out[2 * i] ?? 0) + (d0 - d2 + d4 - d6) * TAPPED * gain;
      out[2 * i + 1] = (out[2 * i + 1] ?? 0) + (d1 - d3 + d5 - d7) * TAPPED * gain;
      const left = input[2 * i] ?? 0;
      const right = input[2 * i + 1] ?? 0;
      const v0 = d0 * (gains[0] ?? 0);
      const v1 = d1 * (gains[1] ?? 0);
      const v2 = d2 * (gains[2] ?? 0);
      const v3 = d3 * (gains[3] ?? 0);
      const v4 = d4 * (gains[4] ?? 0);
      const v5 = d5 * (gains[5] ?? 0);
      const v6 = d6 * (gains[6] ?? 0);
      const v7 = d7 * (gains[7] ?? 0);
      const b0 = v0 + v4 + (v2 + v6);
      const b1 = v1 + v5 + (v3 + v7);
      const b2 = v0 + v4 - (v2 + v6);
      const b3 = v1 + v5 - (v3 + v7);
      const b4 = v0 - v4 + (v2 - v6);
      const b5 = v1 - v5 + (v3 - v7);
      const b6 = v0 - v4 - (v2 - v6);
      const b7 = v1 - v5 - (v3 - v7);
      scratch[at] = (b0 + b1) * HADAMARD + left;
      scratch[at + 1] = (b0 - b1) * HADAMARD + right;
      scratch[at + 2] = (b2 + b3) * HADAMARD + left;
      scratch[at + 3] = (b2 - b3) * HADAMARD + right;
      scratch[at + 4] = (b4 + b5) * HADAMARD + left;
      scratch[at + 5] = (b4 - b5) * HADAMARD + right;
      scratch[at + 6] = (b6 + b7) * HADAMARD + left;
      scratch[at + 7] = (b6 - b7) * HADAMARD + right;
    }
  }

  private writeLines(): void {
    const { lines, scratch } = this;
    for (let line = 0; line < REVERB_LINES; line++) {
      const ring = line * REVERB_RING;
      for (let i = 0; i < QUANTUM; i++) {
        const value = scratch[i * REVERB_LINES + line] ?? 0;
        lines[ring + ((this.position + i) & LINE_MASK)] = Math.abs(value) < LOUDEST ? value : 0;
      }
    }
  }
}
