import { createEngine } from '../../src/engine/engine.ts';
import { setTempo } from '../../src/document/commands/song.ts';
import { overhear } from '../../tests/audio/support/overheard.ts';
import { addDrums, newPiece, noAssets } from '../../tests/audio/support/test-piece.ts';
import { loadKernel } from '../../tests/audio/support/kernel.ts';

const STROKES = 24;
/** Half a beat at 120 bpm. */
const APART = { ticks: 480, frames: 12_000 };

/** Onsets that were heard of those written, and the largest distance of one from its place, in samples. */
export interface Punctuality {
  readonly written: number;
  readonly heard: number;
  readonly worst: number;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Plays strokes while the main thread is blocked again and again, and listens to them on the audio thread. */
export async function playBlocked(milliseconds: number): Promise<Punctuality> {
  const piece = newPiece();
  setTempo(piece, 120);
  const ticks = Array.from({ length: STROKES }, (_, index) => index * APART.ticks);
  addDrums(piece, { 'hat-closed': ticks }, STROKES / 2);
  const ears = overhear();
  const engine = createEngine(piece, noAssets, { device: { memory: 8, cores: 8, isTouch: false }, kernel: loadKernel });
  try {
    const awake = await engine.wake();
    const heard = ears.opened.at(-1);
    if (!awake.ok || !heard) throw new Error('the engine did not wake');
    const onsets = await heard.probe(0.03);
    await engine.play(0);
    for (let at = 2 * APART.ticks; at < STROKES * APART.ticks; at += 2 * APART.ticks) {
      while (engine.position() < at && engine.state().phase !== 'stopped') await pause(10);
      const end = performance.now() + milliseconds;
      while (performance.now() < end);
    }
    while (engine.state().phase !== 'stopped') await pause(20);
    const frames = await onsets();
    const first = frames[0] ?? 0;
    // A lost stroke must not count as a late one: each is held against the nearest place.
    const off = frames.map((frame) =>
      Math.abs(frame - first - Math.round((frame - first) / APART.frames) * APART.frames),
    );
    return { written: STROKES, heard: frames.length, worst: Math.max(...off) };
  } finally {
    engine.dispose();
    ears.restore();
  }
}
