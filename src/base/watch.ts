import type { ViewerMedia } from './viewer-data.ts';

/**
 * What studio, hub and the viewer's page tell each other about a finished piece that is shown at an address.
 * Whatever arrives is read as unknown first.
 */

/** `circle`: whoever is given the address; no preview card, no frame, no search machine. `everyone`: all of that too. */
export const WATCH_PLACES = ['circle', 'everyone'] as const;
export type WatchPlace = (typeof WATCH_PLACES)[number];

/** What the makers send to have a piece shown; its files were sent before. */
export interface ShownPiece {
  readonly v: 1;
  readonly place: WatchPlace;
  readonly title: string;
  /** A sentence or two for the card that messengers show. */
  readonly about: string;
  /** Of title and card. */
  readonly language: string;
  /** Width of the picture divided by its height. */
  readonly shape: number;
  /** `ViewerData` as a file of JSON. */
  readonly data: ViewerMedia;
  /** `null` for a piece without sound. */
  readonly sound: ViewerMedia | null;
  /** Seen until the stage is there. */
  readonly poster: ViewerMedia | null;
  /** For the card, 1200 by 630. */
  readonly card: ViewerMedia | null;
  /** The project for those who may go on with it; only where the licence lets them. */
  readonly project: ViewerMedia | null;
  /** All files, those above included. */
  readonly files: readonly ViewerMedia[];
  /** Name of the large button in each language of the page. */
  readonly play: Readonly<Record<string, string>>;
}

/** One shown piece as its makers see it. */
export interface ShownEntry {
  readonly id: string;
  readonly place: WatchPlace;
  readonly title: string;
  readonly at: number;
  readonly bytes: number;
  readonly hasProject: boolean;
  readonly answers: number;
  /** Why nobody can see it now; empty while it is seen. */
  readonly gaps: readonly ConsentGap[];
}

/** What stands between a person of the piece and a place. */
export interface ConsentGap {
  readonly person: string;
  readonly name: string;
  /** No answer yet · no · run out · her voice · not as far as this place. */
  readonly reason: 'waiting' | 'no' | 'over' | 'voice' | 'place';
}

export const ANSWER_STICKERS = ['heart', 'star', 'flower', 'smile', 'note', 'sun'] as const;
export type AnswerSticker = (typeof ANSWER_STICKERS)[number];

/** A viewer's answer, as it is sent or saved as a file. */
export interface NewAnswer {
  readonly v: 1;
  /** Whom it is from; may be empty. */
  readonly name: string;
  readonly sticker: AnswerSticker | '';
  readonly words: string;
  /** Base64 of a recording; empty without one. */
  readonly voice: string;
  /** Title of the piece that it answers. */
  readonly title: string;
}

/** `new`: its makers have not looked yet · `shown` under the piece · `hidden`: for the makers only · `reported`: kept from everyone. */
export const ANSWER_STATES = ['new', 'shown', 'hidden', 'reported'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

export interface StoredAnswer {
  readonly id: string;
  readonly at: number;
  readonly name: string;
  readonly sticker: AnswerSticker | '';
  readonly words: string;
  readonly hasVoice: boolean;
  readonly state: AnswerState;
}

/** Letters an answer may have, and bytes of its voice. */
export const ANSWER_LIMITS = { name: 60, words: 1000, voiceBytes: 600_000, voiceSeconds: 60 } as const;

/** Of an address: 128 random bits, so that nobody guesses one. */
export const isWatchId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9A-Za-z_-]{22}$/.test(value);

/** Id of the element that tells the viewer's page where its piece is. */
export const WATCH_PAGE_ID = 'integrart-watch';

/** What the page of an address tells its script. */
export type WatchPage =
  { readonly gone: true } | { readonly gone: false; readonly id: string; readonly isFrame: boolean; readonly hasProject: boolean };

/** What the first lines of the page and the script both know. */
export const WATCH_SOUND_ID = 'integrart-sound';
