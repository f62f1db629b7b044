import { useCallback, useEffect, useRef, useState } from 'react';
import type { Facts, Result } from '../../base/result.ts';
import type { ShownEntry } from '../../base/watch.ts';
import { useUnexpected } from '../../ui/hooks/use-unexpected.ts';
import type { PublishChoice, WatchAccess } from './watch-types.ts';

export interface Trouble {
  readonly code: string;
  readonly facts: Facts;
}

export type Publishing =
  | { readonly type: 'idle' }
  | { readonly type: 'running'; readonly done: number }
  | { readonly type: 'failed'; readonly trouble: Trouble };

interface Shown {
  /** `undefined` while the hub is asked. */
  readonly entries: readonly ShownEntry[] | undefined;
  /** The hub could not be asked. */
  readonly trouble: Trouble | undefined;
  readonly publishing: Publishing;
  refresh(): void;
  publish(choice: PublishChoice): void;
  cancel(): void;
  withdraw(id: string): Promise<boolean>;
}

const troubleOf = ({ code, facts }: Extract<Result<unknown>, { ok: false }>): Trouble => ({ code, facts });

/** What is shown of the piece, and showing it. Leaving the screen stops what is under way; what was shown before stays. */
export function useShown(access: WatchAccess): Shown {
  const [entries, setEntries] = useState<readonly ShownEntry[] | undefined>(undefined);
  const [trouble, setTrouble] = useState<Trouble | undefined>(undefined);
  const [publishing, setPublishing] = useState<Publishing>({ type: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  const isOver = useRef(false);
  const unexpected = useUnexpected();

  const take = useCallback((listed: Result<readonly ShownEntry[]>): void => {
    setTrouble(listed.ok ? undefined : troubleOf(listed));
    if (listed.ok) setEntries(listed.value);
  }, []);
  const read = async (): Promise<void> => {
    const listed = await access.list();
    if (!isOver.current) take(listed);
  };
  useEffect(() => {
    isOver.current = false;
    access.list().then((listed) => void (!isOver.current && take(listed)), unexpected);
    return () => {
      isOver.current = true;
      running.current?.abort();
    };
  }, [access, take, unexpected]);

  const publish = async (choice: PublishChoice): Promise<void> => {
    const controller = new AbortController();
    running.current?.abort();
    running.current = controller;
    setPublishing({ type: 'running', done: 0 });
    const onProgress = (done: number): void => void (!controller.signal.aborted && setPublishing({ type: 'running', done }));
    const shown = await access.publish(choice, { signal: controller.signal, onProgress });
    if (controller.signal.aborted) return;
    setPublishing(shown.ok ? { type: 'idle' } : { type: 'failed', trouble: troubleOf(shown) });
    await read();
  };
  const cancel = (): void => {
    running.current?.abort();
    setPublishing({ type: 'idle' });
  };
  return {
    entries,
    trouble,
    publishing,
    refresh: () => void read().catch(unexpected),
    publish: (choice) => void publish(choice).catch(unexpected),
    cancel,
    async withdraw(id) {
      const gone = await access.withdraw(id);
      if (!gone.ok) setTrouble(troubleOf(gone));
      await read();
      return gone.ok;
    },
  };
}
