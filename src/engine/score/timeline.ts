import type { Seconds, Ticks } from '../../base/units.ts';
import type { TempoMap } from '../../document/music/tempo-map.ts';

/** A place in the song nailed to a moment of the audio clock. */
export interface Anchor {
  readonly time: Seconds;
  readonly tick: Ticks;
}

export interface Range {
  readonly from: Ticks;
  readonly to: Ticks;
}

/** How far the song has been handed to the audio thread. */
export interface Cursor {
  readonly anchor: Anchor;
  /** A whole tick: everything before it is scheduled. */
  readonly tick: Ticks;
}

/** A stretch of song to schedule, with the anchor that gives its seconds. */
export interface Window extends Range {
  readonly anchor: Anchor;
}

/** A shorter loop is no loop: it would fill the look-ahead with itself. */
const SHORTEST_LOOP: Ticks = 60;

/** The moment of the audio clock at which a tick sounds. */
export const timeOf = (tempo: TempoMap, anchor: Anchor, tick: Ticks): Seconds =>
  anchor.time + tempo.secondsAt(tick) - tempo.secondsAt(anchor.tick);

/** The place in the song at a moment of the audio clock; not rounded. */
export const tickOf = (tempo: TempoMap, anchor: Anchor, time: Seconds): Ticks =>
  tempo.tickAt(tempo.secondsAt(anchor.tick) + time - anchor.time);

/**
 * The windows that still have to be scheduled up to a moment, jumping back at the loop's end as often as it comes by.
 * A playhead that is past the loop's end plays on.
 */
export function windowsUntil(
  tempo: TempoMap,
  cursor: Cursor,
  { until, loop }: { until: Seconds; loop: Range | undefined },
): { windows: readonly Window[]; cursor: Cursor } {
  const windows: Window[] = [];
  let { anchor, tick } = cursor;
  const turns = loop && loop.to - loop.from >= SHORTEST_LOOP ? loop : undefined;
  for (;;) {
    const reached = Math.ceil(tickOf(tempo, anchor, until));
    const wrap = turns && tick < turns.to ? turns.to : Infinity;
    const to = Math.min(reached, wrap);
    if (to > tick) windows.push({ anchor, from: tick, to });
    if (!turns || reached < wrap) return { windows, cursor: { anchor, tick: Math.max(tick, to) } };
    anchor = { time: timeOf(tempo, anchor, wrap), tick: turns.from };
    tick = turns.from;
  }
}

/** Which of several anchors holds at a moment: the last that has begun. They are sorted by time. */
export const anchorAt = (anchors: readonly Anchor[], time: Seconds): Anchor | undefined =>
  anchors.findLast((anchor) => anchor.time <= time) ?? anchors[0];
