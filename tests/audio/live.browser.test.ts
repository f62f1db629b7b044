import { afterEach, describe, expect, it } from 'vitest';
import { addClip } from '../../src/document/commands/clips.ts';
import { setStep } from '../../src/document/commands/notes.ts';
import { setTempo } from '../../src/document/commands/song.ts';
import { addTrack, changeTrack } from '../../src/document/commands/tracks.ts';
import type { PieceDoc } from '../../src/document/open.ts';
import { createEngine, type EngineOptions } from '../../src/engine/engine.ts';
import type { AssetSource, Engine } from '../../src/engine/engine-types.ts';
import { bend, difference, onset, peak, rms } from './support/listen.ts';
import { overhear } from './support/overheard.ts';
import { addDrums, addMelody, assetsOf, BEAT, newPiece, noAssets, renderPiece } from './support/test-piece.ts';
import { tone, wav } from './support/wav.ts';

const RATE = 48000;
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
});

function open(piece: PieceDoc, { assets = noAssets, options = {}, withoutWorklets = false }: { assets?: AssetSource; options?: EngineOptions; withoutWorklets?: boolean } = {}) {
  const ears = overhear({ withoutWorklets });
  const engine = createEngine(piece, assets, { device: { memory: 8, cores: 8, isTouch: false }, ...options });
  ends.push(() => ears.restore(), () => engine.dispose());
  return { engine, ears };
}
async function awake(engine: Engine, ears: ReturnType<typeof overhear>) {
  expect(await engine.wake()).toEqual({ ok: true, value: undefined });
  const heard = ears.opened.at(-1);
  if (!heard) throw new Error('no context was opened');
  return heard;
}
const until = async (holds: () => boolean): Promise<void> => {
  await expect.poll(holds, { timeout: 15_000, interval: 20 }).toBe(true);
};
const block = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};
const even = (count: number, ticks: number): number[] => Array.from({ length: count }, (_, index) => index * ticks);

describe('playing', () => {
  it('[EN40] loses no note and moves none by more than a sample while the main thread is blocked for 300 ms', async () => {
    const piece = newPiece();
    setTempo(piece, 120);
    addDrums(piece, { 'hat-closed': even(24, 480) }, 12);
    const { engine, ears } = open(piece);
    const onsets = await (await awake(engine, ears)).probe(0.03);
    await engine.play(0);
    for (let at = 960; at < 24 * 480; at += 960) {
      await until(() => engine.position() >= at || engine.state().phase === 'stopped');
      block(300);
    }
    await until(() => engine.state().phase === 'stopped');
    const frames = await onsets();
    expect(frames).toHaveLength(24);
    const first = frames[0] ?? 0;
    expect(Math.max(...frames.map((frame, index) => Math.abs(frame - first - index * 12_000)))).toBeLessThanOrEqual(1);
  });

  it('[EN41] sounds live as it does in the file', async () => {
    const piece = newPiece();
    setTempo(piece, 120);
    addMelody(piece, 'guitar', [[0, 1, 52], [0.5, 1, 59.5], [1, 1, 64]], 2, { volume: -6, pan: -0.3 });
    addMelody(piece, 'accordion', [[0.25, 1.5, 67]], 2, { volume: -10, pan: 0.4 });
    addDrums(piece, { kick: [0, 960], snare: [480, 1440] }, 2);
    const { engine, ears } = open(piece);
    const stop = await (await awake(engine, ears)).record();
    await engine.play(0);
    await until(() => engine.state().phase === 'stopped');
    const { samples } = await stop();
    const [file] = (await renderPiece(piece)).channels;
    const begins = onset(samples, 0.01) - onset(file, 0.01);
    expect(begins).toBeGreaterThan(0);
    expect(difference(samples.subarray(begins), file, RATE)).toBeLessThan(1e-4);
  });

  it('[EN42] solo lets one track be heard alone, at once, and is no part of the piece', async () => {
    const piece = newPiece();
    const { track: one } = addMelody(piece, 'organ', [[0, 32, 60]], 32);
    const { track: other } = addMelody(piece, 'organ', [[0, 32, 67]], 32);
    const { engine } = open(piece);
    await engine.play(0);
    const level = (track: string) => engine.levels().tracks.get(track) ?? 0;
    await until(() => level(one) > 0.05 && level(other) > 0.05);
    const before = piece.ydoc.store.clients.size;
    engine.setSolo([other]);
    await until(() => level(one) < 1e-3 && level(other) > 0.05);
    engine.setSolo([]);
    await until(() => level(one) > 0.05);
    changeTrack(piece, one, { isMuted: true });
    await until(() => level(one) < 1e-3 && level(other) > 0.05);
    changeTrack(piece, one, { isMuted: false });
    engine.seek(0);
    await until(() => level(one) > 0.05);
    expect(piece.ydoc.store.clients.size).toBe(before);
    engine.stop();
    expect(engine.state().phase).toBe('stopped');
    expect(engine.position()).toBe(0);
  });

  it('[EN43] an edit just ahead of the playhead is heard, and what was taken out is not', async () => {
    const piece = newPiece();
    setTempo(piece, 120);
    const { clip } = addDrums(piece, { 'hat-closed': even(16, 480) }, 8);
    const { engine, ears } = open(piece);
    const onsets = await (await awake(engine, ears)).probe(0.03);
    await engine.play(0);
    await until(() => engine.position() >= 1000);
    const from = engine.position();
    const added = Math.ceil((from + 400) / 480) * 480 + 240;
    setStep(piece, { clip, row: 'hat-closed', tick: added }, 1);
    for (const tick of even(16, 480)) if (tick > added) setStep(piece, { clip, row: 'hat-closed', tick }, 0);
    await until(() => engine.state().phase === 'stopped');
    const frames = await onsets();
    const ticks = frames.map((frame) => Math.round((frame - (frames[0] ?? 0)) / 25));
    expect(ticks.at(-1)).toBe(added);
    expect(ticks.slice(0, -1)).toEqual(even(16, 480).filter((tick) => tick < added));
  });

  it('[EN44] a mixer that grows while it plays makes no click', async () => {
    const piece = newPiece();
    addMelody(piece, 'flute', [[0, 64, 69]], 64);
    const { engine, ears } = open(piece);
    const stop = await (await awake(engine, ears)).record();
    await engine.play(0);
    await until(() => engine.position() > 900);
    for (let index = 0; index < 40; index++) addTrack(piece, { role: 'notes', instrument: 'piano' });
    await until(() => engine.position() > 3600);
    const { samples } = await stop();
    const begins = onset(samples, 0.01) + 9600;
    const calm = bend(samples, begins, begins + 9600);
    expect(bend(samples, begins, samples.length)).toBeLessThan(1.5 * calm);
    const middle = Math.round((begins + samples.length) / 2);
    expect(rms(samples, middle, samples.length) / rms(samples, begins, begins + 9600)).toBeCloseTo(1, 0);
  });

  it('[EN44] a note that sounds inside the mixer goes on in the larger one', async () => {
    const piece = newPiece();
    setTempo(piece, 120);
    addMelody(piece, 'flute', [[1, 63, 69]], 64);
    const { engine, ears } = open(piece);
    const stop = await (await awake(engine, ears)).record();
    await engine.play(0);
    await until(() => engine.position() > 2400);
    for (let index = 0; index < 40; index++) addTrack(piece, { role: 'notes', instrument: 'piano' });
    await until(() => engine.position() > 5000);
    const { samples } = await stop();
    const begins = onset(samples, 0.01) + 9600;
    const calm = bend(samples, begins, begins + 9600);
    expect(bend(samples, begins, samples.length)).toBeLessThan(1.5 * calm);
    for (let from = begins; from + 4800 < samples.length; from += 4800) {
      expect(rms(samples, from, from + 4800) / rms(samples, begins, begins + 9600), `from ${from - begins}`).toBeCloseTo(1, 0);
    }
  });

  it('[EN47] a context that dies is replaced and the song plays on where it was', async () => {
    const piece = newPiece();
    addDrums(piece, { kick: even(32, 480) }, 16);
    const { engine, ears } = open(piece);
    const { context } = await awake(engine, ears);
    await engine.play(0);
    await until(() => engine.position() > 1500);
    const place = engine.position();
    await context.close();
    await until(() => ears.opened.length === 2 && engine.position() > place + 500);
    expect(engine.position()).toBeLessThan(place + 6000);
    await until(() => engine.levels().master > 0.05);
    expect(engine.state()).toMatchObject({ phase: 'playing', sound: 'ready' });
  });

  it('[EN48] without worklets a plain graph plays, and says so', async () => {
    const piece = newPiece();
    addMelody(piece, 'organ', [[0, 16, 60]], 16);
    const { engine } = open(piece, { withoutWorklets: true });
    await engine.play(0);
    await until(() => engine.levels().master > 0.05);
    expect(engine.state().sound).toBe('plain-graph');
    expect(await engine.record({ countInBars: 0, from: 0 })).toMatchObject({ ok: false, code: 'worklet-missing' });
  });

  it('[EN49] a touch sounds at once, on its track or as an audition', async () => {
    const piece = newPiece();
    const track = addTrack(piece, { role: 'notes', instrument: 'oud' });
    const drums = addTrack(piece, { role: 'drums', instrument: 'darbuka' });
    const { engine, ears } = open(piece);
    const onsets = await (await awake(engine, ears)).probe(0.02);
    engine.audition('tsymbaly');
    await expect.poll(onsets, { timeout: 8000 }).not.toEqual([]);
    engine.preview(track, 52.5, 1, 0.2);
    await until(() => (engine.levels().tracks.get(track) ?? 0) > 0.02);
    engine.previewDrum(drums, 'dum', 1);
    await until(() => (engine.levels().tracks.get(drums) ?? 0) > 0.02);
    engine.preview('gone', 60, 1, 1);
    expect(engine.state().phase).toBe('stopped');
  });

  it('[EN50] a loop goes round until it is let go; then the song ends by itself', async () => {
    const piece = newPiece();
    setTempo(piece, 240);
    addDrums(piece, { kick: even(8, 960) }, 8);
    const { engine } = open(piece);
    engine.setLoop({ from: 960, to: 1920 });
    await engine.play();
    const seen: number[] = [];
    await until(() => {
      seen.push(engine.position());
      return seen.filter((tick, index) => tick < (seen[index - 1] ?? 0)).length >= 3;
    });
    expect(Math.min(...seen)).toBeGreaterThan(959);
    expect(Math.max(...seen)).toBeLessThan(1921);
    engine.setLoop(undefined);
    await until(() => engine.position() > 2000);
    await until(() => engine.state().phase === 'stopped');
    expect(engine.position()).toBe(0);
  });

  it('[EN51] a recording is heard from where the playhead is put', async () => {
    const piece = newPiece();
    setTempo(piece, 120);
    const asset = 'b'.repeat(64);
    const track = addTrack(piece, { role: 'audio', instrument: 'voice', volume: 0 });
    addClip(piece, { track, start: 0, length: 8 * BEAT, asset });
    const samples = tone(330, 4, RATE).map((value, frame) => value * (frame < 2 * RATE ? 0 : 0.5));
    const { engine, ears } = open(piece, { assets: assetsOf({ [asset]: wav([samples], RATE) }) });
    const stop = await (await awake(engine, ears)).record();
    await engine.play(3 * BEAT);
    await until(() => engine.position() > 5 * BEAT);
    const { samples: heard } = await stop();
    // The tone begins at beat 4: half a second after the start.
    expect(peak(heard)).toBeGreaterThan(0.3);
    engine.seek(0);
    await until(() => engine.position() < BEAT && engine.levels().master < 0.001);
    engine.seek(6 * BEAT);
    await until(() => engine.levels().master > 0.2);
  });
});
