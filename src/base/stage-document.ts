import type { Ticks } from './units.ts';

/** The stage is 1600 by 900 units, whatever the screen. */
export const STAGE_WIDTH = 1600;
export const STAGE_HEIGHT = 900;

/**
 * Everything that is seen of a piece, as plain values that survive JSON: the editor, the video worker and the file that a
 * viewer takes home read the same. Made by `stage/snapshot.ts`; never changed, only replaced.
 */
export interface StageDocument {
  /** By time. */
  readonly scenes: readonly StageScene[];
  /** Lines that have a time, by time. */
  readonly lines: readonly StageLine[];
  /** Lines that were written and have no time, in the order of the words. */
  readonly untimed: readonly StageWords[];
  /** BCP 47 tags of the words, in their order. */
  readonly languages: readonly string[];
}

export interface StageScene {
  readonly id: string;
  readonly start: Ticks;
  readonly background: string;
  /** Empty is plain. */
  readonly backgroundEnd: string;
  /** It would follow the scene before so fast that the picture would flash: it is not shown while the song plays. */
  readonly isTooSoon: boolean;
  /** From back to front. */
  readonly pictures: readonly StagePicture[];
}

export interface StagePicture {
  readonly id: string;
  readonly type: 'photo' | 'text' | 'drawing' | 'lyrics';
  /** The centre. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Degrees, clockwise. */
  readonly rotation: number;
  readonly opacity: number;
  readonly colour: string;
  /** Height of the letters, or width of the pen. */
  readonly size: number;
  /** SHA-256 of a photo, hexadecimal. */
  readonly asset: string | null;
  readonly text: string;
  /** What it shows, for people who do not see it. */
  readonly alt: string;
  /** x, y, pressure in turn. */
  readonly strokes: readonly (readonly number[])[];
}

export interface StageWords {
  readonly id: string;
  /** In the order of the languages; one without words is left out. */
  readonly texts: readonly { readonly language: string; readonly words: string }[];
}

export interface StageLine extends StageWords {
  readonly start: Ticks;
  readonly end: Ticks;
}
