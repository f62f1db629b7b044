/** Slots that wait for their frame, earliest first: a heap of fixed size, so that neither adding nor taking allocates. */
export class DueQueue {
  private readonly slots: Int32Array;
  private readonly frames: Float64Array;
  private count = 0;

  constructor(most: number) {
    this.slots = new Int32Array(most);
    this.frames = new Float64Array(most);
  }

  get size(): number {
    return this.count;
  }

  /** @returns false if it is full */
  add(slot: number, frame: number): boolean {
    if (this.count >= this.slots.length) return false;
    let place = this.count++;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if ((this.frames[above] ?? 0) <= frame) break;
      this.move(above, place);
      place = above;
    }
    this.slots[place] = slot;
    this.frames[place] = frame;
    return true;
  }

  /** The earliest slot that is due before `end`, taken out; -1 if none is. */
  takeBefore(end: number): number {
    if (this.count === 0 || (this.frames[0] ?? 0) >= end) return -1;
    const slot = this.slots[0] ?? -1;
    this.count--;
    const last = this.slots[this.count] ?? 0;
    const frame = this.frames[this.count] ?? 0;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= this.count) break;
      if (below + 1 < this.count && (this.frames[below + 1] ?? 0) < (this.frames[below] ?? 0)) below++;
      if ((this.frames[below] ?? 0) >= frame) break;
      this.move(below, place);
      place = below;
    }
    this.slots[place] = last;
    this.frames[place] = frame;
    return slot;
  }

  private move(from: number, to: number): void {
    this.slots[to] = this.slots[from] ?? 0;
    this.frames[to] = this.frames[from] ?? 0;
  }
}
