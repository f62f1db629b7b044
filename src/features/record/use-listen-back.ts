import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { createEmitter } from '../../base/signal.ts';
import type { Seconds, Ticks } from '../../base/units.ts';
import type { TempoMap } from '../../document/music/tempo-map.ts';
import type { Engine } from '../../engine/engine-types.ts';

interface ListenBackOptions {
  readonly engine: Engine;
  readonly tempos: TempoMap;
  /** Where the take begins in the song, the nudge included; before the song's beginning it is negative. */
  readonly begins: Seconds;
  readonly isWithSong: boolean;
}

/** A file and the song drift apart by this much before the file is set right. */
const DRIFT: Seconds = 0.06;

/** Plays a take that is not in the piece yet, alone or with the song around it. */
export function useListenBack({ engine, tempos, begins, isWithSong }: ListenBackOptions) {
  const player = useRef<HTMLAudioElement>(null);
  const [isPlaying, setIsPlaying] = useState(false);
  const position = useMemo(() => createEmitter<Seconds>(), []);

  const startTick = (at: Seconds): Ticks => Math.max(0, Math.round(tempos.tickAt(Math.max(0, begins + at))));
  const stop = (): void => {
    player.current?.pause();
    if (isWithSong && isPlaying) {
      engine.pause();
      engine.seek(startTick(0));
    }
    setIsPlaying(false);
  };
  const sound = (element: HTMLAudioElement): void => {
    // Refused where another tap came in between: the next frame, or the next tap, tries again.
    element.play().catch(() => setIsPlaying(!element.paused));
  };
  const playFrom = async (at: Seconds): Promise<void> => {
    const element = player.current;
    if (!element) return;
    element.currentTime = at;
    setIsPlaying(true);
    if (isWithSong) await engine.play(startTick(at));
    else sound(element);
  };

  const follow = useEffectEvent(() => {
    const element = player.current;
    if (!element) return;
    if (isWithSong && engine.state().phase === 'playing') {
      const wanted = tempos.secondsAt(engine.position()) - begins;
      if (wanted >= 0 && wanted < element.duration && Math.abs(element.currentTime - wanted) > DRIFT) element.currentTime = wanted;
      if (wanted >= 0 && wanted < element.duration && element.paused) sound(element);
    }
    position.emit(element.currentTime);
  });
  useEffect(() => {
    if (!isPlaying) return;
    let frame = 0;
    const next = (): void => {
      follow();
      frame = requestAnimationFrame(next);
    };
    next();
    return () => cancelAnimationFrame(frame);
  }, [isPlaying]);
  const silence = useEffectEvent(stop);
  useEffect(() => () => silence(), []);

  return {
    player,
    position,
    isPlaying,
    toggle: () => (isPlaying ? stop() : void playFrom(0)),
    seek(at: Seconds) {
      if (isPlaying) void playFrom(at);
      else if (player.current) player.current.currentTime = at;
    },
    stop,
  };
}
