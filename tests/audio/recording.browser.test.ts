import { afterEach, describe, expect, it, vi } from 'vitest';
import { setTempo } from '../../src/document/commands/song.ts';
import { createEngine, type EngineOptions } from '../../src/engine/engine.ts';
import type { TakeChunk } from '../../src/engine/engine-types.ts';
import { onset, peak, rms } from './support/listen.ts';
import { overhear } from './support/overheard.ts';
import { addDrums, BEAT, newPiece, noAssets } from './support/test-piece.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
  vi.restoreAllMocks();
});

/** A microphone that hears a steady tone: the one double that a test of recording needs. */
function microphone(hertz = 300) {
  const context = new AudioContext({ sampleRate: 48000 });
  const tone = new OscillatorNode(context, { frequency: hertz });
  const out = context.createMediaStreamDestination();
  tone.connect(new GainNode(context, { gain: 0.4 })).connect(out);
  tone.start();
  ends.push(() => void context.close());
  const ask = vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(() => Promise.resolve(out.stream.clone()));
  return { ask, stream: out.stream };
}

function open(options: EngineOptions = {}) {
  const piece = newPiece();
  setTempo(piece, 240);
  addDrums(piece, { kick: [0, 960, 1920, 2880] }, 16);
  const ears = overhear();
  const engine = createEngine(piece, noAssets, options);
  ends.push(() => ears.restore(), () => engine.dispose());
  return { piece, engine, ears };
}
const until = async (holds: () => boolean): Promise<void> => {
  await expect.poll(holds, { timeout: 15_000, interval: 20 }).toBe(true);
};

describe('recording', () => {
  it('[EN60] counts in, records while the piece plays, and gives the take its place in the piece', async () => {
    const { ask } = microphone();
    const { engine, ears } = open();
    await engine.wake();
    const onsets = await ears.opened[0]?.probe(0.05);
    const chunks: TakeChunk[] = [];
    expect(await engine.record({ countInBars: 1, from: 2 * BEAT, onChunk: (chunk) => chunks.push(chunk) })).toEqual({ ok: true, value: undefined });
    expect(ask.mock.calls[0]?.[0]).toMatchObject({ audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false } });
    expect(engine.state().phase).toBe('count-in');
    expect(engine.position()).toBeCloseTo(2 * BEAT, 3);
    await until(() => engine.state().phase === 'recording');
    await until(() => engine.levels().input > 0.1);
    await until(() => engine.position() > 6 * BEAT);
    const taken = await engine.finishRecording();
    if (!taken.ok) throw new Error(taken.code);
    const { samples, sampleRate, start } = taken.value;
    // A tick of rounding is half a millisecond.
    expect(Math.abs(start - 2 * BEAT)).toBeLessThan(30);
    expect(samples.length / sampleRate).toBeGreaterThan(0.8);
    expect(rms(samples, 4800, samples.length)).toBeGreaterThan(0.2);
    expect(peak(samples)).toBeLessThan(0.5);
    expect(engine.state().phase).toBe('stopped');
    const kept = chunks.flatMap((chunk) => [...chunk.samples]);
    expect(Float32Array.from(kept)).toEqual(samples);
    expect(chunks.map(({ at }) => at)).toEqual(chunks.map((_, index) => chunks.slice(0, index).reduce((sum, { samples: part }) => sum + part.length, 0)));
    // Four clicks of the bar before, a beat apart, then the strokes at beats 2 and 3.
    const heard = (await onsets?.()) ?? [];
    const beats = heard.slice(0, 6).map((frame) => Math.round((frame - (heard[0] ?? 0)) / 12_000));
    expect(beats).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('[EN61] a microphone that is missing, denied or busy is told apart', async () => {
    const { engine } = open();
    const cases = [
      ['NotAllowedError', 'microphone-denied'],
      ['NotFoundError', 'no-microphone'],
      ['NotReadableError', 'microphone-busy'],
    ] as const;
    const ask = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
    for (const [name, code] of cases) {
      ask.mockRejectedValueOnce(new DOMException('no', name));
      expect(await engine.record({ countInBars: 0, from: 0 })).toMatchObject({ ok: false, code });
      expect(engine.state().phase).toBe('stopped');
    }
    expect(await engine.finishRecording()).toMatchObject({ ok: false, code: 'nothing-recorded' });
  });

  it('[EN62] a take that is cancelled is gone, and the microphone is closed', async () => {
    const { ask } = microphone();
    const { engine } = open();
    await engine.record({ countInBars: 0, from: 0 });
    const stream = await ask.mock.results[0]?.value;
    await until(() => engine.state().phase === 'recording');
    engine.cancelRecording();
    expect(engine.state().phase).toBe('stopped');
    expect(stream?.getTracks().every((track: MediaStreamTrack) => track.readyState === 'ended')).toBe(true);
    expect(await engine.finishRecording()).toMatchObject({ ok: false, code: 'nothing-recorded' });
  });

  it('[EN63] a take that was stopped from elsewhere is not lost', async () => {
    microphone();
    const { engine } = open();
    await engine.record({ countInBars: 0, from: 0 });
    await until(() => engine.position() > 3 * BEAT);
    engine.pause();
    expect(engine.state().phase).toBe('stopped');
    const taken = await engine.finishRecording();
    if (!taken.ok) throw new Error(taken.code);
    expect(taken.value.samples.length).toBeGreaterThan(10_000);
    expect(onset(taken.value.samples, 0.01)).toBeLessThan(4800);
  });
});
