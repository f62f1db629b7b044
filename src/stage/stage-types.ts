/** Types only: the drawing operations that `frame` makes and `paint` paints, in stage units (1600 by 900). */

export type Drawing = BackgroundDrawing | PlacedDrawing;
export type PlacedDrawing = ImageDrawing | StrokesDrawing | TextDrawing | LyricsDrawing;

/** Covers the stage, one colour above, the other below. */
export interface BackgroundDrawing {
  readonly type: 'background';
  readonly from: string;
  readonly to: string;
  readonly opacity: number;
  /** How much light the sound throws on it, 0 to 1. */
  readonly glow: number;
}

export interface ImageDrawing extends Placed {
  readonly type: 'image';
  readonly asset: string;
}

export interface StrokesDrawing extends Placed {
  readonly type: 'strokes';
  readonly colour: string;
  readonly pen: number;
  /** x, y, pressure in turn. */
  readonly strokes: readonly (readonly number[])[];
}

export interface TextDrawing extends Placed {
  readonly type: 'text';
  readonly words: string;
  readonly colour: string;
  readonly size: number;
  readonly direction: Direction;
}

/** The sung line and the next one in up to two languages. */
export interface LyricsDrawing extends Placed {
  readonly type: 'lyrics';
  readonly lines: readonly LyricDrawing[];
  /** Words that were sung. */
  readonly colour: string;
  /** Words that were not sung, and the next line. */
  readonly softColour: string;
  readonly size: number;
  readonly hasPlate: boolean;
  /** CSS colour of what lies under the words where `hasPlate`. */
  readonly plate: string;
}

/** `x`, `y` is the centre. */
export interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Degrees, clockwise. */
  readonly rotation: number;
  readonly opacity: number;
  /** Nothing to take hold of: it belongs to another scene, or to none. */
  readonly isFixed: boolean;
}

export interface LyricDrawing {
  readonly words: string;
  readonly language: string;
  readonly direction: Direction;
  /** How much of it has been sung, 0 to 1. */
  readonly sung: number;
  /** In the first language of the viewer. */
  readonly isMain: boolean;
  /** The line that is sung after this one. */
  readonly isNext: boolean;
}

export type Direction = 'ltr' | 'rtl';

/** Loudness of the moment, 0 to 1, for things that move with the music. */
export interface StageLevels {
  readonly master: number;
}

/** Decoded pictures by SHA-256; a missing one is drawn as a quiet frame. */
export type Images = ReadonlyMap<string, CanvasImageSource>;

/** Anything that can be painted on: a page's canvas or a worker's. */
export type StageContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the stage lies on a canvas: pixels to the stage unit, and the pixel of the stage's top left corner. */
export interface Fit {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}
