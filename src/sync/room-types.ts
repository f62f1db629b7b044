import type { CloseKey } from '../base/close-codes.ts';
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type * as State from '../base/presence-state.ts';
import type { Random } from '../base/random.ts';
import type { Facts, Result } from '../base/result.ts';
import type { Signal } from '../base/signal.ts';
import type { Doc } from 'yjs';

/** A value that others may watch: `current` now, `listen` for each later one. */
export interface Watched<T> extends Signal<T> {
  readonly current: T;
}

export type RoomRole = State.RoomRole;
export type Place = State.Place;
export type Gesture = State.Gesture;
export type PresenceState = State.PresenceState;

/** What a link holds. `key` is 22 base64url characters (128 bits); it never leaves the device. */
export interface RoomLink {
  readonly room: string;
  readonly key: string;
  readonly role: RoomRole;
}

export interface RoomPerson {
  /** Public id, the one the document's records carry. */
  readonly id: string;
  /** Private, at least 16 random bytes as text; proves to the hub that this is the same person. Never shown, never in a document. */
  readonly secret: string;
  readonly name: string;
  readonly picture: string;
  readonly colour: string;
}

export interface RoomOptions {
  readonly doc: Doc;
  readonly link: RoomLink;
  readonly person: RoomPerson;
  /** Address of the hub, such as `https://studio.example`; the page's own origin if left out. */
  readonly hub?: string;
  /** Whether the room may be made if the hub does not know it. The one who invites says true, the one who follows a link false. */
  readonly create?: boolean;
  /** Yjs client ids this person used in this piece in earlier sessions, where the device remembers them. */
  readonly ownClients?: readonly number[];
  /** `off`: only by the hub. `auto` (default): directly too, in rooms of up to eight who may edit. */
  readonly direct?: 'auto' | 'off';
  /** What this device already holds, so that it can be handed to others. */
  readonly localAsset?: (hash: string) => Promise<Blob | undefined>;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

export interface Room {
  readonly id: string;
  readonly role: RoomRole;
  readonly status: Watched<RoomStatus>;
  readonly presence: Presence;
  readonly assets: RoomAssets;
  readonly letters: RoomLetters;
  /** Things worth a word to the person, once each. */
  readonly notices: Signal<RoomNotice>;
  /** A link (`#/join/…`) to give to others; who may only watch gets a key that cannot edit. `watch-only` if one's own role is too small. */
  linkFor(role: RoomRole): Promise<Result<string, 'watch-only'>>;
  /** Takes in what a file or another device holds of the same piece; at the hub it arrives as a merge with a version before it. */
  bring(update: Uint8Array): Result<BroughtIn, BringCode>;
  /** Ends all connections; nothing that is in the document is lost. Safe to call twice. */
  leave(): Promise<void>;
}

/**
 * `alone` on this device only · `direct` with others without a hub · `relayed` on the hub · `both` · `refused` the hub said no (see `code`).
 */
export type RoomConnection = 'alone' | 'direct' | 'relayed' | 'both' | 'refused';

export interface RoomStatus {
  readonly connection: RoomConnection;
  /** Why it is `refused`, or why the hub does not take something just now; the key of a sentence (`errors.<code>`). */
  readonly code?: RoomCode;
  /** People besides this one, seen in the last half minute. */
  readonly others: number;
  /** Edits of this device that the hub has not safely written yet. 0 while `relayed` or `both` means: all is on the hub. */
  readonly unacked: number;
  /** True while the hub has nothing to enforce: people in a direct room trust each other. */
  readonly trusting: boolean;
}

export type RoomCode = CloseKey | 'server-unreachable' | 'merge-refused' | 'update-too-big' | 'not-secure';

export type RoomNotice =
  | { readonly type: 'brought'; readonly by: string; readonly version: number }
  | { readonly type: 'refused'; readonly code: RoomCode; readonly facts: Facts };

export type BringCode = 'update-too-big' | 'update-malformed' | 'update-gap' | 'watch-only';
export interface BroughtIn {
  /** Whether anything was new. */
  readonly changed: boolean;
}

// ── presence ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Someone else in the room, on one device. `client` tells two devices of one person apart. */
export interface PresentPerson extends PresenceState {
  readonly client: number;
}

export interface Presence {
  readonly others: Watched<readonly PresentPerson[]>;
  /** Says where one is; parts not named stay, `undefined` clears. Sent at most 12 times a second, the last always. */
  show(part: {
    readonly place?: Place | undefined;
    readonly selection?: readonly string[] | undefined;
    readonly gesture?: Gesture | undefined;
    readonly away?: boolean | undefined;
    readonly letter?: State.CarriedLetter | undefined;
    readonly got?: readonly string[] | undefined;
  }): void;
  /** A new name, picture or colour of the same person. */
  rename(face: { readonly name: string; readonly picture: string; readonly colour: string }): void;
}

// ── letters ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Something small from one person to another in the same room. It passes through, it is stored nowhere. */
export interface ArrivedLetter {
  readonly id: string;
  /** Whose it is, as the room knows her. */
  readonly from: string;
  readonly text: string;
}

/**
 * Letters travel in the presence of the sender until the receiver's presence says that they came. Everybody in the room could read
 * them on the way; they hold nothing that is secret among people who make a piece together.
 */
export interface RoomLetters {
  /** Kept until it has come or the page closes. `letter-too-big` above 2,400 characters. */
  send(to: string, text: string): Result<void, 'letter-too-big'>;
  /** Each once. */
  readonly arrived: Signal<ArrivedLetter>;
  /** How many are still on their way. */
  waiting(): number;
}

// ── assets (recordings, pictures) ───────────────────────────────────────────────────────────────────────────────────

export interface AssetFound {
  readonly bytes: number;
  readonly type: string;
  readonly from: 'hub' | 'peer';
}

/** 0 … 1 of the whole. */
export type OnProgress = (share: number) => void;

export interface FetchOptions {
  /** How many bytes the person agreed to. Above 1 MB nothing is fetched without it: `asset-ask-first` with `{bytes}`. */
  readonly agreedBytes?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

export type AssetCode =
  | 'asset-ask-first'
  | 'asset-missing'
  | 'asset-broken'
  | 'asset-too-big'
  | 'asset-quota'
  | 'asset-cancelled'
  | 'asset-refused'
  | 'server-unreachable';

export interface RoomAssets {
  /** Where a file can be had and how big it is, before anything of it is fetched. */
  find(hash: string): Promise<Result<AssetFound, 'asset-missing' | 'server-unreachable'>>;
  /** The whole file, its SHA-256 checked; goes on where it was cut. */
  fetch(hash: string, options?: FetchOptions): Promise<Result<Blob, AssetCode>>;
  /** Puts a file on the hub, going on where an earlier try was cut; done at once if it is there. Without a hub the device itself stays the source. */
  offer(
    hash: string,
    blob: Blob,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: OnProgress },
  ): Promise<Result<void, AssetCode>>;
}
