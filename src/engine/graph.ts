import { addMixerProcessor } from './processors.ts';
import type { MixState, Mixer } from './mixer/mixer.ts';
import { createPlainMixer } from './mixer/plain-mixer.ts';
import { createWorkletMixer } from './mixer/worklet-mixer.ts';
import { createBand, type Band } from './play/band.ts';
import type { SoundBank } from './sounds/bank.ts';
import type { Recordings } from './sounds/recordings.ts';

/** Everything between an event and the ear, in one context. */
export interface Graph {
  readonly mixer: Mixer;
  readonly band: Band;
  dispose(): void;
}

export interface GraphOptions {
  readonly context: BaseAudioContext;
  readonly mix: MixState;
  readonly bank: SoundBank;
  readonly recordings: Recordings;
  readonly voices: number;
  readonly isOffline: boolean;
  /** Bytes of sound that the mixer may hold beside the bank. */
  readonly soundBytes: number;
  /** The mixer's compiled kernel; without it the TypeScript twin mixes. */
  readonly kernel: ArrayBuffer | undefined;
  /** Off: the piece has nothing that sounds by native nodes; the mixer then goes without inputs. */
  readonly isWired?: boolean;
  /** Leaves the worklet out, as where there are none. */
  readonly isPlain?: boolean;
  readonly onFailure?: () => void;
}

/** The one builder: what is heard live and what is rendered to a file come from the same nodes. */
export async function buildGraph(options: GraphOptions): Promise<Graph> {
  const { context, mix, isOffline, soundBytes, bank, recordings, voices, kernel, onFailure = () => {} } = options;
  const { isPlain = false, isWired = true } = options;
  const hasWorklet = !isPlain && (await addMixerProcessor(context));
  const mixer = hasWorklet
    ? createWorkletMixer({ context, mix, kernel, isOffline, isWired, soundBytes, onFailure })
    : createPlainMixer({ context, mix, hasMeters: !isOffline });
  const band = createBand({ place: (track) => mixer.place(track), bank, recordings, voices });
  return { mixer, band, dispose: () => mixer.dispose() };
}
