import type { Log } from '../../base/log.ts';
import type { Tables } from '../../document/tables.ts';
import type { AssetSource } from '../engine-types.ts';
import { createSoundBank, type SoundBank } from './bank.ts';
import { createByteCache } from './byte-cache.ts';
import { createModelMaker } from './make-modelled.ts';
import { createSynthMaker } from './make-synthesised.ts';
import type { Needs } from './needs.ts';
import { createRecordings, type Recordings } from './recordings.ts';

/** All that can sound in a piece, and the memory it may take. */
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
  readonly fullRateSeconds: number;
  readonly log: Log;
}

export function openSoundSources(options: SoundSourcesOptions): SoundSources {
  const { tables, assets, sampleRate, decodedBytes, fullRateSeconds, log } = options;
  const cache = createByteCache(decodedBytes);
  const models = createModelMaker(log);
  const bank = createSoundBank({ cache, makers: { modelled: models.make, synthesised: createSynthMaker() }, log });
  const secondsOf = (asset: string): number => tables.asset.get(asset)?.seconds ?? 0;
  const recordings = createRecordings({ assets, cache, sampleRate, fullRateSeconds, secondsOf, log });
  return {
    bank,
    recordings,
    prepare: async (needs) => {
      await Promise.all([bank.prepare(needs.sounds), recordings.prepare(needs.recordings)]);
    },
    dispose: () => models.dispose(),
  };
}
