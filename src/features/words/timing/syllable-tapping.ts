import type { Seconds, Ticks } from '../../../base/units.ts';
import type { TempoMap } from '../../../document/music/tempo-map.ts';
import { wordsIn } from '../../../document/words/segments.ts';
import { splitSyllables } from '../../../document/words/split-syllables.ts';
import type { SyllableTime } from '../../../document/words/sung.ts';

export type Grain = 'words' | 'syllables';

/** When one word or syllable is sung: from a tap, to where the finger was lifted if it was held. */
interface Mark {
  readonly at: Seconds;
  readonly until: Seconds | undefined;
}

/** Tapping through one line: its words or syllables, and the marks so far. */
export interface SyllableRun {
  readonly units: readonly string[];
  readonly marks: readonly Mark[];
  /** The tap after the last one, which ends the line. */
  readonly end: Seconds | undefined;
}

/** A finger that lies longer than this holds a long syllable; shorter is a tap. */
const HELD: Seconds = 0.28;
/** Two taps closer than this are one tap of a trembling finger. */
const BOUNCE: Seconds = 0.06;

/** What is tapped in a text, in order, as it is written. */
export const unitsOf = (text: string, language: string, grain: Grain): string[] =>
  (grain === 'words' ? wordsIn(text) : splitSyllables(text, language)).map(({ from, to }) => text.slice(from, to));

export const beginRun = (units: readonly string[]): SyllableRun => ({ units, marks: [], end: undefined });

export const isRunOver = ({ end }: SyllableRun): boolean => end !== undefined;

/** One more tap: the next syllable begins or, after the last one, the line ends. */
export function addMark(run: SyllableRun, at: Seconds): SyllableRun {
  const last = run.marks.at(-1);
  if (isRunOver(run) || (last && at - last.at < BOUNCE)) return run;
  if (run.marks.length >= run.units.length) return { ...run, end: at };
  return { ...run, marks: [...run.marks, { at, until: undefined }] };
}

/** The finger is lifted. A long syllable ends there; the last one, held, ends the line. */
export function liftMark(run: SyllableRun, at: Seconds): SyllableRun {
  const last = run.marks.at(-1);
  if (!last || isRunOver(run) || at - last.at < HELD) return run;
  const marks = [...run.marks.slice(0, -1), { at: last.at, until: at }];
  return marks.length >= run.units.length ? { ...run, marks, end: at } : { ...run, marks };
}

/** Without the last syllable, to tap it again. */
export const withoutLast = (run: SyllableRun): SyllableRun => ({ ...run, marks: run.marks.slice(0, -1), end: undefined });

export interface LineSyllables {
  readonly start: Ticks;
  readonly end: Ticks;
  readonly syllables: readonly SyllableTime[];
}

/**
 * What the taps say, in ticks; nothing without a tap.
 * @param over  where the song was last heard: the line ends there if no tap ended it, but not before `atLeast`
 */
export function syllablesTapped({ units, marks, end }: SyllableRun, tempos: TempoMap, over: Seconds, atLeast: Ticks = 0): LineSyllables | undefined {
  const [first] = marks;
  if (!first) return undefined;
  const tickAt = (seconds: Seconds): Ticks => Math.max(0, Math.round(tempos.tickAt(seconds)));
  const start = tickAt(first.at);
  const syllables = marks.flatMap(({ at, until }, index): SyllableTime[] => {
    const next = marks[index + 1];
    const own = { at: tickAt(at) - start, text: units[index] ?? '' };
    // Held, then silence, until the next one begins.
    return until !== undefined && next && until < next.at ? [own, { at: tickAt(until) - start, text: '' }] : [own];
  });
  const latest = start + (syllables.at(-1)?.at ?? 0);
  const ended = end === undefined ? Math.max(tickAt(over), atLeast) : tickAt(end);
  return { start, end: Math.max(latest + 1, ended), syllables };
}
