import { describe, expect, it } from 'vitest';
import type { ProbeReport } from '../../worklets/probe/contract.ts';
import { PROBE_PROCESSOR } from '../../worklets/probe/contract.ts';
import probeUrl from '../../worklets/probe/processor.ts?worker&url';
import type { RecorderMessage, RecorderReport } from '../../worklets/recorder/contract.ts';
import { RECORDER_PROCESSOR } from '../../worklets/recorder/contract.ts';
import recorderUrl from '../../worklets/recorder/processor.ts?worker&url';

const RATE = 48_000;

function click(context: BaseAudioContext): AudioBuffer {
  const buffer = new AudioBuffer({ length: 64, sampleRate: context.sampleRate });
  buffer.getChannelData(0).fill(0.5);
  return buffer;
}

/** Keeps the main thread from doing anything else, as a slow page does. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('recorder and probe in a browser', () => {
  it('loses no onset and moves none while the main thread is blocked for 300 ms', async () => {
    const context = new AudioContext({ sampleRate: RATE });
    await context.audioWorklet.addModule(probeUrl);
    const probe = new AudioWorkletNode(context, PROBE_PROCESSOR);
    probe.connect(context.destination);
    await context.resume();
    const buffer = click(context);
    const start = Math.ceil(context.currentTime * RATE) + 9600;
    const frames = Array.from({ length: 12 }, (_, i) => start + i * 6000);
    for (const frame of frames) {
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(probe);
      source.start(frame / RATE);
    }
    while (context.currentTime * RATE < (frames.at(-1) ?? 0) + 4800) {
      block(300);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    const report = await new Promise<ProbeReport>((resolve) => {
      probe.port.onmessage = (event: MessageEvent<ProbeReport>) => resolve(event.data);
      probe.port.postMessage({ type: 'collect' });
    });
    expect([...report.frames]).toEqual(frames);
    expect(report.dropped).toBe(0);
    await context.close();
  });

  it('records what it hears from the frame it was told, without a gap, in memory that goes round', async () => {
    const context = new AudioContext({ sampleRate: RATE });
    await context.audioWorklet.addModule(recorderUrl);
    const recorder = new AudioWorkletNode(context, RECORDER_PROCESSOR, { processorOptions: { channels: 1 } });
    recorder.connect(context.destination);
    await context.resume();
    const buffer = click(context);
    const from = Math.ceil(context.currentTime * RATE) + 9600;
    for (let i = 0; i < 8; i++) {
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(recorder);
      source.start((from + 1000 + i * 5000) / RATE);
    }
    const post = (message: RecorderMessage): void => recorder.port.postMessage(message);
    const joined: number[] = [];
    const firsts: number[] = [];
    const stopped = await new Promise<Extract<RecorderReport, { type: 'stopped' }>>((resolve) => {
      recorder.port.onmessage = ({ data }: MessageEvent<RecorderReport>) => {
        if (data.type === 'stopped') resolve(data);
        if (data.type !== 'chunk') return;
        firsts.push(data.frame);
        joined.push(...data.samples.subarray(0, data.frames));
        recorder.port.postMessage({ type: 'recycle', samples: data.samples } satisfies RecorderMessage, [
          data.samples.buffer,
        ]);
      };
      post({ type: 'start', fromFrame: from, untilFrame: from + RATE });
    });
    expect(stopped.frames).toBe(RATE);
    expect(firsts[0]).toBe(from);
    const onsets = joined.flatMap((value, i) =>
      Math.abs(value) > 0.1 && Math.abs(joined[i - 1] ?? 0) <= 0.1 ? [i] : [],
    );
    expect(onsets).toEqual(Array.from({ length: 8 }, (_, i) => 1000 + i * 5000));
    post({ type: 'dispose' });
    await context.close();
  });
});
