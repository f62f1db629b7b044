import { silentLog, type Log } from '../../base/log.ts';
import type { Seconds } from '../../base/units.ts';
import type { Tables } from '../../document/tables.ts';
import type { AssetSource } from '../engine-types.ts';
import { deviceFacts, qualityFor, SHARES } from '../quality.ts';
import { createSoundBank, type SoundBank, type SoundMaker } from './bank.ts';
import { createByteCache } from './byte-cache.ts';
import { createModelMaker } from './make-modelled.ts';
import type { Needs } from './needs.ts';
import { createRecordings, type Recordings } from './recordings.ts';

/** The instruments' sounds, made when first needed: one library serves every piece and every rendering. */
export interface SoundLibrary {
  readonly bank: SoundBank;
  dispose(): void;
}

export interface SoundLibraryOptions {
  readonly decodedBytes?: number;
  readonly log?: Log;
}

/** Opens a library for this device; nothing is made before it is asked for. */
export function createSoundLibrary(options: SoundLibraryOptions = {}): SoundLibrary {
  const { decodedBytes = qualityFor(deviceFacts()).decodedBytes, log = silentLog } = options;
  const models = createModelMaker(log);
  const makers = { modelled: models.make, synthesised: laterSynths() };
  let isOver = false;
  // A sound that nobody waits for any more is no fault.
  const untilOver: Log = { ...log, error: (...fault) => void (isOver || log.error(...fault)) };
  const bank = createSoundBank({ cache: createByteCache(decodedBytes * SHARES.instruments), makers, log: untilOver });
  return {
    bank,
    dispose() {
      isOver = true;
      models.dispose();
    },
  };
}

/** Tone's synths come with the first sound that they sing: most starters need none. */
function laterSynths(): SoundMaker {
  let loading: Promise<SoundMaker> | undefined;
  const load = (): Promise<SoundMaker> => import('./make-synthesised.ts').then(({ createSynthMaker }) => createSynthMaker());
  return async (name) => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined; // the next sound tries again
      throw error;
    });
    return (await loading)(name);
  };
}

/** All that can sound in a piece. */
export interface SoundSources {
  readonly bank: SoundBank;
  readonly recordings: Recordings;
  prepare(needs: Needs): Promise<void>;
  dispose(): void;
}

export interface SoundSourcesOptions {
  readonly tables: Tables;
  readonly assets: AssetSource;
  readonly sampleRate: number;
  readonly decodedBytes: number;
  readonly fullRateSeconds: Seconds;
  readonly log: Log;
  /** Handed in, it is shared and outlives these sources. */
  readonly library: SoundLibrary | undefined;
}

export function openSoundSources(options: SoundSourcesOptions): SoundSources {
  const { tables, assets, sampleRate, decodedBytes, fullRateSeconds, log } = options;
  const library = options.library ?? createSoundLibrary({ decodedBytes, log });
  const { bank } = library;
  const secondsOf = (asset: string): Seconds => tables.asset.get(asset)?.seconds ?? 0;
  const cache = createByteCache(decodedBytes * SHARES.recordings);
  const recordings = createRecordings({ assets, cache, sampleRate, fullRateSeconds, secondsOf, log });
  return {
    bank,
    recordings,
    prepare: async (needs) => {
      await Promise.all([bank.prepare(needs.sounds), recordings.prepare(needs.recordings)]);
    },
    dispose() {
      if (!options.library) library.dispose();
    },
  };
}
