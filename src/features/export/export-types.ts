import type { Result } from '../../base/result.ts';
import type { VideoWay, Work } from '../../media/media-types.ts';

export interface ExportWork extends Work {
  /** Leaves out recordings that this device does not have, after the person said so. */
  readonly isWithoutMissing: boolean;
}

/** By the shorter side of the picture; `messenger` is as large as messengers send. */
export const VIDEO_SIZES = ['480', '720', '1080', 'messenger'] as const;
export type VideoSize = (typeof VIDEO_SIZES)[number];

/** How a person wants her video. */
export interface VideoChoice {
  readonly size: VideoSize;
  readonly framesPerSecond: 25 | 30;
  /** Painted into the picture, or tracks that a player shows and hides. */
  readonly words: 'picture' | 'tracks';
}

/** A still picture of a second of the song, and a short one that goes round. */
export interface StillChoice {
  readonly from: number;
}

/** Making files of the piece; the code for each is loaded when it is asked for. */
export interface ExportAccess {
  sound(work: ExportWork): Promise<Result<Blob>>;
  planVideo(choice: VideoChoice): Promise<VideoWay | 'none'>;
  /** About how large a video becomes. */
  videoBytes(choice: VideoChoice, seconds: number): number;
  video(choice: VideoChoice, work: ExportWork): Promise<Result<Blob>>;
  poster(choice: StillChoice, work: Work): Promise<Result<Blob>>;
  loop(choice: StillChoice, work: Work): Promise<Result<Blob>>;
  page(work: ExportWork): Promise<Result<Blob>>;
  project(work: Work): Promise<Result<Blob>>;
  save(blob: Blob, name: string): void;
  /** Tells the trace that it was taken home. */
  note(form: ExportForm): void;
}

export const EXPORT_FORMS = ['video', 'sound', 'page', 'project', 'poster', 'loop'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

export interface ExportViewProps {
  /** For the file's name. */
  readonly title: string;
  /** How long the song is. */
  readonly seconds: number;
  /** It has lines with a time: they can stand in the picture or beside it. */
  readonly hasWords: boolean;
  /** Names of people who have not said yes to anything yet. */
  readonly withoutConsent: readonly string[];
  readonly hasLicence: boolean;
  readonly access: ExportAccess;
  onFinish(): void;
}
