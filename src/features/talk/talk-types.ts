import type { Result } from '../../base/result.ts';
import type { Seconds, Ticks } from '../../base/units.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Comment } from '../../document/schema/talk.ts';
import type { Voice } from '../../engine/capture/voice.ts';
import type { RecordCode } from '../../engine/engine-types.ts';
import type { KeepCode } from '../../keep/keep-types.ts';
import type { AudioCode, ImportedAudio, Work } from '../../media/media-types.ts';

/** What talking about a piece needs from the app. */
export interface TalkProps {
  readonly piece: PieceDoc;
  /** Where one is in the song now. */
  position(): Ticks;
  /** Goes to a place in the song; nothing is played. */
  onSeek(tick: Ticks): void;
  readonly assets: TalkAssets;
  readonly voice: TalkVoice;
}

export interface TalkAssets {
  put(bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<Result<string, KeepCode>>;
  blob(sha256: string): Promise<Result<Blob, 'asset-missing' | 'asset-ask-first' | 'asset-loading'>>;
  fetch(sha256: string, work: Work): Promise<Result<Blob, string>>;
}

interface TalkVoice {
  open(mostSeconds: Seconds): Promise<Result<Voice, RecordCode>>;
  encode(samples: Float32Array<ArrayBuffer>, sampleRate: number): Promise<Result<ImportedAudio, AudioCode>>;
}

export type TalkPlace = Comment['view'];
