import type { Seconds, Ticks } from '../../base/units.ts';
import type { TempoMap } from '../../document/music/tempo-map.ts';
import type { Clip } from '../../document/schema/music.ts';

interface Take {
  readonly start: Ticks;
  readonly seconds: Seconds;
  /** Later is positive. */
  readonly nudge: Seconds;
}

/** Where a take lies in the song. What a nudge would push before the song's beginning is skipped. */
export function placeTake({ start, seconds, nudge }: Take, tempos: TempoMap): Pick<Clip, 'start' | 'length' | 'offset'> {
  const wanted = tempos.secondsAt(start) + nudge;
  const offset = Math.min(Math.max(0, -wanted), Math.max(0, seconds - 0.001));
  const from = Math.max(0, Math.round(tempos.tickAt(Math.max(0, wanted))));
  const to = Math.ceil(tempos.tickAt(Math.max(0, wanted) + seconds - offset));
  return { start: from, length: Math.max(1, to - from), offset };
}
