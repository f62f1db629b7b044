import { describe, expect, it } from 'vitest';
import { createVoiceDesk } from '../../src/engine/mixer/voice-desk.ts';
import { MAX_KNOWN_VOICES } from '../../worklets/mixer/voice-record.ts';
import { Mixer } from '../../worklets/mixer/mixer.ts';

const RATE = 48_000;
const QUANTUM = 128;
const tick = (frames: number): AudioBuffer => {
  const buffer = new AudioBuffer({ length: frames, numberOfChannels: 1, sampleRate: RATE });
  buffer.getChannelData(0).fill(1);
  return buffer;
};

/** A desk before a mixer, both at a clock that the test sets. */
function deskAndMixer(takesAll: boolean) {
  const reports: unknown[] = [];
  const changes = [{ type: 'strip' as const, index: 0, set: { pan: -1 } }];
  const mixer = new Mixer({ capacity: 8, limiter: false, metersPerSecond: 0, changes }, RATE, (report) =>
    reports.push(report),
  );
  const context = { currentTime: 0, sampleRate: RATE };
  const desk = createVoiceDesk({ context, limit: Infinity, isOffline: true, takesAll });
  const frame = (): number => Math.round(context.currentTime * RATE);
  desk.open({ capacity: 8, post: (message) => mixer.receive(structuredClone(message), frame()) });
  const left = new Float32Array(QUANTUM);
  const right = new Float32Array(QUANTUM);
  const sum = (quanta: number): number => {
    let heard = 0;
    for (let q = 0; q < quanta; q++) {
      mixer.process([], left, right, frame());
      for (const value of left) heard += value;
      context.currentTime += QUANTUM / RATE;
    }
    return heard;
  };
  return { desk, reports, sum };
}

describe('the desk of a rendering in which nothing is wired', () => {
  it('[EN39] lets voices beyond what the mixer can know wait their turn, and loses none', () => {
    const { desk, reports, sum } = deskAndMixer(true);
    const buffer = tick(64);
    const count = 2 * MAX_KNOWN_VOICES;
    let heard = 0;
    // Four seconds of ticks, all told at the beginning.
    for (let index = 0; index < count; index++) {
      const start = Math.round((index * 4 * RATE) / count) / RATE;
      expect(desk.start(0, { buffer, start, gain: 0.01, release: 0.01 })).toBeDefined();
    }
    for (let step = 0; step < 20; step++) {
      desk.flush();
      heard += sum(80);
    }
    expect(heard).toBeCloseTo(count * 64 * 0.01, -1);
    expect(reports.filter((report) => JSON.stringify(report).includes('refused'))).toEqual([]);
  });

  it('[EN39] takes sounds of any size; a wired mixer leaves the largest to native nodes', () => {
    const buffer = tick(60 * RATE);
    expect(deskAndMixer(true).desk.start(0, { buffer, start: 1, gain: 1, release: 0 })).toBeDefined();
    expect(deskAndMixer(false).desk.start(0, { buffer, start: 1, gain: 1, release: 0 })).toBeUndefined();
  });

  it('takes back a voice that still waits', () => {
    const { desk, sum } = deskAndMixer(true);
    const buffer = tick(64);
    const voices = Array.from({ length: MAX_KNOWN_VOICES }, () =>
      desk.start(0, { buffer, start: 0.5, gain: 1, release: 0 }),
    );
    for (const voice of voices) voice?.cancel();
    desk.flush();
    expect(sum(300)).toBe(0);
  });
});
