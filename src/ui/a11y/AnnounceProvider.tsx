import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useState } from 'react';
import { assert } from '../../base/assert.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** Says a sentence to a screen reader. `now` interrupts: for what went wrong only. */
export type Announce = (sentence: string, how?: 'politely' | 'now') => void;

interface Said {
  readonly sentence: string;
  /** Rises with each sentence, so that the same words are spoken again. */
  readonly turn: number;
}

const AnnounceContext = createContext<Announce | undefined>(undefined);

/** Holds the two live regions of the page: they must be there before the first sentence. */
export function AnnounceProvider({ children }: { children: ReactNode }) {
  const [polite, setPolite] = useState<Said>({ sentence: '', turn: 0 });
  const [urgent, setUrgent] = useState<Said>({ sentence: '', turn: 0 });
  const announce = useCallback<Announce>((sentence, how = 'politely') => {
    const set = how === 'now' ? setUrgent : setPolite;
    set((last) => ({ sentence, turn: last.turn + 1 }));
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <LiveRegion said={polite} live="polite" />
      <LiveRegion said={urgent} live="assertive" />
    </AnnounceContext>
  );
}

function LiveRegion({ said, live }: { said: Said; live: 'polite' | 'assertive' }) {
  return (
    <div aria-live={live} aria-atomic="true">
      <VisuallyHidden key={said.turn}>{said.sentence}</VisuallyHidden>
    </div>
  );
}

export function useAnnounce(): Announce {
  const announce = useContext(AnnounceContext);
  assert(announce, 'a component that announces must stand inside AnnounceProvider');
  return announce;
}
