import { useEffect, useEffectEvent, useState } from 'react';
import type { TraceEvent } from '../../document/plan/trace.ts';
import { offersFor } from '../../learning/evidence/offers.ts';
import type { Offer } from '../../learning/evidence/offer.ts';
import type { FinishViewProps } from './finish-types.ts';
import { usePieceFacts } from './use-piece-facts.ts';

/** What the studio saw the person do in this piece and what she has not answered yet; `undefined` while it is read. */
export function useOffers(props: FinishViewProps): readonly Offer[] | undefined {
  const { piece, pieceId, person, plan } = props;
  const facts = usePieceFacts(piece, pieceId);
  const [seen, setSeen] = useState<{ trace: readonly TraceEvent[]; now: number } | undefined>(undefined);
  const read = useEffectEvent(() => props.traces());
  const now = useEffectEvent(() => piece.clock());
  useEffect(() => {
    let isOver = false;
    void read().then((trace) => {
      if (!isOver) setSeen({ trace, now: now() });
    });
    return () => {
      isOver = true;
    };
  }, [pieceId]);
  return seen && offersFor({ personId: person.id, ...seen, piece: facts, plan: plan.plan });
}
