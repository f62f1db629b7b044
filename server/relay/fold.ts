import type { StoredPiece } from '../stores/store.ts';
import { startThread, type AskedThread } from '../threads/ask.ts';

export interface Folding {
  /** One state (V2) out of a snapshot and the edits after it, made in another thread. Rejects if it cannot be made. */
  fold(stored: StoredPiece): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Its thread starts with the first piece, and anew after it broke. */
export function createFolding(): Folding {
  let starting: Promise<AskedThread> | undefined;
  return {
    async fold(stored) {
      starting ??= startThread(new URL('./fold-thread.ts', import.meta.url), undefined);
      try {
        const state = await (await starting).ask(stored);
        if (state instanceof Uint8Array) return state;
        throw new Error('the folded state is not bytes');
      } catch (error) {
        const broken = await starting?.catch(() => undefined);
        starting = undefined;
        await broken?.close();
        throw error;
      }
    },
    async close() {
      await (await starting?.catch(() => undefined))?.close();
    },
  };
}
