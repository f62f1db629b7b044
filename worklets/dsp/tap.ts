import { TAP_FADE } from './layout.ts';

/** A place in a delay line. When it is aimed elsewhere it cross-fades there instead of jumping or bending the pitch. */
export class Tap {
  private from = 0;
  private to = 0;
  private fade = 0;
  private readonly mask: number;

  constructor(mask: number) {
    this.mask = mask;
  }

  snap(frames: number): void {
    this.from = this.to = frames;
    this.fade = 0;
  }

  /** Aims at a new distance; while a fade is under way it waits for the next call. */
  aim(frames: number): void {
    if (this.fade > 0 || frames === this.to) return;
    this.from = this.to;
    this.to = frames;
    this.fade = TAP_FADE;
  }

  /** The value so many frames before `position`. */
  read(ring: Float32Array, position: number): number {
    const value = ring[(position - this.to) & this.mask] ?? 0;
    if (this.fade <= 0) return value;
    const before = ring[(position - this.from) & this.mask] ?? 0;
    return value + (before - value) * (this.fade / TAP_FADE);
  }

  advance(): void {
    if (this.fade > 0) this.fade--;
  }
}
