import * as Tone from 'tone';
import { noise, RATE, timed } from './noise.ts';
import { loadMixerKernel, openStudioMixer } from './studio-mixer.ts';

export interface VoiceTimes {
  /** Voices that one core could hold at once, round by round. */
  readonly ours: readonly number[];
  readonly poly: readonly number[];
}

const OURS = 1024;
const POLY = 64;
const MIXER = { capacity: 16, isWired: false, limiter: false, metersPerSecond: 0 } as const;

/** Voices of our instruments and of a PolySynth, all held for the whole time; offline, so that it is a matter of work alone. */
export async function compareVoices(seconds: number, rounds: number): Promise<VoiceTimes> {
  const [kernel, buffer] = [await loadMixerKernel(), noise(1, 7, 0.001)];
  const ours: number[] = [];
  const poly: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { context, desk, told } = await openStudioMixer(seconds, { ...MIXER, wasm: kernel });
    for (let index = 0; index < OURS; index++) {
      const rate = 2 ** (((index % 24) - 12) / 12);
      desk.start(index % 16, { buffer, start: 0, gain: 0.5, release: 0.1, rate, loop: { start: 0.2, end: 0.9 } });
    }
    await told();
    ours.push((OURS * seconds) / (await timed(() => context.startRendering())));
    const native = new OfflineAudioContext(2, seconds * RATE, RATE);
    const before = Tone.getContext();
    Tone.setContext(new Tone.OfflineContext(native));
    const synth = new Tone.PolySynth({
      maxPolyphony: POLY,
      voice: Tone.Synth,
      options: { oscillator: { type: 'triangle' } },
    }).toDestination();
    const notes = Array.from({ length: POLY }, (_, index) => 110 * 2 ** (index / 24));
    synth.triggerAttack(notes, 0);
    Tone.setContext(before);
    poly.push((POLY * seconds) / (await timed(() => native.startRendering())));
  }
  return { ours, poly };
}
