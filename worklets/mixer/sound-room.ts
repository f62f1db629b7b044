/** Which parts of a stretch of memory are free: the lowest that fits is taken, neighbours that become free grow together. */
export class SoundRoom {
  /** Free parts by where they begin, in rising order; the last one has no end. */
  private readonly starts: number[];
  private readonly ends: number[];
  private readonly sizes = new Map<number, number>();

  constructor(from: number) {
    this.starts = [from];
    this.ends = [Infinity];
  }

  /** @returns where `bytes` lie from now on; above everything that is taken if no gap is large enough */
  take(bytes: number): number {
    const part = this.starts.findIndex((start, index) => (this.ends[index] ?? 0) - start >= bytes);
    const start = this.starts[part] ?? 0;
    this.sizes.set(start, bytes);
    if (start + bytes === this.ends[part]) {
      this.starts.splice(part, 1);
      this.ends.splice(part, 1);
    } else this.starts[part] = start + bytes;
    return start;
  }

  give(start: number): void {
    const end = start + (this.sizes.get(start) ?? 0);
    if (!this.sizes.delete(start)) return;
    const after = this.starts.findIndex((other) => other >= end);
    const meetsAfter = this.starts[after] === end;
    const meetsBefore = after > 0 && this.ends[after - 1] === start;
    if (meetsAfter && meetsBefore) {
      this.starts.splice(after, 1);
      this.ends.splice(after - 1, 1);
    } else if (meetsAfter) this.starts[after] = start;
    else if (meetsBefore) this.ends[after - 1] = end;
    else {
      this.starts.splice(after, 0, start);
      this.ends.splice(after, 0, end);
    }
  }
}
