import { useMemo } from 'react';
import { wordId } from '../../document/words/word-id.ts';
import type { OwnWords } from '../../features/words/words-types.ts';
import { PractiseView } from '../../features/practise/PractiseView.tsx';
import type { PractiseViewProps } from '../../features/practise/practise-types.ts';
import type { Keep } from '../../keep/keep-types.ts';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { usePlan } from './use-plan.ts';

interface OwnWordsOptions {
  readonly keep: Keep;
  readonly person: string;
  readonly pieceId: string;
  sound: PractiseViewProps['sound'];
}

/** The own list of the person who holds the device. It stands in her plan, never in a piece. */
export function useOwnWords({ keep, person, pieceId, sound }: OwnWordsOptions): OwnWords {
  const plan = usePlan(keep, person);
  return useMemo<OwnWords>(() => {
    if ('code' in plan) return { has: () => undefined, keep: () => {}, leave: () => {}, practice: <ErrorBanner code={plan.code} /> };
    const { plan: records, change } = plan.plan;
    return {
      has: (language, text) => records.words.some(({ id }) => id === wordId(language, text)),
      keep: (word) => void change({ type: 'keep-word', word: { ...word, pieceId }, at: Date.now() }),
      leave: (language, text) => void change({ type: 'leave-word', id: wordId(language, text) }),
      practice: <PractiseView key={person} words={records.words} clock={Date.now} sound={sound} change={(words) => void change(words)} />,
    };
  }, [plan, person, pieceId, sound]);
}
