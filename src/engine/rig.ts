import { createScope } from '../base/scope.ts';
import { buildGraph, type Graph } from './graph.ts';
import type { MixState } from './mixer/mixer.ts';
import { createMetronome, type Metronome } from './play/metronome.ts';
import { SHARES, type Quality } from './quality.ts';
import { openSoundContext } from './sound-context.ts';
import { placeAt, type VoicePlace } from './sounds/voice.ts';
import type { SoundSources } from './sounds/sound-sources.ts';

/** Everything that lives and dies with one audio context. */
export interface Rig {
  readonly context: AudioContext;
  readonly graph: Graph;
  readonly metronome: Metronome;
  /** Heard on this device beside the mix. */
  readonly direct: VoicePlace;
  dispose(): void;
}

export interface RigOptions {
  readonly quality: Quality;
  readonly sources: SoundSources;
  mix(): MixState;
  readonly kernel: (() => Promise<ArrayBuffer | undefined>) | undefined;
  readonly isPlain: boolean;
  onTick(): void;
  onState(): void;
  /** The mixer died. */
  onFailure(): void;
}

export interface OpeningRig {
  readonly context: AudioContext;
  readonly rig: Promise<Rig>;
  dispose(): void;
}

/**
 * Opens the device's audio. The context is there at once, so that the tap that asked for it can start it; the rest
 * follows. @returns nothing where the browser refuses any sound
 */
export function openRig({ quality, sources, mix, kernel, isPlain, onTick, onState, onFailure }: RigOptions): OpeningRig | undefined {
  const sound = openSoundContext({ quality, onTick, onState });
  if (!sound) return undefined;
  const scope = createScope();
  const { context } = sound;
  scope.add(() => sound.dispose());
  const finish = async (): Promise<Rig> => {
    const bytes = await kernel?.();
    const { bank, recordings } = sources;
    const graph = await buildGraph({
      context, mix: mix(), bank, recordings, voices: quality.voices, isOffline: false, soundBytes: quality.decodedBytes * SHARES.mixer, kernel: bytes, isPlain, onFailure,
    });
    const direct = context.createGain();
    direct.connect(context.destination);
    scope.add(() => graph.dispose());
    return { context, graph, direct: placeAt(context, direct), metronome: createMetronome(context, direct), dispose: () => scope.dispose() };
  };
  return { context, rig: finish(), dispose: () => scope.dispose() };
}
