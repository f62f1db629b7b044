import type { Seconds } from '../../base/units.ts';
import type { ExportForm } from './export-types.ts';

/** About how large a file will be; `undefined` where it hangs on what is in the piece. */
export function estimateBytes(form: ExportForm, seconds: Seconds, height: number): number | undefined {
  const bytesPerSecond = { video: height >= 720 ? 330_000 : 170_000, sound: 48_000 * 2 * 2, page: 18_000, project: 0 }[form];
  return bytesPerSecond === 0 ? undefined : Math.round(bytesPerSecond * seconds);
}
