import type { Bpm, Seconds, Ticks } from './units.ts';

/** The shapes a picture can have; each is about as large in stage units, so that letters of one size look alike in all. */
export const STAGE_SIZES = {
  '16:9': { width: 1600, height: 900 },
  '9:16': { width: 900, height: 1600 },
  '1:1': { width: 1200, height: 1200 },
  '4:5': { width: 1080, height: 1350 },
} as const;

export type StageFormat = keyof typeof STAGE_SIZES;
export const STAGE_FORMATS = ['16:9', '9:16', '1:1', '4:5'] as const satisfies readonly StageFormat[];

/** The part of the stage that no screen and no app lays anything over, in stage units: words belong in here. */
export const SAFE_AREAS: Readonly<Record<StageFormat, StageArea>> = {
  '16:9': { left: 80, top: 45, right: 1520, bottom: 855 },
  // Phones lay names above and buttons below a tall picture.
  '9:16': { left: 54, top: 200, right: 846, bottom: 1300 },
  '1:1': { left: 60, top: 60, right: 1140, bottom: 1140 },
  '4:5': { left: 54, top: 68, right: 1026, bottom: 1282 },
};

/** Upright, in stage units. */
export interface StageArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** In stage units. */
export interface StageSize {
  readonly width: number;
  readonly height: number;
}

/** The stage of a piece that chose no format. */
export const STAGE_WIDTH = STAGE_SIZES['16:9'].width;
export const STAGE_HEIGHT = STAGE_SIZES['16:9'].height;

/**
 * Everything that is seen of a piece, as plain values that survive JSON: the editor, the video worker and the file that a
 * viewer takes home read the same. Made by `stage/snapshot.ts`; never changed, only replaced.
 */
export interface StageDocument {
  readonly format: StageFormat;
  /** By time. */
  readonly scenes: readonly StageScene[];
  /** Lines that have a time, by time. */
  readonly lines: readonly StageLine[];
  /** Lines that were written and have no time, in the order of the words. */
  readonly untimed: readonly StageWords[];
  /** BCP 47 tags of the words, in their order. */
  readonly languages: readonly string[];
  readonly tempo: readonly { readonly tick: Ticks; readonly bpm: Bpm }[];
  /** 7/8 as 2+2+3 is `groups: [2, 2, 3], unit: 8`. */
  readonly metres: readonly { readonly tick: Ticks; readonly groups: readonly number[]; readonly unit: number }[];
  /** Where the song ends. */
  readonly end: Ticks;
}

export interface StageScene {
  readonly id: string;
  readonly start: Ticks;
  readonly background: string;
  /** Empty is plain. */
  readonly backgroundEnd: string;
  /** How it comes in. */
  readonly transition: StageTransition;
  /** It would follow the scene before so fast that the picture would flash: it is not shown while the song plays. */
  readonly isTooSoon: boolean;
  /** From back to front, laid out for the format of the piece. */
  readonly pictures: readonly StagePicture[];
}

export type StageTransition = 'fade' | 'cut' | 'slide' | 'wipe' | 'grow';
export type StageFont = 'sans' | 'serif' | 'hand' | 'wide';
export type StageAlign = 'start' | 'middle' | 'end';
export type StageShape = 'box' | 'round' | 'ellipse' | 'triangle' | 'star' | 'heart' | 'line' | 'arrow' | 'bubble';
export type StageMask = 'none' | 'round' | 'ellipse' | 'triangle' | 'star' | 'heart';
export type StageBlend = 'normal' | 'multiply' | 'screen' | 'overlay' | 'lighten' | 'darken';
export type StageBand = 'all' | 'low' | 'middle' | 'high';

/** Changes of light and colour; 1 leaves brightness, contrast and saturation as they are, 0 hue (degrees) and blur (stage units). */
export interface StageLook {
  readonly brightness: number;
  readonly contrast: number;
  readonly saturation: number;
  readonly hue: number;
  readonly blur: number;
}

/** The part of a photo that is shown, as shares of its sides: 0, 0, 1, 1 is all of it. */
export interface StageCrop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a thing does by itself; see `Behaviour` of the piece. */
export interface StageBehaviour {
  readonly type: 'enter' | 'leave' | 'pulse' | 'follow' | 'words' | 'path';
  readonly way: 'fade' | 'slide-left' | 'slide-right' | 'slide-up' | 'slide-down' | 'grow' | 'turn' | 'size' | 'light';
  readonly length: Ticks;
  readonly amount: number;
  readonly band: StageBand;
  /** x and y in turn, in stage units from the thing's own place. */
  readonly path: readonly number[];
}

/** Where a thing is at a tick after its scene began. */
export interface StageKeyframe {
  readonly at: Ticks;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly rotation: number;
  readonly opacity: number;
  /** How it goes on from here to the next one. */
  readonly ease: 'even' | 'gentle' | 'jump';
}

export interface StagePicture {
  readonly id: string;
  readonly type: 'photo' | 'text' | 'drawing' | 'lyrics' | 'shape' | 'sticker' | 'video' | 'waveform' | 'spectrum';
  /** The centre. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Degrees, clockwise. */
  readonly rotation: number;
  readonly opacity: number;
  readonly colour: string;
  /** Second colour of a gradient from top to bottom; empty is plain. */
  readonly colourEnd: string;
  /** Height of the letters, or width of the pen. */
  readonly size: number;
  /** SHA-256 of a photo or a clip, hexadecimal. */
  readonly asset: string | null;
  readonly text: string;
  /** A text that shows the words of this line instead of its own. */
  readonly line: string | null;
  /** BCP 47 tag of the language in which it shows that line; empty is the one that is wanted first. */
  readonly language: string;
  readonly font: StageFont;
  readonly align: StageAlign;
  /** What it shows, for people who do not see it. */
  readonly alt: string;
  /** x, y, pressure in turn. */
  readonly strokes: readonly (readonly number[])[];
  readonly shape: StageShape;
  /** Id of a sticker of ours. */
  readonly sticker: string;
  /** Width of the edge; 0 has none. */
  readonly edge: number;
  readonly edgeColour: string;
  readonly mask: StageMask;
  readonly crop: StageCrop;
  readonly look: StageLook;
  readonly blend: StageBlend;
  /** How strong a shadow it throws, 0 to 1. */
  readonly shadow: number;
  /** Not to be moved by hand. */
  readonly isLocked: boolean;
  /** From when to when it shows, after its scene began; `null` is as long as the scene. */
  readonly start: Ticks;
  readonly end: Ticks | null;
  readonly behaviours: readonly StageBehaviour[];
  readonly keyframes: readonly StageKeyframe[];
  /** Seconds of a clip that are skipped at its start. */
  readonly offset: Seconds;
}

export interface StageWords {
  readonly id: string;
  /** In the order of the languages; one without words is left out. */
  readonly texts: readonly StageText[];
}

export interface StageText {
  readonly language: string;
  readonly words: string;
  /** When its words or syllables are sung, in order; left out where they were not timed: then the line runs evenly. */
  readonly parts?: readonly StagePart[];
}

/** Some letters of a text and when they are sung. */
export interface StagePart {
  /** Places in the text, as a string counts them; `to` is behind the last. */
  readonly from: number;
  readonly to: number;
  readonly start: Ticks;
  readonly end: Ticks;
}

export interface StageLine extends StageWords {
  readonly start: Ticks;
  readonly end: Ticks;
}
