import * as Tone from 'tone';
import kernelUrl from '../../worklets/mixer/kernel.wasm?url';
import mixerUrl from '../../worklets/mixer/processor.ts?worker&url';
import {
  DEFAULT_COMPRESSOR,
  DEFAULT_EQ,
  DEFAULT_STRIP,
  MIXER_PROCESSOR,
  mixerCapacityFor,
  mixerNodeOptions,
  type MixerProcessorOptions,
  type MixerReport,
  type StripParameters,
} from '../../worklets/mixer/contract.ts';
import { nativeStrip, nativeSends } from './native-mix.ts';
import { noise, RATE, timed } from './noise.ts';
import { tapeOf } from './tape.ts';
import tapeUrl from './tape-processor.ts?worker&url';

export type StripKind = 'plain' | 'full';

export interface MixWork {
  readonly tracks: number;
  /** `plain`: 3 bands, gain, pan. `full`: 4 bands, compressor, gain, pan, 2 sends, meter. */
  readonly strip: StripKind;
  readonly seconds: number;
  readonly rounds: number;
}

/** Seconds that the same mix takes, round by round, and the largest difference between the two results. */
export interface MixerTimes {
  /** The mixer with the tracks in shared memory. */
  readonly tape: readonly number[];
  /** The mixer node with a source node before each input. */
  readonly worklet: readonly number[];
  readonly native: readonly number[];
  readonly apart: number;
}

const load = async (): Promise<ArrayBuffer> => (await fetch(kernelUrl)).arrayBuffer();

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

async function isReady(node: AudioWorkletNode): Promise<void> {
  const kernel = await new Promise<string>((resolve) => {
    node.port.onmessage = ({ data }: MessageEvent<MixerReport>) => data.type === 'ready' && resolve(data.kernel);
  });
  if (kernel !== 'wasm') throw new Error('the compiled kernel did not run');
}

async function worklet(work: MixWork, sounds: readonly AudioBuffer[], kernel: ArrayBuffer) {
  const context = new OfflineAudioContext(2, work.seconds * RATE, RATE);
  await context.audioWorklet.addModule(mixerUrl);
  const node = new AudioWorkletNode(context, MIXER_PROCESSOR, mixerNodeOptions(optionsOf(work, kernel)));
  node.connect(context.destination);
  for (let index = 0; index < work.tracks; index++) play(context, sounds, index).connect(node, 0, index);
  await isReady(node);
  return context;
}

async function onTape(work: MixWork, sounds: readonly AudioBuffer[], kernel: ArrayBuffer) {
  const context = new OfflineAudioContext(2, work.seconds * RATE, RATE);
  await context.audioWorklet.addModule(tapeUrl);
  const processorOptions = { mixer: optionsOf(work, kernel), tape: tapeOf(sounds, work.tracks) };
  const node = new AudioWorkletNode(context, 'bench-tape', {
    numberOfInputs: 0,
    outputChannelCount: [2],
    processorOptions,
  });
  node.connect(context.destination);
  await isReady(node);
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

function play(context: BaseAudioContext, sounds: readonly AudioBuffer[], index: number): AudioBufferSourceNode {
  const source = new AudioBufferSourceNode(context, { buffer: sounds[index % sounds.length] ?? null, loop: true });
  source.start();
  return source;
}

const soundsFor = (): AudioBuffer[] => Array.from({ length: 8 }, (_, index) => noise(2, index + 1, 0.1));

/** Mixes the same tracks with the mixer worklet and with native nodes, in turn; only the rendering is timed. */
export async function compareMixers(work: MixWork): Promise<MixerTimes> {
  const [kernel, sounds] = [await load(), soundsFor()];
  const times = { tape: [] as number[], worklet: [] as number[], native: [] as number[] };
  let apart = 0;
  for (let round = 0; round < work.rounds; round++) {
    const [tape, ours, theirs] = [
      await onTape(work, sounds, kernel),
      await worklet(work, sounds, kernel),
      native(work, sounds),
    ];
    let [taped, mixed, wanted]: (AudioBuffer | undefined)[] = [];
    times.tape.push(await timed(async () => (taped = await tape.startRendering())));
    times.worklet.push(await timed(async () => (mixed = await ours.startRendering())));
    times.native.push(await timed(async () => (wanted = await theirs.startRendering())));
    if (round === 0 && taped && mixed && wanted) apart = Math.max(difference(taped, wanted), difference(mixed, wanted));
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
  const [kernel, sounds] = [await load(), soundsFor()];
  const times = { worklet: [] as number[], tone: [] as number[] };
  for (let round = 0; round < work.rounds; round++) {
    const ours = await worklet({ ...work, strip: 'plain' }, sounds, kernel);
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
