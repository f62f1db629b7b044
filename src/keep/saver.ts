import * as Y from 'yjs';
import { ok, type Result } from '../base/result.ts';
import { createEmitter, type Signal } from '../base/signal.ts';
import type { KeepCode, SaveState } from './keep-types.ts';

/** An edit waits this long for company, so that a gesture is one write. */
const GATHER_MS = 250;
/** Another tab is writing: this long it has to say that it did, then we write ourselves. */
const OTHERS_TURN_MS = 600;
const RETRY_MS = [500, 1000, 2000, 5000, 10_000] as const;

type Bytes = Uint8Array<ArrayBuffer>;

interface Waiting {
  /** Number of the edit in this tab, counted from 1; of the last one where several were merged. */
  readonly number: number;
  readonly bytes: Bytes;
}

/** Brings the edits of one open piece to the disk: gathered, in order, tried again until they are there. */
export interface Saver {
  readonly changed: Signal<SaveState>;
  state(): SaveState;
  /** @returns the edit's number */
  add(update: Bytes): number;
  /** Another tab has written our edits up to this number. */
  settle(number: number): void;
  /** Writes all that waits, now. */
  flush(): Promise<Result<void, KeepCode>>;
  /** What is in memory only. */
  unsaved(): readonly Bytes[];
  /** Ends the timers; what waits can still be flushed. */
  stop(): void;
}

export interface SaverOptions {
  /** Puts one update on the disk. `numbers` are the highest of our own edits in it. */
  write(update: Bytes): Promise<Result<void, KeepCode>>;
  isOthersTurn(): boolean;
}

export function createSaver({ write, isOthersTurn }: SaverOptions): Saver {
  const changed = createEmitter<SaveState>();
  let waiting: readonly Waiting[] = [];
  let writing: Promise<Result<void, KeepCode>> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let last = 0;
  let stopped = false;
  let state: SaveState = { type: 'saved' };

  const become = (next: SaveState): void => {
    if (next.type === state.type && (next.type !== 'failing' || state.type !== 'failing' || next.code === state.code)) return;
    state = next;
    changed.emit(next);
  };

  const wake = (milliseconds: number): void => {
    if (timer !== undefined || stopped) return;
    timer = setTimeout(() => {
      timer = undefined;
      void writeWaiting();
    }, milliseconds);
  };
  const sleep = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };

  const writeWaiting = async (): Promise<Result<void, KeepCode>> => {
    if (writing) return writing;
    if (waiting.length === 0) return ok(undefined);
    sleep();
    const batch = merged(waiting);
    waiting = [];
    writing = write(batch.bytes);
    const outcome = await writing;
    writing = undefined;
    if (outcome.ok) {
      failures = 0;
      if (waiting.length > 0) wake(0);
      else become({ type: 'saved' });
    } else {
      waiting = [batch, ...waiting];
      become({ type: 'failing', code: outcome.code });
      wake(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0);
      failures += 1;
    }
    return outcome;
  };

  return {
    changed,
    state: () => state,
    add(update) {
      last += 1;
      waiting = [...waiting, { number: last, bytes: update }];
      if (state.type !== 'failing') become({ type: 'saving' });
      wake(isOthersTurn() ? OTHERS_TURN_MS : GATHER_MS);
      return last;
    },
    settle(number) {
      waiting = waiting.filter((entry) => entry.number > number);
      if (waiting.length > 0 || writing) return;
      sleep();
      become({ type: 'saved' });
    },
    async flush() {
      for (;;) {
        const outcome = await writeWaiting();
        if (!outcome.ok || (waiting.length === 0 && !writing)) return outcome;
      }
    },
    unsaved: () => waiting.map(({ bytes }) => bytes),
    stop() {
      stopped = true;
      sleep();
    },
  };
}

function merged(waiting: readonly Waiting[]): Waiting {
  const [first, ...others] = waiting;
  const last = others.at(-1);
  if (!first || !last) return first ?? { number: 0, bytes: new Uint8Array() };
  return { number: last.number, bytes: ownBytes(Y.mergeUpdatesV2(waiting.map(({ bytes }) => bytes))) };
}

/** Bytes with a buffer of their own: a database would store the whole buffer behind a view. */
export function ownBytes(bytes: Uint8Array): Bytes {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes);
}
