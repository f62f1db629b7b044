import type { Result } from '../../base/result.ts';
import type { VideoWay, Work } from '../../media/media-types.ts';

export interface ExportWork extends Work {
  /** Leaves out recordings that this device does not have, after the person said so. */
  readonly isWithoutMissing: boolean;
}

/** Making files of the piece; the code for each is loaded when it is asked for. */
export interface ExportAccess {
  sound(work: ExportWork): Promise<Result<Blob>>;
  planVideo(): Promise<VideoWay | 'none'>;
  video(options: { height: 480 | 720 }, work: ExportWork): Promise<Result<Blob>>;
  page(work: ExportWork): Promise<Result<Blob>>;
  project(work: Work): Promise<Result<Blob>>;
  save(blob: Blob, name: string): void;
  /** Tells the trace that it was taken home. */
  note(form: ExportForm): void;
}

export const EXPORT_FORMS = ['video', 'sound', 'page', 'project'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

export interface ExportViewProps {
  /** For the file's name. */
  readonly title: string;
  /** How long the song is. */
  readonly seconds: number;
  /** Names of people who have not said yes to anything yet. */
  readonly withoutConsent: readonly string[];
  readonly hasLicence: boolean;
  readonly access: ExportAccess;
  onFinish(): void;
}
