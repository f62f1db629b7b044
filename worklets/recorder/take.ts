import { QUANTUM } from '../dsp/layout.ts';
import type { RecorderReport } from './contract.ts';
import { RECORDER_CHUNK_FRAMES } from './contract.ts';

type Send = (report: RecorderReport, transfer?: ArrayBuffer) => void;

/** Chunks kept ready: more than two seconds at 48 kHz while the main thread is busy. */
const POOL = 24;
const LEVELS_PER_SECOND = 30;

/**
 * The recorder without its node. Chunks come from a pool that the main thread refills with `recycle`; only when it stays
 * away longer than the pool lasts is new memory taken, because losing a voice is worse.
 */
export class Take {
  private readonly channels: number;
  private readonly send: Send;
  private readonly pool: Float32Array[] = [];
  private readonly levelInterval: number;
  private chunk: Float32Array | null = null;
  private filled = 0;
  private chunkFrame = 0;
  private from = Number.POSITIVE_INFINITY;
  private until = Number.POSITIVE_INFINITY;
  private frames = 0;
  private missing = 0;
  private peak = 0;
  private squares = 0;
  private levelFrames = 0;
  private isArmed = false;

  constructor(channels: number, sampleRate: number, send: Send) {
    this.channels = channels === 2 ? 2 : 1;
    this.send = send;
    this.levelInterval = Math.ceil(sampleRate / LEVELS_PER_SECOND / QUANTUM) * QUANTUM;
    for (let i = 0; i < POOL; i++) this.pool.push(new Float32Array(RECORDER_CHUNK_FRAMES * this.channels));
  }

  /** Begins a take; one that is under way ends first. @param now  context frame of the next quantum */
  start(now: number, fromFrame: number | undefined, untilFrame: number | undefined): void {
    this.stop();
    this.from = Math.max(now, Number.isFinite(fromFrame) ? Math.round(fromFrame ?? now) : now);
    this.until = Number.isFinite(untilFrame) ? Math.round(untilFrame ?? 0) : Number.POSITIVE_INFINITY;
    this.frames = this.missing = 0;
    this.isArmed = true;
  }

  /** Ends the take and sends what is left. */
  stop(): void {
    if (!this.isArmed) return;
    this.isArmed = false;
    this.flush();
    this.send({ type: 'stopped', frames: this.frames, missing: this.missing });
  }

  /** Takes a chunk's memory back. */
  recycle(samples: Float32Array): void {
    if (this.pool.length < POOL && samples.length === RECORDER_CHUNK_FRAMES * this.channels) this.pool.push(samples);
  }

  /** Hears one quantum; nothing connected is silence, counted as missing. */
  hear(left: Float32Array | undefined, right: Float32Array | undefined, frame: number): void {
    this.measure(left, right);
    if (!this.isArmed || frame + QUANTUM <= this.from) return;
    const first = Math.max(0, this.from - frame);
    const end = Math.min(QUANTUM, this.until - frame);
    if (left === undefined) this.missing += Math.max(0, end - first);
    for (let i = first; i < end; i++) {
      if (this.chunk === null) this.open(frame + i);
      const x = left === undefined ? 0 : (left[i] ?? 0);
      const y = right === undefined ? x : (right[i] ?? 0);
      this.write(x, y);
    }
    if (frame + QUANTUM >= this.until) this.stop();
  }

  private open(frame: number): void {
    this.chunk = this.pool.pop() ?? new Float32Array(RECORDER_CHUNK_FRAMES * this.channels);
    this.chunkFrame = frame;
    this.filled = 0;
  }

  private write(x: number, y: number): void {
    const chunk = this.chunk;
    if (chunk === null) return;
    if (this.channels === 1) {
      chunk[this.filled] = (x + y) / 2;
    } else {
      chunk[this.filled] = x;
      chunk[RECORDER_CHUNK_FRAMES + this.filled] = y;
    }
    this.filled++;
    this.frames++;
    if (this.filled === RECORDER_CHUNK_FRAMES) this.flush();
  }

  /** Sends the open chunk; a short one is packed, so that channel follows channel without a gap. */
  private flush(): void {
    const chunk = this.chunk;
    this.chunk = null;
    if (chunk === null || this.filled === 0) return;
    if (this.channels === 2) chunk.copyWithin(this.filled, RECORDER_CHUNK_FRAMES, RECORDER_CHUNK_FRAMES + this.filled);
    const { chunkFrame: frame, filled: frames, channels } = this;
    const buffer = chunk.buffer;
    const transfer = buffer instanceof ArrayBuffer ? buffer : undefined;
    this.send({ type: 'chunk', samples: chunk, frame, frames, channels }, transfer);
  }

  private measure(left: Float32Array | undefined, right: Float32Array | undefined): void {
    if (left !== undefined) {
      for (let i = 0; i < left.length; i++) {
        const x = left[i] ?? 0;
        const value = right === undefined ? x : (x + (right[i] ?? 0)) / 2;
        this.peak = Math.max(this.peak, Math.abs(value));
        this.squares += value * value;
      }
    }
    this.levelFrames += QUANTUM;
    if (this.levelFrames < this.levelInterval) return;
    this.send({ type: 'level', peak: this.peak, rms: Math.sqrt(this.squares / this.levelFrames) });
    this.peak = this.squares = this.levelFrames = 0;
  }
}
