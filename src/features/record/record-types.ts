import type { Result } from '../../base/result.ts';
import type { Seconds } from '../../base/units.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Engine } from '../../engine/engine-types.ts';
import type { KeepCode, OpenTake, TakeFacts, UnfinishedTake } from '../../keep/keep-types.ts';
import type { AudioCode, ImportedAudio } from '../../media/media-types.ts';

interface RecordAssets {
  put(bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<Result<string, KeepCode>>;
}

export interface RecordViewProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly assets: RecordAssets;
  /** Makes a file of the samples of one voice. */
  encodeTake(samples: Float32Array<ArrayBuffer>, sampleRate: number): Promise<Result<ImportedAudio, AudioCode>>;
  onDone(): void;
  /** Keeps a take on this device while it is recorded, so that it survives a reload. */
  startTake?(facts: Pick<TakeFacts, 'sampleRate' | 'start'>): Promise<Result<OpenTake, KeepCode>>;
  /** One that was cut off earlier. */
  readonly unfinishedTake?: UnfinishedTake | undefined;
  /** How long a take may be on this device. */
  readonly mostSeconds?: Seconds;
  /** What this device adds to the place of each take, as the person set it. */
  readonly nudgeMilliseconds?: number;
  onNudge?(milliseconds: number): void;
}

/** A take that can be heard and kept. */
export interface HeardTake {
  readonly audio: ImportedAudio;
  readonly blob: Blob;
  /** Where its first sample belongs. */
  readonly start: number;
}
