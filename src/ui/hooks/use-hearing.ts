import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../base/result.ts';

/** Plays one recording after another; a new one ends the one before. */
export function useHearing() {
  const [state, setState] = useState<'still' | 'loading' | 'playing'>('still');
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const player = useRef<HTMLAudioElement | undefined>(undefined);
  const turn = useRef<object | undefined>(undefined);

  const stop = (): void => {
    turn.current = undefined;
    player.current?.pause();
    player.current = undefined;
    setState('still');
  };
  const sound = async (blob: Blob, mine: object): Promise<void> => {
    const address = URL.createObjectURL(blob);
    const element = new Audio(address);
    const end = (): void => {
      URL.revokeObjectURL(address);
      if (turn.current === mine) stop();
    };
    element.addEventListener('ended', end, { once: true });
    element.addEventListener('pause', end, { once: true });
    player.current = element;
    setState('playing');
    try {
      await element.play();
    } catch (error) {
      end();
      // Stopped before it began, by the next tap.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      setFailure('audio-unreadable');
    }
  };
  const begin = (): object => {
    stop();
    const mine = {};
    turn.current = mine;
    setFailure(undefined);
    setState('loading');
    return mine;
  };

  useEffect(
    () => () => {
      turn.current = undefined;
      player.current?.pause();
    },
    [],
  );
  return {
    state,
    failure,
    stop,
    /** @param load  brings the recording: from this device, or from others */
    async play(load: () => Promise<Result<Blob, string>>): Promise<void> {
      const mine = begin();
      const found = await load();
      if (turn.current !== mine) return;
      if (found.ok) return sound(found.value, mine);
      setState('still');
      setFailure(found.code);
    },
    forget: () => setFailure(undefined),
  };
}
