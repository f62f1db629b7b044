import { useRef, useState } from 'react';
import type { Facts } from '../../../base/result.ts';
import type { ReadLyrics } from '../../../media/lyrics/read-lyrics.ts';
import type { WordsFiles } from '../words-types.ts';

/** A file or pasted text on its way into the words. */
export function useWordsFile(files: Pick<WordsFiles, 'read'>) {
  const [read, setRead] = useState<ReadLyrics | undefined>(undefined);
  const [failure, setFailure] = useState<{ readonly code: string; readonly facts: Facts } | undefined>(undefined);
  const [isReading, setIsReading] = useState(false);
  const turn = useRef<object | undefined>(undefined);

  const readBytes = async (bytes: Promise<ArrayBuffer>): Promise<void> => {
    const mine = {};
    turn.current = mine;
    setFailure(undefined);
    setIsReading(true);
    const found = await bytes.then(
      (buffer) => files.read(new Uint8Array(buffer)),
      // The file was moved or its device taken out meanwhile.
      () => ({ ok: false, code: 'lyrics-unreadable', facts: {} }) as const,
    );
    if (turn.current !== mine) return;
    setIsReading(false);
    if (found.ok) setRead(found.value);
    else setFailure({ code: found.code, facts: found.facts });
  };
  return {
    read,
    failure,
    isReading,
    readFile: (file: Blob) => readBytes(file.arrayBuffer()),
    readText: (text: string) => readBytes(new Blob([text]).arrayBuffer()),
    forget(): void {
      setRead(undefined);
      setFailure(undefined);
    },
  };
}
