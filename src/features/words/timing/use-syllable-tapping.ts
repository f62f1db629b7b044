import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Seconds, Ticks } from '../../../base/units.ts';
import { timeSyllables } from '../../../document/commands/syllables.ts';
import type { MetreMap } from '../../../document/music/metre-map.ts';
import type { TempoMap } from '../../../document/music/tempo-map.ts';
import { textsOf, timedLines } from '../../../document/queries/lyrics.ts';
import type { TransportState } from '../../../engine/engine-types.ts';
import { tappedAt } from '../tap-timing.ts';
import { useWordsTools } from '../words-tools.tsx';
import { addMark, beginRun, isRunOver, liftMark, syllablesTapped, unitsOf, withoutLast, type Grain, type SyllableRun } from './syllable-tapping.ts';

export interface TappedLine {
  readonly line: string;
  readonly language: string;
  readonly grain: Grain;
}

interface SyllableTappingOptions {
  readonly time: { readonly tempos: TempoMap; readonly metres: MetreMap };
  /** Where its times are in the piece, or nothing was tapped. */
  onDone(count: number): void;
}

/** Plays one line and takes a tap for each of its words or syllables; all times are written as one step. */
export function useSyllableTapping({ time, onDone }: SyllableTappingOptions) {
  const { piece, engine } = useWordsTools();
  const { tempos, metres } = time;
  const [tapped, setTapped] = useState<TappedLine | undefined>(undefined);
  const [run, setRun] = useState<SyllableRun>(beginRun([]));
  const [failure, setFailure] = useState<string | undefined>(undefined);
  /** Ending it pauses the song, which tells of its end once more. */
  const isRunning = useRef(false);
  const heard = useRef<Seconds>(0);
  const loop = useRef<TransportState['loop']>(undefined);
  const listen = (): Seconds => (heard.current = tempos.secondsAt(engine.position()));

  /** Two bars before a place of the song, so that one comes in with it. */
  const before = (tick: Ticks): Ticks => {
    const one = metres.barAt(Math.max(0, metres.barAt(tick).start - 1)).start;
    return metres.barAt(Math.max(0, one - 1)).start;
  };
  const start = async (line: TappedLine): Promise<void> => {
    setFailure(undefined);
    const woken = await engine.wake();
    if (!woken.ok) return setFailure(woken.code);
    const text = textsOf(piece.tables, line.line, line.language)[0]?.text ?? '';
    loop.current = engine.state().loop;
    engine.setLoop(undefined);
    setRun(beginRun(unitsOf(text, line.language, line.grain)));
    setTapped(line);
    isRunning.current = true;
    const from = piece.tables.line.get(line.line)?.start ?? 0;
    heard.current = tempos.secondsAt(before(from));
    await engine.play(before(from));
  };
  const finish = (ended: SyllableRun): void => {
    if (!tapped || !isRunning.current) return;
    isRunning.current = false;
    setTapped(undefined);
    engine.pause();
    engine.setLoop(loop.current);
    const text = textsOf(piece.tables, tapped.line, tapped.language)[0];
    const known = timedLines(piece.tables).find(({ id }) => id === tapped.line);
    const times = syllablesTapped(ended, tempos, heard.current, ended.marks.length < ended.units.length ? (known?.end ?? 0) : 0);
    if (!text || !times) return onDone(0);
    const written = timeSyllables(piece, { lineText: text.id, ...times });
    onDone(written.ok ? times.syllables.length : 0);
  };
  /** @param reported  the event's own moment, milliseconds of the page's clock */
  const placeOf = (reported: number): Seconds => tappedAt(listen(), (performance.now() - reported) / 1000);
  const take = (next: SyllableRun): void => {
    setRun(next);
    if (isRunOver(next)) finish(next);
  };
  const again = (): void => {
    const last = run.marks.at(-1);
    const shorter = withoutLast(run);
    setRun(shorter);
    const from = before(tempos.tickAt(last?.at ?? tempos.secondsAt(piece.tables.line.get(tapped?.line ?? '')?.start ?? 0)));
    heard.current = tempos.secondsAt(from);
    void engine.play(from);
  };

  const onTransport = useEffectEvent(() => {
    if (tapped && run.marks.length > 0 && engine.state().phase === 'stopped') finish(run);
  });
  useEffect(() => engine.changed.listen(() => onTransport()), [engine]);
  const leave = useEffectEvent(() => {
    if (tapped) finish(run);
  });
  useEffect(() => () => leave(), []);

  return {
    tapped,
    run,
    failure,
    start,
    tap: (reported: number) => take(addMark(run, placeOf(reported))),
    lift: (reported: number) => take(liftMark(run, placeOf(reported))),
    again,
    stop: () => {
      listen();
      finish(run);
    },
    forget: () => setFailure(undefined),
  };
}
