import { describe, expect, it } from 'vitest';
import kernelUrl from '../../worklets/mixer/kernel.wasm?url';
import mixerUrl from '../../worklets/mixer/processor.ts?worker&url';
import type { MixerProcessorOptions, MixerReport, StripEq } from '../../worklets/mixer/contract.ts';
import { DEFAULT_EQ, MIXER_PROCESSOR, mixerNodeOptions } from '../../worklets/mixer/contract.ts';
import { createMeterMemory, meterAt, meterSlots, readMeterMemory } from '../../worklets/mixer/meters.ts';

const RATE = 48_000;
const SECONDS = 2;

const kernel = async (): Promise<ArrayBuffer> => (await fetch(kernelUrl)).arrayBuffer();

function noise(channels: number, seed: number): AudioBuffer {
  const buffer = new AudioBuffer({ numberOfChannels: channels, length: RATE * SECONDS, sampleRate: RATE });
  let state = seed;
  for (let channel = 0; channel < channels; channel++) {
    const plane = buffer.getChannelData(channel);
    for (let i = 0; i < plane.length; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      plane[i] = (state / 2 ** 32 - 0.5) * 0.2;
    }
  }
  return buffer;
}

interface Track {
  readonly buffer: AudioBuffer;
  readonly gain: number;
  readonly pan: number;
  readonly eq: StripEq;
}

const TRACKS: readonly Track[] = Array.from({ length: 8 }, (_, i) => ({
  buffer: noise(i % 3 === 0 ? 1 : 2, i + 1),
  gain: -3 * i,
  pan: (i - 3.5) / 3.5,
  eq: {
    ...DEFAULT_EQ,
    low: { frequency: 90 + 40 * i, gain: 6 - i, q: 1 },
    lowMid: i % 2 === 0 ? null : { frequency: 700, gain: -9, q: 2 },
    high: { frequency: 5000 + 500 * i, gain: i - 4, q: 1 },
  },
}));

async function mixed(options: Omit<MixerProcessorOptions, 'capacity'>): Promise<{ sound: AudioBuffer; kind: string }> {
  const context = new OfflineAudioContext(2, RATE * SECONDS, RATE);
  await context.audioWorklet.addModule(mixerUrl);
  const changes = TRACKS.map(({ gain, pan, eq }, index) => ({ type: 'strip' as const, index, set: { gain, pan, eq } }));
  const node = new AudioWorkletNode(
    context,
    MIXER_PROCESSOR,
    mixerNodeOptions({ capacity: 16, limiter: false, metersPerSecond: 0, ...options, changes }),
  );
  const ready = new Promise<MixerReport>((resolve) => {
    node.port.onmessage = (event: MessageEvent<MixerReport>) => resolve(event.data);
  });
  node.connect(context.destination);
  TRACKS.forEach(({ buffer }, index) => {
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(node, 0, index);
    source.start();
  });
  const sound = await context.startRendering();
  const report = await ready;
  return { sound, kind: report.type === 'ready' ? report.kernel : report.type };
}

async function native(): Promise<AudioBuffer> {
  const context = new OfflineAudioContext(2, RATE * SECONDS, RATE);
  for (const { buffer, gain, pan, eq } of TRACKS) {
    const source = new AudioBufferSourceNode(context, { buffer });
    let last: AudioNode = source;
    for (const [place, band] of Object.entries(eq)) {
      if (band === null) continue;
      const type = place === 'low' ? 'lowshelf' : place === 'high' ? 'highshelf' : 'peaking';
      const filter = new BiquadFilterNode(context, { type, frequency: band.frequency, gain: band.gain, Q: band.q });
      last = last.connect(filter);
    }
    last = last.connect(new GainNode(context, { gain: 10 ** (gain / 20) }));
    last.connect(new StereoPannerNode(context, { pan })).connect(context.destination);
    source.start();
  }
  return context.startRendering();
}

describe('the mixer node in a browser', () => {
  it('gives what the native nodes give, mono and stereo, to 1e-5, with either kernel', async () => {
    const wanted = await native();
    for (const [options, kind] of [
      [{ wasm: await kernel() }, 'wasm'],
      [{}, 'typescript'],
    ] as const) {
      const { sound, kind: ran } = await mixed(options);
      expect(ran).toBe(kind);
      let apart = 0;
      for (let channel = 0; channel < 2; channel++) {
        const ours = sound.getChannelData(channel);
        wanted
          .getChannelData(channel)
          .forEach((value, i) => (apart = Math.max(apart, Math.abs(value - (ours[i] ?? 0)))));
      }
      expect(apart).toBeLessThan(1e-5);
    }
  });

  it('shows levels in shared memory while it plays, and ends when told to', async () => {
    const context = new AudioContext({ sampleRate: RATE });
    await context.audioWorklet.addModule(mixerUrl);
    const meterMemory = createMeterMemory(16);
    const node = new AudioWorkletNode(
      context,
      MIXER_PROCESSOR,
      mixerNodeOptions({ capacity: 16, wasm: await kernel(), meterMemory }),
    );
    node.connect(context.destination);
    const tone = new OscillatorNode(context, { frequency: 440 });
    tone.connect(new GainNode(context, { gain: 0.25 })).connect(node, 0, 5);
    tone.start();
    await context.resume();
    const values = new Float64Array(meterSlots(16));
    const level = (): number => (readMeterMemory(meterMemory, values) ? meterAt(values, 5).peakLeft : 0);
    await expect.poll(level, { timeout: 10_000 }).toBeCloseTo(0.25 * Math.SQRT1_2, 2);
    node.port.postMessage({ type: 'strip', index: 5, set: { muted: true } });
    await expect.poll(level, { timeout: 10_000 }).toBe(0);
    node.port.postMessage({ type: 'dispose' });
    await context.close();
  });
});
