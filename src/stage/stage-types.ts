/** Types only: the drawing operations that `frame` makes and `paint` paints, in stage units (1600 by 900). */

export type Drawing =
  | { readonly type: 'background'; readonly from: string; readonly to: string }
  | (Placed & { readonly type: 'image'; readonly asset: string })
  | (Placed & { readonly type: 'strokes'; readonly colour: string; readonly pen: number; readonly strokes: readonly (readonly number[])[] })
  | (Placed & { readonly type: 'text'; readonly words: string; readonly colour: string; readonly size: number; readonly direction: 'ltr' | 'rtl' })
  /** One sung line in up to two languages; `sung` is how much of it has been sung, 0 to 1. */
  | (Placed & { readonly type: 'lyrics'; readonly lines: readonly LyricDrawing[]; readonly colour: string; readonly size: number; readonly hasPlate: boolean });

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
}

export interface LyricDrawing {
  readonly words: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly sung: number;
  readonly isMain: boolean;
}

/** Loudness of the moment, 0 to 1, for things that move with the music. */
export interface StageLevels {
  readonly master: number;
}

/** Decoded pictures by SHA-256; a missing one is drawn as a quiet frame. */
export type Images = ReadonlyMap<string, CanvasImageSource>;
