import type { PieceDoc } from '../../document/open.ts';
import type { Engine } from '../../engine/engine-types.ts';
import type { Place, PresentPerson } from '../../sync/room-types.ts';

export interface WordsViewProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly others: readonly PresentPerson[];
  onPlace(place: Place): void;
}

/** A lyric line as it is shown: its words in each language of the piece, in their order. */
export interface ShownLine {
  readonly id: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly texts: readonly ShownText[];
}

export interface ShownText {
  readonly language: string;
  readonly text: string;
  /** What others wrote for the same line and language while apart. */
  readonly more: readonly string[];
}
