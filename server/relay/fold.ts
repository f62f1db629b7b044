import type { StoredPiece } from '../stores/store.ts';
import { startThread, type AskedThread } from '../threads/ask.ts';

export interface Folding {
  /** One state (V2) out of a snapshot and the edits after it, made in another thread. Rejects if it cannot be made. */
  fold(stored: StoredPiece): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Its thread starts with a piece and ends when no other waits: it holds memory that is needed now and then. */
export function createFolding(): Folding {
  let starting: Promise<AskedThread> | undefined;
  let waiting = 0;
  const end = async (): Promise<void> => {
    const ending = starting;
    starting = undefined;
    await (await ending?.catch(() => undefined))?.close(); // one that did not start has nothing to end
  };
  return {
    async fold(stored) {
      starting ??= startThread(new URL('./fold-thread.ts', import.meta.url), undefined);
      waiting++;
      try {
        const state = await (await starting).ask(stored);
        if (state instanceof Uint8Array) return state;
        throw new Error('the folded state is not bytes');
      } finally {
        if (--waiting === 0) await end();
      }
    },
    close: end,
  };
}
