import * as Tone from 'tone';
import {
  DEFAULT_COMPRESSOR,
  DEFAULT_EQ,
  DEFAULT_STRIP,
  mixerCapacityFor,
  type MixerProcessorOptions,
  type StripParameters,
} from '../../worklets/mixer/contract.ts';
import { nativeStrip, nativeSends } from './native-mix.ts';
import { noise, RATE, timed } from './noise.ts';
import { loadMixerKernel, openStudioMixer } from './studio-mixer.ts';

export type StripKind = 'plain' | 'full';

export interface MixWork {
  readonly tracks: number;
  /** `plain`: 3 bands, gain, pan. `full`: 4 bands, compressor, gain, pan, 2 sends, meter. */
  readonly strip: StripKind;
  readonly seconds: number;
  readonly rounds: number;
}

/** Seconds that the same mix takes, round by round, and the largest difference between the results. */
export interface MixerTimes {
  /** The mixer as the studio uses it: sounds and voices were sent to it. */
  readonly voices: readonly number[];
  /** The mixer with a native source node before each input. */
  readonly wired: readonly number[];
  readonly native: readonly number[];
  readonly apart: number;
}

/** Different ones; more tracks play them again from other places. */
const SOUNDS = 8;

export function stripOf(kind: StripKind, index: number, tracks: number): StripParameters {
  const band = (frequency: number, gain: number, q = 1) => ({ frequency, gain, q });
  const plain: StripParameters = {
    ...DEFAULT_STRIP,
    gain: -6 - (index % 8),
    pan: tracks > 1 ? (index / (tracks - 1)) * 2 - 1 : 0,
    eq: {
      ...DEFAULT_EQ,
      low: band(100 + 10 * (index % 8), 3),
      lowMid: band(900, -4, 1.5),
      high: band(6000, 2),
    },
  };
  if (kind === 'plain') return plain;
  return {
    ...plain,
    eq: { ...plain.eq, highMid: band(2600, 3, 2) },
    compressor: DEFAULT_COMPRESSOR,
    reverbSend: 0.2,
    delaySend: 0.1,
  };
}

function optionsOf({ tracks, strip }: MixWork, kernel: ArrayBuffer): MixerProcessorOptions {
  const changes = Array.from({ length: tracks }, (_, index) => ({
    type: 'strip' as const,
    index,
    set: stripOf(strip, index, tracks),
  }));
  return {
    capacity: mixerCapacityFor(tracks),
    limiter: false,
    metersPerSecond: strip === 'full' ? 30 : 0,
    wasm: kernel,
    changes,
  };
}

/** Native sources, each wired to its strip: as a touch sounds, and a long recording. */
async function wired(work: MixWork, sounds: readonly AudioBuffer[], kernel: ArrayBuffer) {
  const { context, node } = await openStudioMixer(work.seconds, optionsOf(work, kernel));
  for (let index = 0; index < work.tracks; index++) play(context, sounds, index).connect(node, 0, index);
  return context;
}

/** The way of a song: each sound is sent once, each voice is told to the mixer. */
async function withVoices(work: MixWork, sounds: readonly AudioBuffer[], kernel: ArrayBuffer) {
  const { context, desk, told } = await openStudioMixer(work.seconds, { ...optionsOf(work, kernel), isWired: false });
  for (let index = 0; index < work.tracks; index++) {
    const buffer = soundOf(sounds, index);
    const loop = { start: 0, end: buffer.duration };
    const voice = desk.start(index, { buffer, start: 0, gain: 1, release: 0, offset: offsetOf(index), loop });
    if (voice === undefined) throw new Error('the mixer did not take the voice');
  }
  await told();
  return context;
}

function native({ tracks, strip, seconds }: MixWork, sounds: readonly AudioBuffer[]) {
  const context = new OfflineAudioContext(2, seconds * RATE, RATE);
  const sends = strip === 'full' ? nativeSends(context) : undefined;
  for (let index = 0; index < tracks; index++) {
    nativeStrip(context, play(context, sounds, index), stripOf(strip, index, tracks), sends).connect(
      context.destination,
    );
  }
  return context;
}

function soundOf(sounds: readonly AudioBuffer[], index: number): AudioBuffer {
  const buffer = sounds[index % sounds.length];
  if (buffer === undefined) throw new Error('a mix needs sounds');
  return buffer;
}

/** Tracks with the same sound play it from different places: as in music, no two of them are alike. */
const offsetOf = (index: number): number => (Math.floor(index / SOUNDS) * 5003) / RATE;

function play(context: BaseAudioContext, sounds: readonly AudioBuffer[], index: number): AudioBufferSourceNode {
  const source = new AudioBufferSourceNode(context, { buffer: soundOf(sounds, index), loop: true });
  source.start(0, offsetOf(index));
  return source;
}

const soundsFor = (): AudioBuffer[] => Array.from({ length: SOUNDS }, (_, index) => noise(2, index + 1, 0.1));

/** Mixes the same tracks with the mixer and with native nodes, in turn; only the rendering is timed. */
export async function compareMixers(work: MixWork): Promise<MixerTimes> {
  const [kernel, sounds] = [await loadMixerKernel(), soundsFor()];
  const times = { voices: [] as number[], wired: [] as number[], native: [] as number[] };
  let apart = 0;
  for (let round = 0; round < work.rounds; round++) {
    const contexts = {
      voices: await withVoices(work, sounds, kernel),
      wired: await wired(work, sounds, kernel),
      native: native(work, sounds),
    };
    const mixed = { voices: [] as AudioBuffer[], wired: [] as AudioBuffer[], native: [] as AudioBuffer[] };
    for (const way of ['voices', 'native', 'wired'] as const) {
      times[way].push(await timed(async () => mixed[way].push(await contexts[way].startRendering())));
    }
    const [wanted] = mixed.native;
    for (const one of [...mixed.voices, ...mixed.wired]) if (wanted) apart = Math.max(apart, difference(one, wanted));
  }
  return { ...times, apart };
}

function difference(left: AudioBuffer, right: AudioBuffer): number {
  let apart = 0;
  for (let channel = 0; channel < 2; channel++) {
    const [one, other] = [left.getChannelData(channel), right.getChannelData(channel)];
    for (let frame = 0; frame < one.length; frame++)
      apart = Math.max(apart, Math.abs((one[frame] ?? 0) - (other[frame] ?? 0)));
  }
  return apart;
}

/** The plain mix with Tone's three-band equaliser and channel, beside the worklet. */
export async function compareWithTone(work: Omit<MixWork, 'strip'>): Promise<{ worklet: number[]; tone: number[] }> {
  const [kernel, sounds] = [await loadMixerKernel(), soundsFor()];
  const times = { worklet: [] as number[], tone: [] as number[] };
  for (let round = 0; round < work.rounds; round++) {
    const ours = await withVoices({ ...work, strip: 'plain' }, sounds, kernel);
    times.worklet.push(await timed(() => ours.startRendering()));
    const theirs = toneMix(work.tracks, work.seconds, sounds);
    times.tone.push(await timed(() => theirs.startRendering()));
  }
  return times;
}

function toneMix(tracks: number, seconds: number, sounds: readonly AudioBuffer[]): OfflineAudioContext {
  const native = new OfflineAudioContext(2, seconds * RATE, RATE);
  const before = Tone.getContext();
  Tone.setContext(new Tone.OfflineContext(native));
  for (let index = 0; index < tracks; index++) {
    const { gain, pan, eq } = stripOf('plain', index, tracks);
    const player = new Tone.Player({ url: new Tone.ToneAudioBuffer(sounds[index % sounds.length]), loop: true });
    const bands = { low: eq.low?.gain ?? 0, mid: eq.lowMid?.gain ?? 0, high: eq.high?.gain ?? 0 };
    player.chain(new Tone.EQ3(bands), new Tone.Channel({ volume: gain, pan }), Tone.getDestination());
    player.start(0);
  }
  Tone.setContext(before);
  return native;
}
