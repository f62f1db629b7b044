import { useEffect, useState } from 'react';
import type { People } from './people.ts';

/** The people of this device, drawn anew when one takes the turn; `undefined` until the store is open. */
export function usePeople(opening: Promise<People>): People | undefined {
  const [state, setState] = useState<{ people: People } | undefined>(undefined);
  useEffect(() => {
    let stop = () => {};
    let isOver = false;
    void opening.then((people) => {
      if (isOver) return;
      stop = people.changed.listen(() => setState({ people }));
      setState({ people });
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [opening]);
  return state?.people;
}
