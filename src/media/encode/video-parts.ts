import type { PlanarAudio, VideoAbout } from '../media-types.ts';
import type { SubtitleTrack } from './subtitles.ts';

export interface FramePainter {
  /** Paints the picture of a moment on one of some canvases. @returns `false` if it is the picture painted last: then nothing was painted */
  (seconds: number, canvas: OffscreenCanvas): boolean;
  /** Waited for before a moment is painted; left out where nothing has to be unpacked on the way. */
  readonly ready?: (seconds: number) => Promise<void>;
}

export interface VideoParts {
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  readonly audio: PlanarAudio | null;
  /** Opened while the encoders are. */
  readonly paint: Promise<FramePainter>;
  readonly subtitles?: readonly SubtitleTrack[];
  readonly about?: VideoAbout | undefined;
  readonly mostBytes?: number | undefined;
}
