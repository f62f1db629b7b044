import type { Seconds } from '../../base/units.ts';
import type { ExportAccess, ExportForm, VideoChoice } from './export-types.ts';

/** About how large a file will be; `undefined` where it hangs on what is in the piece. */
export function estimateBytes(form: ExportForm, seconds: Seconds, video: VideoChoice, access: Pick<ExportAccess, 'videoBytes'>): number | undefined {
  if (form === 'video') return seconds > 0 ? access.videoBytes(video, seconds) : undefined;
  const bytesPerSecond = { sound: 48_000 * 2 * 2, page: 18_000, project: 0, poster: 0, loop: 0 }[form];
  return bytesPerSecond === 0 ? undefined : Math.round(bytesPerSecond * seconds);
}
