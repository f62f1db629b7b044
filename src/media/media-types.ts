import type { Result } from '../base/result.ts';
import type { StageDocument } from '../base/stage-document.ts';
import type { SoundCurves } from '../base/sound-curves.ts';

/** Types only: files in and out. */

/** Long work that tells how far it is and can be stopped. */
export interface Work {
  onProgress(done: number): void;
  readonly signal: AbortSignal;
}

/** Sound as numbers: one list of samples for each channel, all of one length. */
export interface PlanarAudio {
  readonly sampleRate: number;
  readonly channels: readonly Float32Array<ArrayBuffer>[];
}

export interface EncodedAudio {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
}

export interface ImportedAudio {
  /** As it will be kept: the original bytes where every browser plays them, else transcoded. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
  readonly seconds: number;
  readonly peaks: readonly number[];
}

export type AudioCode = 'audio-empty' | 'audio-too-big' | 'audio-too-long' | 'audio-unreadable' | 'audio-needs-converter' | 'cancelled';

export interface ImportedImage {
  /** Redrawn, so no location or camera data is left in it; at most 1920 on the longer side. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  /** A small one as a `data:` address of at most 6,000 letters, shown until the whole has come; empty where none could be made. */
  readonly preview: string;
}

export type ImageCode = 'image-empty' | 'image-too-big' | 'image-unreadable' | 'cancelled';

/** A moving picture without sound, as it will be kept. */
export interface ImportedClip extends ImportedImage {
  readonly seconds: number;
}

export type ClipCode = 'clip-empty' | 'clip-too-big' | 'clip-too-long' | 'clip-unreadable' | 'cancelled';

/** What a Standard MIDI File holds, in our ticks. */
export interface ImportedSong {
  readonly title: string;
  readonly tempos: readonly { readonly tick: number; readonly bpm: number }[];
  readonly metres: readonly { readonly tick: number; readonly groups: readonly number[]; readonly unit: number }[];
  readonly tracks: readonly ImportedTrack[];
  readonly lines: readonly ImportedLine[];
}

export interface ImportedLine {
  readonly start: number;
  readonly text: string;
  /** Ticks from the line's start, as far as the file tells. */
  readonly syllables?: readonly { readonly at: number; readonly text: string }[] | undefined;
}

export interface ImportedTrack {
  readonly name: string;
  readonly isDrums: boolean;
  /** General MIDI program, 0 to 127. */
  readonly program: number;
  readonly notes: readonly { readonly start: number; readonly length: number; readonly pitch: number; readonly velocity: number }[];
}

export type MidiCode = 'midi-empty' | 'midi-broken' | 'midi-too-big' | 'midi-without-notes';

export type PieceFileCode = 'piece-file-broken' | 'piece-file-newer' | 'piece-file-unknown' | 'piece-file-too-big' | 'cancelled';

export interface PieceFile {
  readonly title?: string;
  /** Yjs state as one update (V1), so that it is judged by the same guard as everything else that arrives. */
  readonly state: Uint8Array<ArrayBuffer>;
  readonly assets: readonly { readonly sha256: string; readonly mime: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

export type VideoCode = 'video-impossible' | 'disk-full' | 'cancelled';

/** Which way this browser can make a video, asked before anything is loaded. */
export type VideoWay =
  | { readonly way: 'webcodecs'; readonly loadBytes: number }
  /** Recorded while it plays: as long as the song, with the page in sight. */
  | { readonly way: 'recorder'; readonly loadBytes: 0 }
  /** ffmpeg.wasm, fetched only after the person has seen `loadBytes` and agreed. */
  | { readonly way: 'ffmpeg'; readonly loadBytes: number };

/** Everything a video is made of. */
export interface VideoOrder {
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  /** Given away: its lists are empty afterwards. `null` for a piece without sound. */
  readonly audio: PlanarAudio | null;
  readonly stage: StageDocument;
  readonly tempo: readonly { readonly tick: number; readonly bpm: number }[];
  /** Pictures by their SHA-256. */
  readonly images: readonly { readonly id: string; readonly blob: Blob }[];
  /** Languages of the words, the main one first; all of the piece if left out. */
  readonly languages?: readonly string[];
  readonly loudness?: SoundCurves;
  /** Painted into the picture, if left out; or a track for each language that a player shows and hides. */
  readonly words?: 'picture' | 'tracks';
  /** The file should not be larger, in bytes: for messengers. */
  readonly mostBytes?: number;
  readonly about?: VideoAbout;
}

/** What the file says about itself. */
export interface VideoAbout {
  readonly title: string;
  /** Only people who agreed to be named. */
  readonly makers: readonly string[];
  /** As people read it; may be empty. */
  readonly licence: string;
  /** Second of the song whose picture is the cover. */
  readonly coverAt: number;
}

/** A still picture or a short one that goes round. */
export interface StillOrder extends Omit<VideoOrder, 'audio' | 'words' | 'mostBytes' | 'about'> {
  /** Second of the song. */
  readonly from: number;
}

export type StillCode = 'video-impossible' | 'cancelled';

export interface VideoTools {
  /** Starts `app/entries/video-worker.ts`. */
  startWorker(): Worker;
  /** Where the files of ffmpeg lie, on this origin: `/ffmpeg/`. */
  readonly ffmpegFolder: string;
  /** For browsers that can only record what a page paints. */
  openPagePainter(order: VideoOrder): Promise<(seconds: number, canvas: HTMLCanvasElement) => void>;
}

export type Made<Code extends string> = Result<Blob, Code>;
