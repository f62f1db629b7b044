import type { Result } from '../../base/result.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Engine } from '../../engine/engine-types.ts';
import type { KeepCode } from '../../keep/keep-types.ts';
import type { AudioCode, ImportedAudio, ImportedSong, MidiCode, Work } from '../../media/media-types.ts';
import type { Place, PresentPerson } from '../../sync/room-types.ts';

/** Reading files that a person brings; the code for it is loaded when she does. */
export interface ComposeImports {
  midi(file: File): Promise<Result<ImportedSong, MidiCode>>;
  audio(file: File, work: Work): Promise<Result<ImportedAudio, AudioCode>>;
  /** For forms that browsers cannot read; fetches `converterBytes` the first time, so the person is asked before. */
  convert(file: File, work: Work): Promise<Result<ImportedAudio, AudioCode>>;
  readonly converterBytes: number;
}

export interface ComposeAssets {
  put(bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<Result<string, KeepCode>>;
}

export interface ComposeViewProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly others: readonly PresentPerson[];
  readonly imports: ComposeImports;
  readonly assets: ComposeAssets;
  onPlace(place: Place): void;
  onRecord(): void;
}
