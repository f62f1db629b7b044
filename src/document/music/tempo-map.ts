import { TICKS_PER_BEAT, type Bpm, type Seconds, type Ticks } from '../../base/units.ts';

/** Translates between musical and clock time; tempo steps at ticks, 100 bpm where nothing is set. */
export interface TempoMap {
  secondsAt(tick: Ticks): Seconds;
  /** Not rounded: a place between two ticks is a fraction. */
  tickAt(seconds: Seconds): Ticks;
  bpmAt(tick: Ticks): Bpm;
  readonly changes: readonly TempoChange[];
}

interface TempoChange {
  readonly tick: Ticks;
  readonly bpm: Bpm;
  /** Where this tempo begins. */
  readonly seconds: Seconds;
}

const DEFAULT_BPM = 100;

export function createTempoMap(stored: readonly { tick: Ticks; bpm: Bpm }[]): TempoMap {
  const sorted = stored.filter(({ tick }) => Number.isInteger(tick) && tick >= 0).sort((left, right) => left.tick - right.tick);
  if (sorted[0]?.tick !== 0) sorted.unshift({ tick: 0, bpm: sorted[0]?.bpm ?? DEFAULT_BPM });
  const first: TempoChange = { tick: 0, bpm: sorted[0]?.bpm ?? DEFAULT_BPM, seconds: 0 };
  const changes = [first];
  let last = first;
  for (const { tick, bpm } of sorted.slice(1)) {
    last = { tick, bpm, seconds: last.seconds + (tick - last.tick) * secondsPerTick(last.bpm) };
    changes.push(last);
  }
  const at = (holds: (change: TempoChange) => boolean): TempoChange => changes.findLast(holds) ?? first;
  return {
    changes,
    bpmAt: (tick) => at((change) => change.tick <= tick).bpm,
    secondsAt(tick) {
      const change = at(({ tick: from }) => from <= tick);
      return change.seconds + (tick - change.tick) * secondsPerTick(change.bpm);
    },
    tickAt(seconds) {
      const change = at(({ seconds: from }) => from <= seconds);
      return change.tick + (seconds - change.seconds) / secondsPerTick(change.bpm);
    },
  };
}

const secondsPerTick = (bpm: Bpm): Seconds => 60 / bpm / TICKS_PER_BEAT;
