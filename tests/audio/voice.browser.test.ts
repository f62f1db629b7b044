import { afterEach, describe, expect, it, vi } from 'vitest';
import { openVoice, type Voice } from '../../src/engine/capture/voice.ts';
import { rms } from './support/listen.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
  vi.restoreAllMocks();
});

/** A microphone that hears a steady tone: the one double that a test of recording needs. */
function microphone(): MediaStream {
  const context = new AudioContext({ sampleRate: 48000 });
  const tone = new OscillatorNode(context, { frequency: 300 });
  const out = context.createMediaStreamDestination();
  tone.connect(new GainNode(context, { gain: 0.4 })).connect(out);
  tone.start();
  ends.push(() => void context.close());
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(() => Promise.resolve(out.stream));
  return out.stream;
}

/** Waits until the meter has heard the tone so many times, a fiftieth of a second or more apart. */
async function heard(voice: Voice, most: number): Promise<void> {
  let times = 0;
  await expect.poll(() => (times += Number(voice.level() > 0.1)) >= most, { timeout: 15_000, interval: 20 }).toBe(true);
}

describe('a voice without the song', () => {
  it('is recorded at once, and the microphone closes with it', async () => {
    const stream = microphone();
    const opened = await openVoice(30);
    if (!opened.ok) throw new Error(opened.code);
    await heard(opened.value, 12);
    const said = await opened.value.finish();
    if (!said.ok) throw new Error(said.code);
    expect(said.value.samples.length / said.value.sampleRate).toBeGreaterThan(0.1);
    expect(rms(said.value.samples, Math.floor(said.value.samples.length / 2), said.value.samples.length)).toBeGreaterThan(0.2);
    expect(stream.getTracks().every(({ readyState }) => readyState === 'ended')).toBe(true);
  });

  it('is no longer than it may be', async () => {
    microphone();
    const opened = await openVoice(0.1);
    if (!opened.ok) throw new Error(opened.code);
    await heard(opened.value, 30);
    const said = await opened.value.finish();
    expect(said.ok && said.value.samples.length / said.value.sampleRate).toBeCloseTo(0.1, 3);
  });

  it('tells why there is none, and leaves nothing open', async () => {
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    expect(await openVoice(5)).toMatchObject({ ok: false, code: 'microphone-denied' });
    const stream = microphone();
    const opened = await openVoice(5);
    if (opened.ok) opened.value.cancel();
    expect(stream.getTracks().every(({ readyState }) => readyState === 'ended')).toBe(true);
  });
});
