import { useRef } from 'react';
import { createEmitter, type Emitter, type Signal } from '../../base/signal.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { useFrames } from '../../ui/hooks/use-frames.ts';
import { meterAfter, SILENT, type Shown } from '../../ui/components/meter-fall.ts';

interface Meter {
  readonly signal: Emitter<Shown>;
  shown: Shown;
}

/** Longest time between two frames that counts; after a pause of the page meters do not leap. */
const LONGEST_FRAME = 0.1;

/** A meter for each track and, without a track, for the whole mix. They move by frames, not by rendering. */
export function useMeters(engine: Engine): (track: string | undefined) => Signal<Shown> {
  const meters = useRef(new Map<string | undefined, Meter>());
  const last = useRef(0);

  const meterOf = (track: string | undefined): Meter => {
    const known = meters.current.get(track);
    if (known) return known;
    const made: Meter = { signal: createEmitter<Shown>(), shown: SILENT };
    meters.current.set(track, made);
    return made;
  };
  const isMoving = (): boolean =>
    engine.state().phase !== 'stopped' || [...meters.current.values()].some(({ shown }) => shown.peak > 0);

  useFrames({ changed: engine.changed, isMoving }, () => {
    const now = performance.now() / 1000;
    const passed = Math.min(LONGEST_FRAME, now - last.current);
    last.current = now;
    const levels = engine.levels();
    for (const [track, meter] of meters.current) {
      const heard = track === undefined ? levels.master : (levels.tracks.get(track) ?? 0);
      meter.shown = meterAfter(meter.shown, heard, passed);
      meter.signal.emit(meter.shown);
    }
  });
  return (track) => meterOf(track).signal;
}
