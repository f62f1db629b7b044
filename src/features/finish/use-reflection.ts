import { useState } from 'react';
import { newId } from '../../base/id.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { PlanAccess } from '../../document/plan/plan-access.ts';

interface ReflectionPlace {
  readonly piece: PieceDoc;
  readonly pieceId: string;
  readonly plan: PlanAccess;
  /** The language of the screen, as the likeliest one of her words. */
  readonly language: string;
}

/** Her own words about the piece: kept with every letter, gone when all letters are. */
export function useReflection({ piece, pieceId, plan, language }: ReflectionPlace) {
  const kept = plan.plan.reflections.findLast((it) => it.pieceId === pieceId && it.form === 'written');
  const [fresh] = useState(() => newId(piece.random));
  const [text, setText] = useState(kept?.text ?? '');

  const write = (words: string): void => {
    setText(words);
    const id = kept?.id ?? fresh;
    if (words.trim() === '') {
      plan.change({ type: 'delete-reflection', id });
      return;
    }
    plan.change({
      type: 'reflect',
      reflection: {
        id,
        at: piece.clock(),
        pieceId,
        form: 'written',
        text: words,
        asset: null,
        seconds: 0,
        language: kept?.language ?? language,
        visibility: kept?.visibility ?? 'me',
      },
    });
  };
  return { text, write };
}
