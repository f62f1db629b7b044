import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Facts } from '../../base/result.ts';
import type { Seconds, Ticks } from '../../base/units.ts';
import { timeLines, type LineTime } from '../../document/commands/words.ts';
import type { MetreMap } from '../../document/music/metre-map.ts';
import type { TempoMap } from '../../document/music/tempo-map.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Engine, TransportState } from '../../engine/engine-types.ts';
import { addTap, isOver, stepBack, tappedAt, timesOf, type Tap, type TapRun } from './tap-timing.ts';

export type TapPhase = 'idle' | 'counting' | 'tapping';

interface TapAlongOptions {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly time: { readonly tempos: TempoMap; readonly metres: MetreMap };
  /** The tapping is over; what it made is in the piece already. */
  onTimed(times: readonly LineTime[]): void;
}

/** Plays the song, takes taps, and writes all times as one step when it is over. */
export function useTapAlong({ piece, engine, time, onTimed }: TapAlongOptions) {
  const [phase, setPhase] = useState<TapPhase>('idle');
  const [run, setRun] = useState<TapRun>({ lines: [], taps: [] });
  const [failure, setFailure] = useState<{ readonly code: string; readonly facts: Facts } | undefined>(undefined);
  const [from, setFrom] = useState<Ticks>(0);
  const loop = useRef<TransportState['loop']>(undefined);
  const isRunning = useRef(false);
  /** Where the song was when it was last seen to play: after its end it stands at the start again. */
  const heard = useRef<Seconds>(0);
  const { tempos, metres } = time;
  const listen = (): Seconds => (heard.current = tempos.secondsAt(engine.position()));

  const start = async (lines: readonly string[], at: Ticks): Promise<void> => {
    setFailure(undefined);
    const woken = await engine.wake();
    if (!woken.ok) return setFailure(woken);
    engine.pause();
    loop.current = engine.state().loop;
    engine.setLoop(undefined);
    setFrom(metres.barAt(at).start);
    isRunning.current = true;
    setRun({ lines, taps: [] });
    setPhase('counting');
  };
  const begin = async (): Promise<void> => {
    heard.current = tempos.secondsAt(from);
    await engine.play(from);
    setPhase((now) => (now === 'counting' ? 'tapping' : now));
  };
  const finish = (tapped: TapRun): void => {
    if (!isRunning.current) return;
    isRunning.current = false;
    setPhase('idle');
    engine.setLoop(loop.current);
    if (tapped.taps.length === 0) return;
    const times = timesOf(tapped, heard.current, tempos);
    timeLines(piece, times);
    onTimed(times);
  };
  /** @param reported  the event's own moment, milliseconds of the page's clock */
  const tap = (type: Tap['type'], reported: number): void => {
    if (phase !== 'tapping') return;
    const delay = (performance.now() - reported) / 1000;
    const next = addTap(run, { type, seconds: tappedAt(listen(), delay) });
    setRun(next);
    if (!isOver(next)) return;
    finish(next);
    engine.pause();
  };
  const back = (): void => {
    const { run: shorter, seconds } = stepBack(run);
    if (seconds === undefined) return;
    setRun(shorter);
    const tick = tempos.tickAt(seconds);
    const { start: barStart } = metres.barAt(tick);
    engine.seek(metres.barAt(Math.max(0, barStart - 1)).start);
  };
  const stop = (): void => {
    if (phase === 'tapping') listen();
    finish(run);
    engine.pause();
  };

  const onTransport = useEffectEvent(() => {
    if (phase === 'tapping' && engine.state().phase === 'stopped') finish(run);
  });
  useEffect(() => engine.changed.listen(() => onTransport()), [engine]);
  const leave = useEffectEvent(() => {
    if (phase !== 'idle') stop();
  });
  useEffect(() => () => leave(), []);

  return { phase, run, failure, start, begin, tap, back, stop, listen, from, forget: () => setFailure(undefined) };
}
