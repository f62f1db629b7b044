import type { PlanChange } from '../../document/plan/change-plan.ts';
import type { PlanAccess } from '../../document/plan/plan-access.ts';
import { speak } from '../../learning/sentence.ts';
import { refusalSentence } from '../../learning/words.ts';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { useSay } from '../../ui/i18n/use-say.ts';

/** Changes the plan; a refusal is said at once. Gives back whether it was done. */
export function usePlanChange(plan: PlanAccess): (change: PlanChange, undo?: { sentence: string; by: PlanChange }) => boolean {
  const say = useSay();
  const toast = useToast();
  return (change, undo) => {
    const done = plan.change(change);
    if (!done.ok) toast.show({ kind: 'problem', sentence: speak(refusalSentence(done.code, done.facts), say) });
    else if (undo) toast.show({ sentence: undo.sentence, undo: () => void plan.change(undo.by) });
    return done.ok;
  };
}
