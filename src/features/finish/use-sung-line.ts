import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PieceDoc } from '../../document/open.ts';
import { lyricsAt, timedLines } from '../../document/queries/lyrics.ts';
import { useQuery } from '../../ui/hooks/use-query.ts';
import type { Listening } from './finish-types.ts';

const KINDS = ['line'] as const;

export function useIsPlaying(engine: Listening): boolean {
  return useSyncExternalStore(
    (notify) => engine.changed.listen(notify),
    () => engine.state().phase !== 'stopped',
  );
}

/** The line that is sung now, while it plays. */
export function useSungLine(piece: PieceDoc, engine: Listening): string | undefined {
  const lines = useQuery(piece, KINDS, timedLines);
  const isPlaying = useIsPlaying(engine);
  const [line, setLine] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (!isPlaying || lines.length === 0) return;
    const look = (): void => {
      setLine(lyricsAt(lines, engine.position())?.id);
      frame = requestAnimationFrame(look);
    };
    let frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, lines, engine]);
  return isPlaying ? line : undefined;
}
