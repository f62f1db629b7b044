import type { StageArea } from '../../base/stage-document.ts';
import type { Stroke } from '../strokes.ts';
import type { Drawing, Images } from '../stage-types.ts';

export interface PictureFields {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly rotation?: number;
  readonly size?: number;
}

/** What a gesture has done to one thing so far, against the drawing it began from; only the fields that differ. */
export interface PictureChange {
  readonly id: string;
  readonly fields: PictureFields;
}

export interface Pen {
  readonly colour: string;
  /** Width in stage units. */
  readonly size: number;
}

export type Tool = 'select' | 'pen';

export interface HandOptions {
  /** Name of the canvas for those who do not see it, in the person's language. */
  readonly name: string;
  readonly images: () => Images;
  /** The person has chosen other things, or none. */
  readonly onSelect: (ids: readonly string[]) => void;
  /** While a gesture runs (for the eyes of others) and once at its end (for the piece); empty at the end if nothing came of it. */
  readonly onChange: (changes: readonly PictureChange[], isEnd: boolean) => void;
  /** A finished stroke, in places of the stage; see `drawingFrom` and `joinStroke`. */
  readonly onPen: (stroke: Stroke, pen: Pen) => void;
  /** Double tap, double click or Enter: to write in a text. */
  readonly onOpen?: (id: string) => void;
  /** The things that are chosen and moved with this one, itself among them: the members of its group. */
  readonly togetherWith?: (id: string) => readonly string[];
  /** Delete or Backspace. */
  readonly onRemove?: (ids: readonly string[]) => void;
}

/** A box on the page, in CSS pixels from the host's corner; turned about its centre. */
export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Degrees, clockwise. */
  readonly rotation: number;
  /** CSS pixels to the stage unit. */
  readonly scale: number;
}

export interface Hand {
  /** What `frame` made. Things under a running gesture stay in the person's hand. */
  setDrawings(drawings: readonly Drawing[]): void;
  select(ids: readonly string[]): void;
  setTool(tool: Tool, pen?: Pen): void;
  /** Arrows move by one stage unit (Shift: by ten), brackets turn, minus and equals scale, Enter opens, Delete removes, Escape takes a running gesture back, else lets go. @returns whether the key was used */
  pressKey(event: KeyboardEvent): boolean;
  /** Where a thing is on the page, for a field to write in; `undefined` if it is not there. */
  screenBoxOf(id: string): ScreenBox | undefined;
  /** Shows a frame around the part of the stage that no screen and no app lays anything over; none without one. */
  setSafeArea(area: StageArea | undefined): void;
  /** Whether a thing that is moved is drawn to lines. */
  setSnapping(isOn: boolean): void;
  /** How long painting took the last time, in milliseconds. */
  paintCost(): number;
  /** Looks closer at what is chosen, else at the middle of what is seen. */
  lookCloser(factor: number): void;
  /** Shows the whole stage again. */
  showAll(): void;
  /** Paints again: a photo has arrived, or a font. */
  repaint(): void;
  dispose(): void;
}
