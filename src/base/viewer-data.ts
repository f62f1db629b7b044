import type { SoundCurves } from './sound-curves.ts';
import type { StageDocument } from './stage-document.ts';
import type { Bpm, Seconds, Ticks } from './units.ts';

/**
 * What one exported HTML file holds beside the viewer's script. The file is, in this order:
 * `<script type="application/json" id="integrart-piece">` with a `ViewerData` as JSON in which `<` is written `\u003c`;
 * for each of its media `<script type="text/plain" id="integrart-media-…">` with the bytes in base64;
 * the viewer's script, which builds the page from them and asks for nothing else.
 * The policy it lives under: `default-src 'none'; script-src 'sha256-…'; style-src 'unsafe-inline'; img-src blob:; media-src blob:;
 * base-uri 'none'; form-action 'none'`.
 */
export interface ViewerData {
  readonly v: 1;
  readonly title: string;
  /** Where the music comes from, in the makers' words; may be empty. */
  readonly tradition: string;
  /** Language of the studio when the file was made: shown where the viewer's own is none of ours. */
  readonly language: string;
  readonly seconds: Seconds;
  /** At least one, the first at tick 0. */
  readonly tempo: readonly { readonly tick: Ticks; readonly seconds: Seconds; readonly bpm: Bpm }[];
  readonly stage: StageDocument;
  /** Only people who agreed to be named, under the names they chose. */
  readonly credits: readonly ViewerCredit[];
  /** Whose sounds and pictures were used, where they are someone else's. */
  readonly sources: readonly ViewerSource[];
  /** SPDX id; empty where the makers chose none. */
  readonly licence: string;
  /** `null` for a piece without sound: the words and pictures still run. */
  readonly audio: ViewerMedia | null;
  /** Photos and clips. */
  readonly images: readonly ViewerImage[];
  /** Letters that the words are written in; left out in files of older makers. */
  readonly fonts?: readonly ViewerFont[];
  /** Where the parts of the song begin, by time; left out in files of older makers. */
  readonly chapters?: readonly ViewerChapter[];
  /** The pieces this one was made from, the nearest first; left out where it was made from none. */
  readonly origins?: readonly ViewerOrigin[];
  /** What is heard, for what moves with it; left out where none was measured. */
  readonly loudness?: SoundCurves;
}

interface ViewerCredit {
  readonly name: string;
  /** Ids of `PARTS` of the document: music, voice, words, translation, picture, idea, help. */
  readonly parts: readonly string[];
}

/** A part of the song: what it is and, where its makers gave it one, its own name. */
export interface ViewerChapter {
  readonly start: Ticks;
  /** One of `SONG_PARTS` of the document. */
  readonly part: string;
  readonly name: string;
}

/** A piece that another one was made from. */
export interface ViewerOrigin {
  readonly title: string;
  readonly makers: readonly string[];
  readonly licence: string;
  /** Where it was seen; may be empty. */
  readonly address: string;
}

interface ViewerSource {
  readonly name: string;
  readonly author: string;
  readonly licence: string;
  readonly source: string;
}

/** `id` is the SHA-256 of the bytes, hexadecimal. */
export interface ViewerMedia {
  readonly id: string;
  readonly mime: string;
}

/** A picture as it is shown: made smaller than the one in the piece, it has a hash of its own. */
export interface ViewerImage extends ViewerMedia {
  /** What the stage calls it; left out where it is the same file. */
  readonly asset?: string;
}

export interface ViewerFont extends ViewerMedia {
  /** Set and script: `sans-cyrillic`. */
  readonly file: string;
}

/** Id of the element that holds the data as JSON. */
export const VIEWER_DATA_ID = 'integrart-piece';
/** Id of the element that holds the base64 of one medium. */
export const viewerMediaId = (media: ViewerMedia): string => `integrart-media-${media.id}`;
