/**
 * Types only: the drawing operations that `frame` makes and `paint` paints, in stage units. The stage is as large as its
 * format says (`STAGE_SIZES`); each background carries that size.
 */
import type {
  StageAlign,
  StageBlend,
  StageCrop,
  StageFont,
  StageLook,
  StageMask,
  StageShape,
  StageSize,
} from '../base/stage-document.ts';
import type { Seconds } from '../base/units.ts';

export type Drawing = BackgroundDrawing | PlacedDrawing;
export type PlacedDrawing =
  | ImageDrawing
  | VideoDrawing
  | StrokesDrawing
  | ShapeDrawing
  | StickerDrawing
  | WaveformDrawing
  | SpectrumDrawing
  | TextDrawing
  | LyricsDrawing;

/** Covers the stage, one colour above, the other below. The first drawing of a frame is always one. */
export interface BackgroundDrawing {
  readonly type: 'background';
  readonly from: string;
  readonly to: string;
  readonly opacity: number;
  /** How much light the sound throws on it, 0 to 1. */
  readonly glow: number;
  /** The whole stage. */
  readonly stage: StageSize;
  readonly window?: SceneWindow;
}

/** A photo or a clip: filled into its box, never stretched. */
interface Framed extends Placed {
  readonly asset: string;
  readonly crop?: StageCrop;
  readonly mask?: Exclude<StageMask, 'none'>;
  readonly edge?: Edge;
}

export interface ImageDrawing extends Framed {
  readonly type: 'image';
}

export interface VideoDrawing extends Framed {
  readonly type: 'video';
  /** The moment of the clip that is seen; a clip that is over stands still at its end. */
  readonly seconds: Seconds;
}

export interface StrokesDrawing extends Placed, Coloured {
  readonly type: 'strokes';
  readonly pen: number;
  /** x, y, pressure in turn. */
  readonly strokes: readonly (readonly number[])[];
}

export interface ShapeDrawing extends Placed, Coloured {
  readonly type: 'shape';
  readonly shape: StageShape;
  readonly edge?: Edge;
}

/** A drawn thing of ours, painted in its own colours; `colour` is for those that have one that can be chosen. */
export interface StickerDrawing extends Placed, Coloured {
  readonly type: 'sticker';
  readonly sticker: string;
}

/** The swing of the sound at this moment. */
export interface WaveformDrawing extends Placed, Coloured {
  readonly type: 'waveform';
  /** From left to right, -1 to 1; empty is silence. */
  readonly values: readonly number[];
}

/** How strong each height of sound is at this moment. */
export interface SpectrumDrawing extends Placed, Coloured {
  readonly type: 'spectrum';
  /** From low to high, 0 to 1; empty is silence. */
  readonly values: readonly number[];
}

export interface TextDrawing extends Placed, Coloured {
  readonly type: 'text';
  readonly words: string;
  readonly size: number;
  readonly direction: Direction;
  readonly font: StageFont;
  readonly align: StageAlign;
  readonly edge?: Edge;
  /** CSS colour that lies under the words so that they can be read; left out where none is needed. */
  readonly plate?: string;
  /** Words that are not wholly there yet, in the order of the text; what is named by none is wholly there. */
  readonly parts?: readonly TextPart[];
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
  readonly font: StageFont;
  readonly align: StageAlign;
  readonly hasPlate: boolean;
  /** CSS colour of what lies under the words where `hasPlate`. */
  readonly plate: string;
}

/** `x`, `y` is the centre. What is left out is as plain as can be. */
export interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Degrees, clockwise. */
  readonly rotation: number;
  readonly opacity: number;
  /** How much larger everything of it is painted, its letters, pen and edge included; 1 if left out. */
  readonly zoom?: number;
  readonly blend?: Exclude<StageBlend, 'normal'>;
  readonly look?: StageLook;
  /** How strong a shadow it throws, above 0 to 1. */
  readonly shadow?: number;
  /** What is seen of the scene it belongs to. Things of one scene share the same object, so that a painter cuts once. */
  readonly window?: SceneWindow;
  /** Nothing to take hold of: it belongs to another scene, or to none, or was locked. */
  readonly isFixed: boolean;
}

interface Coloured {
  readonly colour: string;
  /** Second colour of a gradient from top to bottom of the thing. */
  readonly colourEnd?: string;
}

export interface Edge {
  readonly width: number;
  readonly colour: string;
}

/** A part of the stage: only what lies in it is seen of a scene that comes in. */
export type SceneWindow =
  | { readonly type: 'box'; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
  | { readonly type: 'circle'; readonly x: number; readonly y: number; readonly radius: number };

/** Letters `from` to before `to` of a text, as a string counts them, and how far they are there, 0 to 1. */
export interface TextPart {
  readonly from: number;
  readonly to: number;
  readonly opacity: number;
}

export interface LyricDrawing {
  readonly words: string;
  readonly language: string;
  readonly direction: Direction;
  /** How much of it has been sung, 0 to 1, by time. */
  readonly sung: number;
  /**
   * The word or syllable that is sung or was sung last: letters before `from` were sung, of `from` to before `to` the share
   * that is told, the rest was not. Left out where the line runs evenly: then `sung` says it.
   */
  readonly now?: { readonly from: number; readonly to: number; readonly share: number };
  /** In the first language of the viewer. */
  readonly isMain: boolean;
  /** The line that is sung after this one. */
  readonly isNext: boolean;
}

export type Direction = 'ltr' | 'rtl';

/** What is heard at a moment, 0 to 1 each, for things that move with the music. */
export interface StageLevels {
  readonly master: number;
  /** As `master` where they were not measured. */
  readonly low?: number;
  readonly middle?: number;
  readonly high?: number;
  /** From low to high, up to 32. */
  readonly spectrum?: readonly number[];
  /** The swing itself, -1 to 1, up to 64. */
  readonly wave?: readonly number[];
}

/** Decoded pictures by SHA-256; a missing one is drawn as a quiet frame. */
export interface Images {
  /** @param seconds the moment of a clip; photos have none */
  get(asset: string, seconds?: Seconds): CanvasImageSource | undefined;
}

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
