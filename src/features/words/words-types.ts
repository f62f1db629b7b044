import type { ReactNode } from 'react';
import type { Result } from '../../base/result.ts';
import type { Seconds } from '../../base/units.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Line } from '../../document/schema/words.ts';
import type { LyricSheet } from '../../document/words/lyric-sheet.ts';
import type { Voice } from '../../engine/capture/voice.ts';
import type { Engine, RecordCode } from '../../engine/engine-types.ts';
import type { KeepCode } from '../../keep/keep-types.ts';
import type { LyricsCode, ReadLyrics } from '../../media/lyrics/read-lyrics.ts';
import type { LyricsOrder, WrittenLyrics } from '../../media/lyrics/write-lyrics.ts';
import type { AudioCode, ImportedAudio, Work } from '../../media/media-types.ts';
import type { Place, PresentPerson } from '../../sync/room-types.ts';

export interface WordsViewProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly others: readonly PresentPerson[];
  onPlace(place: Place): void;
  readonly assets: WordsAssets;
  readonly voice: WordsVoice;
  readonly files: WordsFiles;
  readonly device: WordsDevice;
  readonly list: OwnWords;
}

/** The recordings of the piece. */
export interface WordsAssets {
  put(bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<Result<string, KeepCode>>;
  blob(sha256: string): Promise<Result<Blob, 'asset-missing' | 'asset-ask-first' | 'asset-loading'>>;
  fetch(sha256: string, work: Work): Promise<Result<Blob, string>>;
}

/** Saying a word or a line aloud, without the song. */
export interface WordsVoice {
  open(mostSeconds: Seconds): Promise<Result<Voice, RecordCode>>;
  /** Makes a file of the samples of one voice. */
  encode(samples: Float32Array<ArrayBuffer>, sampleRate: number): Promise<Result<ImportedAudio, AudioCode>>;
}

/** Words as files of other programs. */
export interface WordsFiles {
  read(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ReadLyrics, LyricsCode>>;
  /** A karaoke file gets the music of the piece too. */
  write(sheet: LyricSheet, order: Omit<LyricsOrder, 'song'>): Promise<WrittenLyrics>;
  save(blob: Blob, name: string): void;
}

/** What this device remembers of how the words are shown, for this piece. */
interface WordsDevice {
  readonly look: unknown;
  remember(look: WordsLook): void;
}

export interface WordsLook {
  /** Languages put out of sight to practise. */
  readonly hidden: readonly string[];
  /** Latin letters under words of other scripts. */
  readonly hasLetters: boolean;
  /** Semitones by which chords are shown higher or lower. */
  readonly transpose: number;
}

/** A word as a person keeps it in her own list, which no one else sees. */
export interface WordToKeep {
  readonly language: string;
  readonly text: string;
  /** What it means, in plain words of other languages. */
  readonly meanings: readonly { readonly language: string; readonly text: string }[];
  /** Somebody saying it. */
  readonly sound: string | null;
}

export interface OwnWords {
  /** Nothing while the list is read, or where it cannot be read. */
  has(language: string, text: string): boolean | undefined;
  keep(word: WordToKeep): void;
  leave(language: string, text: string): void;
  /** The practice of the list. */
  readonly practice: ReactNode;
}

/** A lyric line as it is shown: its words in each language of the piece, in their order. */
export interface ShownLine {
  readonly id: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly opens: Line['opens'];
  /** A recording of somebody who says it. */
  readonly spoken: string | null;
  readonly texts: readonly ShownText[];
}

export interface ShownText {
  readonly language: string;
  readonly text: string;
  /** What others wrote for the same line and language while apart. */
  readonly more: readonly string[];
}
