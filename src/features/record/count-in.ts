import type { Seconds } from '../../base/units.ts';
import type { MetreMap } from '../../document/music/metre-map.ts';
import type { TempoMap } from '../../document/music/tempo-map.ts';

/** The felt beat of a count-in at a moment, counted from 0 within its bar; the count-in has the metre and tempo of the place it leads to. */
export function countInBeat(elapsed: Seconds, from: number, { metres, tempos }: { metres: MetreMap; tempos: TempoMap }): number {
  const { start, end } = metres.barAt(from);
  const beatsASecond = tempos.bpmAt(from) / 60;
  const inBar = (elapsed * beatsASecond * 960) % (end - start);
  return Math.max(0, metres.beatsBetween(start, end).findLastIndex(({ tick }) => tick - start <= inBar));
}
