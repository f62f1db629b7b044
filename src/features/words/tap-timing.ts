import { clamp, type Seconds } from '../../base/units.ts';
import type { LineTime } from '../../document/commands/words.ts';
import type { TempoMap } from '../../document/music/tempo-map.ts';

/** `line`: the line before ends and the next one begins. `rest`: the line ends, nobody sings. */
export interface Tap {
  readonly type: 'line' | 'rest';
  /** Of the song, as it was heard. */
  readonly seconds: Seconds;
}

/** Tapping along: the lines that get a time, in order, and the taps so far, by time. */
export interface TapRun {
  readonly lines: readonly string[];
  readonly taps: readonly Tap[];
}

/** Two taps closer than this are one tap of a trembling finger. */
const BOUNCE: Seconds = 0.12;
/** A browser that reports a tap later than this was away; its clock is not believed. */
const LONGEST_DELAY: Seconds = 0.3;

/** Where in the song a person tapped: what is heard now, less the time the tap took to be reported. @param delay  from the touch to the report */
export const tappedAt = (heard: Seconds, delay: Seconds): Seconds => Math.max(0, heard - clamp(delay, 0, LONGEST_DELAY));

const begun = ({ taps }: TapRun): number => taps.filter(({ type }) => type === 'line').length;

/** The place of the line that is sung, if any. */
export function currentLine(run: TapRun): number | undefined {
  return run.taps.at(-1)?.type === 'line' ? begun(run) - 1 : undefined;
}

/** The place of the line that the next tap begins; none once all have begun. */
export function nextLine(run: TapRun): number | undefined {
  const next = begun(run);
  return next < run.lines.length ? next : undefined;
}

/** All lines have begun and ended. */
export const isOver = (run: TapRun): boolean => nextLine(run) === undefined && currentLine(run) === undefined;

/**
 * The run with one more tap. After a jump back in the song, taps that lie ahead are forgotten. When no line is left to begin,
 * a tap ends the last one.
 */
export function addTap(run: TapRun, tap: Tap): TapRun {
  const last = run.taps.at(-1);
  if (last && Math.abs(tap.seconds - last.seconds) < BOUNCE) return run;
  const kept = { ...run, taps: run.taps.filter(({ seconds }) => seconds < tap.seconds) };
  const type = nextLine(kept) === undefined ? 'rest' : tap.type;
  if (type === 'rest' && currentLine(kept) === undefined) return kept;
  return { ...kept, taps: [...kept.taps, { type, seconds: tap.seconds }] };
}

/** The run without its last line, and where that line had begun. */
export function stepBack(run: TapRun): { run: TapRun; seconds: Seconds | undefined } {
  const place = run.taps.findLastIndex(({ type }) => type === 'line');
  const tap = run.taps[place];
  return tap ? { run: { ...run, taps: run.taps.slice(0, place) }, seconds: tap.seconds } : { run, seconds: undefined };
}

/** What the taps say, in ticks. @param over  where the tapping stopped: there a line ends that is still sung */
export function timesOf({ lines, taps }: TapRun, over: Seconds, tempos: TempoMap): LineTime[] {
  const tickAt = (seconds: Seconds): number => Math.max(0, Math.round(tempos.tickAt(seconds)));
  let place = 0;
  return taps.flatMap((tap, index) => {
    if (tap.type === 'rest') return [];
    const line = lines[place++];
    if (line === undefined) return [];
    const start = tickAt(tap.seconds);
    return [{ line, start, end: Math.max(start + 1, tickAt(taps[index + 1]?.seconds ?? over)) }];
  });
}
