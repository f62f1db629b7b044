/** Numbers that move to new values in straight lines, so that no change clicks. */
export class Glide {
  readonly current: Float64Array;
  readonly target: Float64Array;
  readonly step: Float64Array;
  /** Frames still to go; whole blocks by agreement with the caller. */
  left = 0;

  constructor(size: number) {
    this.current = new Float64Array(size);
    this.target = new Float64Array(size);
    this.step = new Float64Array(size);
  }

  /** Sets out for the target from wherever the numbers are now; 0 frames arrives at once. */
  start(frames: number): void {
    this.left = frames;
    if (frames <= 0) {
      this.arrive();
      return;
    }
    for (let i = 0; i < this.current.length; i++) {
      this.step[i] = ((this.target[i] ?? 0) - (this.current[i] ?? 0)) / frames;
    }
  }

  /** Accounts for frames that the caller has run through; lands exactly on the target. */
  advance(frames: number): void {
    if (this.left <= 0) return;
    this.left -= frames;
    if (this.left <= 0) {
      this.arrive();
      return;
    }
    for (let i = 0; i < this.current.length; i++) {
      this.current[i] = (this.current[i] ?? 0) + (this.step[i] ?? 0) * frames;
    }
  }

  arrive(): void {
    this.left = 0;
    this.current.set(this.target);
  }
}
