import { stepsOf } from '../../document/queries/steps.ts';
import type { TempoMap } from '../../document/music/tempo-map.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Clip } from '../../document/schema/music.ts';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { patternLength } from './pattern.ts';

interface ClipPictureProps {
  readonly piece: PieceDoc;
  readonly clip: Clip;
  readonly isAudio: boolean;
  readonly tempos: TempoMap;
}

const KINDS = ['note', 'step', 'asset'] as const;
const HEIGHT = 40;

/** What is in a clip, small: its notes or steps over all repeats, or the waveform of its recording. */
export function ClipPicture({ piece, clip, isAudio, tempos }: ClipPictureProps) {
  const path = useQuery(
    piece,
    KINDS,
    (tables) => {
      if (isAudio) {
        const recording = clip.asset === null ? undefined : tables.asset.get(clip.asset);
        if (!recording) return '';
        const seconds = tempos.secondsAt(clip.start + clip.length) - tempos.secondsAt(clip.start);
        return peaksPath(recording.peaks, recording.seconds, { from: clip.offset, seconds });
      }
      const steps = stepsOf(tables, clip.id);
      const rows = [...new Set(steps.map(({ row }) => row))];
      const marks = [
        ...tables.note.where('clip', clip.id).map(({ start, length, pitch }) => ({ start, length, height: pitch })),
        ...steps.map(({ tick, row }) => ({ start: tick, length: 120, height: -rows.indexOf(row) })),
      ];
      return marksPath(marks, clip.length, patternLength(clip));
    },
    [clip, isAudio, tempos],
  );
  return (
    <svg viewBox={`0 0 1000 ${HEIGHT}`} preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
      <path d={path} fill="var(--on-colour)" opacity="0.85" />
    </svg>
  );
}

function marksPath(marks: readonly { start: number; length: number; height: number }[], length: number, pattern: number): string {
  const heights = marks.map(({ height }) => height);
  const low = Math.min(...heights);
  const span = Math.max(1, Math.max(...heights) - low);
  let path = '';
  for (let repeat = 0; repeat < length && repeat / pattern < 64; repeat += pattern) {
    for (const mark of marks) {
      const at = repeat + mark.start;
      if (mark.start >= pattern || at >= length) continue;
      const x = (at / length) * 1000;
      const width = Math.max(2, (Math.min(mark.length, length - at) / length) * 1000 - 1);
      const y = HEIGHT - 6 - ((mark.height - low) / span) * (HEIGHT - 10);
      path += `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v3h${(-width).toFixed(1)}z`;
    }
  }
  return path;
}

function peaksPath(peaks: readonly number[], total: number, shown: { from: number; seconds: number }): string {
  if (peaks.length === 0 || total <= 0 || shown.seconds <= 0) return '';
  let path = '';
  const columns = 160;
  for (let column = 0; column < columns; column++) {
    const seconds = shown.from + (column / columns) * shown.seconds;
    const peak = peaks[Math.floor((seconds / total) * peaks.length)] ?? 0;
    const height = Math.max(1, (peak / 100) * HEIGHT);
    const x = (column / columns) * 1000;
    path += `M${x.toFixed(1)} ${((HEIGHT - height) / 2).toFixed(1)}h4v${height.toFixed(1)}h-4z`;
  }
  return path;
}
