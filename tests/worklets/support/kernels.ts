import { readFileSync } from 'node:fs';
import type { Random } from '../../../src/base/random.ts';
import type { MixerChange, StripParameters } from '../../../worklets/mixer/contract.ts';
import type { MixerProcessorOptions } from '../../../worklets/mixer/contract.ts';
import { Mixer } from '../../../worklets/mixer/mixer.ts';

export const RATE = 48_000;
export const QUANTUM = 128;

/** The committed kernel, as the page would hand it to the processor. */
export function kernelBytes(): ArrayBuffer {
  const file = readFileSync(new URL('../../../worklets/mixer/kernel.wasm', import.meta.url));
  return new Uint8Array(file).buffer;
}

/** A mixer by kernel, with everything it reported. */
export function mixerOf(
  kind: 'wasm' | 'typescript',
  options: Partial<MixerProcessorOptions> = {},
): { mixer: Mixer; reports: unknown[] } {
  const reports: unknown[] = [];
  const wasm = kind === 'wasm' ? { wasm: kernelBytes() } : {};
  const mixer = new Mixer({ capacity: 16, metersPerSecond: 0, limiter: false, ...wasm, ...options }, RATE, (report) =>
    reports.push(structuredClone(report)),
  );
  return { mixer, reports };
}

export type Sound = readonly Float32Array[];
export type Source = (strip: number, frame: number) => Sound;

/** Runs quanta and joins the output. `messages` are received before the quantum that begins at their frame. */
export function run(
  mixer: Mixer,
  quanta: number,
  source: Source,
  messages: readonly { readonly frame: number; readonly message: unknown }[] = [],
  from = 0,
): { left: Float32Array; right: Float32Array } {
  const left = new Float32Array(quanta * QUANTUM);
  const right = new Float32Array(quanta * QUANTUM);
  const strips = Array.from({ length: mixer.kernel.capacity }, (_, strip) => strip);
  for (let q = 0; q < quanta; q++) {
    const frame = from + q * QUANTUM;
    for (const { frame: at, message } of messages) {
      if (at >= frame && at < frame + QUANTUM) mixer.receive(message, frame);
    }
    const inputs = strips.map((strip) => source(strip, frame));
    const at = q * QUANTUM;
    mixer.process(inputs, left.subarray(at, at + QUANTUM), right.subarray(at, at + QUANTUM), frame);
  }
  return { left, right };
}

/** The same stereo signal on the strips named, nothing on the others. */
export function playing(signal: (frame: number, side: number) => number, strips: readonly number[] = [0]): Source {
  return (strip, frame) =>
    strips.includes(strip)
      ? [0, 1].map((side) => Float32Array.from({ length: QUANTUM }, (_, i) => signal(frame + i, side)))
      : [];
}

export const sine =
  (hertz: number, level = 0.5) =>
  (frame: number): number =>
    level * Math.sin((2 * Math.PI * hertz * frame) / RATE);

export function largestDifference(a: Float32Array, b: Float32Array): number {
  let most = 0;
  a.forEach((value, i) => (most = Math.max(most, Math.abs(value - (b[i] ?? 0)))));
  return most;
}

export const peakOf = (samples: Float32Array): number =>
  samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** The sharpest bend between three samples: what a click is made of, and a loud low tone is not. */
export function sharpestBend(samples: Float32Array): number {
  let most = 0;
  for (let i = 2; i < samples.length; i++) {
    const bend = (samples[i] ?? 0) - 2 * (samples[i - 1] ?? 0) + (samples[i - 2] ?? 0);
    most = Math.max(most, Math.abs(bend));
  }
  return most;
}

const between = (random: Random, low: number, high: number): number => low + (high - low) * random();

/** A strip as somebody might have left it after an evening of playing with every knob. */
export function randomStrip(random: Random): StripParameters {
  const band = (): StripParameters['eq']['low'] =>
    random() < 0.4
      ? null
      : {
          frequency: 30 * 2 ** between(random, 0, 9),
          gain: between(random, -18, 18),
          q: between(random, 0.3, 8),
        };
  return {
    gain: between(random, -30, 6),
    pan: between(random, -1, 1),
    muted: random() < 0.1,
    eq: { low: band(), lowMid: band(), highMid: band(), high: band() },
    compressor:
      random() < 0.5
        ? null
        : {
            threshold: between(random, -40, -5),
            ratio: between(random, 1.2, 12),
            knee: between(random, 0, 12),
            attack: between(random, 0.001, 0.1),
            release: between(random, 0.02, 0.5),
            makeup: between(random, 0, 9),
          },
    reverbSend: random() < 0.5 ? 0 : between(random, 0, 0.8),
    delaySend: random() < 0.5 ? 0 : between(random, 0, 0.8),
  };
}

export function randomChange(random: Random, capacity: number): MixerChange {
  const rampFrames = Math.round(between(random, 128, 1024));
  const kind = random();
  if (kind < 0.7)
    return { type: 'strip', index: Math.floor(random() * capacity), set: randomStrip(random), rampFrames };
  if (kind < 0.8) {
    const decay = between(random, 0.2, 5);
    const set = { decay, damping: between(random, 500, 12_000), preDelay: between(random, 0, 0.09), level: -6 };
    return { type: 'reverb', set, rampFrames };
  }
  if (kind < 0.9) {
    const set = { time: between(random, 0.02, 1), feedback: between(random, 0, 0.9), pingPong: random(), level: -9 };
    return { type: 'delay', set, rampFrames };
  }
  return { type: 'master', set: { gain: between(random, -12, 6), ceiling: between(random, -6, 0) }, rampFrames };
}
