import * as Y from 'yjs';

const APART = 25;

export interface Outbox {
  /** Takes an edit; sends it at once, or together with those of the next moment, or when `flush` comes if it may not go yet. */
  add(update: Uint8Array, mayGo: boolean): void;
  /** Sends what waits. */
  flush(): void;
  /** Forgets what waits: another message will cover it. */
  clear(): void;
}

/** Own edits on their way: the first goes at once, those of the following 25 ms as one message. */
export function createOutbox(send: (update: Uint8Array) => void): Outbox {
  let waiting: Uint8Array[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const [first, ...more] = waiting;
    waiting = [];
    if (first === undefined) return;
    send(more.length === 0 ? first : Y.mergeUpdates([first, ...more]));
    timer = setTimeout(flush, APART);
  };
  return {
    add(update, mayGo) {
      waiting.push(update);
      if (mayGo && timer === undefined) flush();
    },
    flush,
    clear() {
      clearTimeout(timer);
      timer = undefined;
      waiting = [];
    },
  };
}
