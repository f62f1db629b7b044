/** Words with times by the clock, as files of any kind hold them. */
export interface LyricSheet {
  readonly title?: string | undefined;
  readonly artist?: string | undefined;
  /** BCP 47 tags in the order of the texts; `und` where the file does not say. */
  readonly languages: readonly string[];
  /** In the order of the words. */
  readonly lines: readonly SheetLine[];
}

export interface SheetLine {
  /** Milliseconds from the beginning of the song; `null` without a time. */
  readonly startMs: number | null;
  /** `null`: until the next line. */
  readonly endMs: number | null;
  /** The part of the song that begins with this line. */
  readonly part?: SheetPart | undefined;
  readonly texts: readonly SheetText[];
}

export type SheetPart = 'intro' | 'verse' | 'chorus' | 'bridge' | 'solo' | 'outro';

export interface SheetText {
  readonly language: string;
  readonly text: string;
  /** In order; joined they are the text, spaces included. One without letters is a silence. */
  readonly syllables?: readonly SheetSyllable[] | undefined;
}

export interface SheetSyllable {
  readonly startMs: number;
  readonly text: string;
}

/** Where a file does not say which language it is in. */
export const UNKNOWN_LANGUAGE = 'und';
