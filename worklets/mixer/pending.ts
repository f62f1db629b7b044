import type { MixerChange } from './contract.ts';

/** Most changes that may wait for their frame: an hour of dense automation on 64 strips stays under it. */
export const MAX_PENDING = 8192;

/** Changes that wait for their frame, earliest first; changes for the same frame keep the order of their arrival. */
export class PendingChanges {
  private readonly waiting: MixerChange[] = [];
  /** Taken from the front without moving the rest, so that taking allocates nothing. */
  private taken = 0;

  get size(): number {
    return this.waiting.length - this.taken;
  }

  /** @returns false if too many wait already */
  add(change: MixerChange, atFrame: number): boolean {
    if (this.size >= MAX_PENDING) return false;
    if (this.taken > 0) {
      this.waiting.splice(0, this.taken);
      this.taken = 0;
    }
    let place = this.waiting.length;
    while (place > 0 && (this.waiting[place - 1]?.atFrame ?? 0) > atFrame) place--;
    this.waiting.splice(place, 0, change);
    return true;
  }

  /** The next change that holds from a frame before `end`, or null. */
  takeBefore(end: number): MixerChange | null {
    const next = this.waiting[this.taken];
    if (next === undefined || (next.atFrame ?? 0) >= end) return null;
    this.taken++;
    return next;
  }

  forget(): void {
    this.waiting.length = 0;
    this.taken = 0;
  }
}
