import type { Ticks } from '../../base/units.ts';
import { unitTicks, type MetreMap } from '../../document/music/metre-map.ts';
import type { Clip } from '../../document/schema/music.ts';

/** Where a clip lands: its start, or its end, at the nearest unit of the metre; never before the song, never empty. */
export function snapClip<C extends Pick<Clip, 'start' | 'length'>>(clip: C, drag: { part: 'whole' | 'end'; ticks: Ticks }, metres: MetreMap): C {
  const snap = (tick: Ticks): Ticks => {
    const { start } = metres.barAt(Math.max(0, tick));
    const unit = unitTicks(metres.metreAt(start));
    return start + Math.round((tick - start) / unit) * unit;
  };
  if (drag.part === 'whole') return { ...clip, start: Math.max(0, snap(clip.start + drag.ticks)) };
  const shortest = unitTicks(metres.metreAt(clip.start));
  return { ...clip, length: Math.max(shortest, snap(clip.start + clip.length + drag.ticks) - clip.start) };
}
