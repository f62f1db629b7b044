import type { RenderedSound } from './sound.ts';
import { swell } from './sound.ts';

const LOUDEST_PEAK = 0.8;
/** Sound after the loop, for players that read ahead and for a soft end when nobody loops. */
const TAIL_SECONDS = 0.08;

/**
 * Lays an endless loop out as a sound: the attack runs into the loop, the loop is written once whole, then begins again
 * and fades. `attack` gives a gain for a time in seconds and must have reached 1 by `attackSeconds`.
 */
export function layOut(
  loop: Float64Array,
  onset: Float64Array,
  attackSeconds: number,
  attack: (seconds: number) => number,
  sampleRate: number,
  pitch: number,
): RenderedSound {
  const start = Math.ceil(attackSeconds * sampleRate);
  const tail = Math.round(TAIL_SECONDS * sampleRate);
  const end = start + loop.length;
  const mix = new Float64Array(end + tail);
  let peak = 0;
  for (let i = 0; i < mix.length; i++) {
    const gain = i < start ? attack(i / sampleRate) : i < end ? 1 : swell((mix.length - 1 - i) / tail);
    const round = loop[(i - start + loop.length * Math.ceil(start / loop.length)) % loop.length] ?? 0;
    const value = round * gain + (i < start ? (onset[i] ?? 0) * swell((start - i) / (0.2 * start)) : 0);
    mix[i] = value;
    peak = Math.max(peak, Math.abs(value));
  }
  const scale = peak > 0 ? LOUDEST_PEAK / peak : 0;
  const samples = new Float32Array(mix.length);
  for (let i = 0; i < mix.length; i++) samples[i] = (mix[i] ?? 0) * scale;
  return { samples, sampleRate, pitch, loopStart: start, loopEnd: end };
}
