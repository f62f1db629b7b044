import {
  DELAY_CROSS,
  DELAY_DAMPING,
  DELAY_FEEDBACK,
  DELAY_FRAMES,
  DELAY_RING,
  DELAY_SIZE,
  LOUDEST,
  MASTER_DELAY,
  QUANTUM,
} from './layout.ts';
import type { Glide } from './glide.ts';
import { Tap } from './tap.ts';

const MASK = DELAY_RING - 1;
/** Part of the way that feedback, damping and direction move to a new setting in each quantum. */
const EASE = 0.25;
const QUIET = 1e-6;

/** Repeats in time with the music, darker each time, in place or from side to side. */
export class TempoDelay {
  /** What to become; read at each quantum. Written by `writeDelayTargets`. */
  readonly settings = new Float64Array(DELAY_SIZE);
  isAtRest = true;
  private readonly left = new Float32Array(DELAY_RING);
  private readonly right = new Float32Array(DELAY_RING);
  private readonly tap = new Tap(MASK);
  private position = 0;
  private feedback = 0;
  private damping = 0;
  private cross = 0;
  private dampedLeft = 0;
  private dampedRight = 0;
  private quietFrames = 0;

  /** Takes over the settings without a glide; for a line at rest. */
  snap(): void {
    this.feedback = this.settings[DELAY_FEEDBACK] ?? 0;
    this.damping = this.settings[DELAY_DAMPING] ?? 0;
    this.cross = this.settings[DELAY_CROSS] ?? 0;
    this.tap.snap(this.settings[DELAY_FRAMES] ?? QUANTUM);
  }

  clear(): void {
    this.left.fill(0);
    this.right.fill(0);
    this.dampedLeft = this.dampedRight = 0;
    this.position = 0;
    this.quietFrames = 0;
    this.isAtRest = true;
    this.snap();
  }

  /** Adds the repeats of `send` (interleaved stereo) to `out`, at the return level that `master` glides through. */
  process(send: Float64Array, isFed: boolean, out: Float64Array, master: Glide): void {
    if (isFed) this.isAtRest = false;
    else if (this.isAtRest) return;
    this.ease();
    const peak = this.repeat(send, out, master);
    this.position = (this.position + QUANTUM) & MASK;
    this.quietFrames = isFed || peak > QUIET ? 0 : this.quietFrames + QUANTUM;
    if (this.quietFrames > (this.settings[DELAY_FRAMES] ?? 0) + DELAY_RING / 64) this.clear();
  }

  private ease(): void {
    const settings = this.settings;
    this.feedback += ((settings[DELAY_FEEDBACK] ?? 0) - this.feedback) * EASE;
    this.damping += ((settings[DELAY_DAMPING] ?? 0) - this.damping) * EASE;
    this.cross += ((settings[DELAY_CROSS] ?? 0) - this.cross) * EASE;
    this.tap.aim(settings[DELAY_FRAMES] ?? QUANTUM);
  }

  /** @returns the loudest repeat */
  private repeat(send: Float64Array, out: Float64Array, master: Glide): number {
    const { left, right, tap, feedback, damping, cross } = this;
    const levelStep = master.left > 0 ? (master.step[MASTER_DELAY] ?? 0) : 0;
    let gain = master.current[MASTER_DELAY] ?? 0;
    let loudest = 0;
    for (let i = 0; i < QUANTUM; i++) {
      const position = this.position + i;
      const at = position & MASK;
      this.dampedLeft += (tap.read(left, position) - this.dampedLeft) * damping;
      this.dampedRight += (tap.read(right, position) - this.dampedRight) * damping;
      tap.advance();
      const repeatLeft = this.dampedLeft;
      const repeatRight = this.dampedRight;
      const inLeft = send[2 * i] ?? 0;
      const inRight = send[2 * i + 1] ?? 0;
      const nextLeft =
        inLeft + (inRight - inLeft) * 0.5 * cross + (repeatLeft + (repeatRight - repeatLeft) * cross) * feedback;
      const nextRight = inRight * (1 - cross) + (repeatRight + (repeatLeft - repeatRight) * cross) * feedback;
      left[at] = Math.abs(nextLeft) < LOUDEST ? nextLeft : 0;
      right[at] = Math.abs(nextRight) < LOUDEST ? nextRight : 0;
      gain += levelStep;
      out[2 * i] = (out[2 * i] ?? 0) + repeatLeft * gain;
      out[2 * i + 1] = (out[2 * i + 1] ?? 0) + repeatRight * gain;
      loudest = Math.max(loudest, Math.abs(repeatLeft), Math.abs(repeatRight));
    }
    return loudest;
  }
}
