import { useState } from 'react';
import type { Failed } from '../../base/result.ts';
import type { PlanChange, PlanRefusal } from '../../document/plan/change-plan.ts';
import { competenceSentence } from '../../learning/frameworks/competences.ts';
import { goalName, GOALS, type Goal } from '../../learning/plan/goals.ts';
import { speak } from '../../learning/sentence.ts';
import { refusalSentence } from '../../learning/words.ts';
import { Button } from '../../ui/components/Button.tsx';
import { CheckboxRow } from '../../ui/components/CheckboxRow.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { Sheet } from '../../ui/components/Sheet.tsx';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { goalIcon } from '../../ui/icons/competence-icon.ts';
import { Fold } from './Fold.tsx';
import type { PlanViewProps } from './plan-types.ts';

interface GoalsSheetProps extends Pick<PlanViewProps, 'plan' | 'clock'> {
  onClose(): void;
}

/** Up to three of eight; what each stands for can be changed. */
export function GoalsSheet({ plan, clock, onClose }: GoalsSheetProps) {
  const t = useText();
  const say = useSay();
  const [refusal, setRefusal] = useState<Failed<PlanRefusal> | undefined>(undefined);
  const change = (step: PlanChange): void => {
    const done = plan.change(step);
    setRefusal(done.ok ? undefined : done);
  };
  return (
    <Sheet
      title={t('plan.goals.sheet')}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isWide onPress={onClose}>
          {t('core.button.done')}
        </Button>
      }
    >
      <p>{t('plan.goals.about')}</p>
      {refusal && (
        <ErrorBanner
          kind="warning"
          sentence={speak(refusalSentence(refusal.code, refusal.facts), say)}
          onClose={() => setRefusal(undefined)}
        />
      )}
      {GOALS.map((goal) => {
        const Picture = goalIcon(goal.id);
        const chosen = plan.plan.goals.find(({ id }) => id === goal.id);
        return (
          <div key={goal.id}>
            <CheckboxRow
              picture={<Picture size={32} />}
              label={speak(goalName(goal.id), say)}
              isChecked={chosen !== undefined}
              onChange={(isChosen) =>
                change(
                  isChosen
                    ? { type: 'choose-goal', goal: { ...goal, chosenAt: clock() } }
                    : { type: 'leave-goal', goal: goal.id, at: clock() },
                )
              }
            />
            {chosen && (
              <Fold title={t('plan.goals.stands-for')}>
                {competencesAround(goal, chosen.competences).map((id) => (
                  <CheckboxRow
                    key={id}
                    label={speak(competenceSentence(id), say)}
                    isChecked={chosen.competences.includes(id)}
                    onChange={(isIn) =>
                      change({
                        type: 'choose-goal',
                        goal: {
                          ...chosen,
                          competences: isIn
                            ? [...chosen.competences, id]
                            : chosen.competences.filter((other) => other !== id),
                        },
                      })
                    }
                  />
                ))}
              </Fold>
            )}
          </div>
        );
      })}
    </Sheet>
  );
}

/** What the goal stands for by itself, what she added, then what other goals stand for. */
const competencesAround = (goal: Goal, chosen: readonly string[]): readonly string[] => [
  ...new Set([...goal.competences, ...chosen, ...GOALS.flatMap(({ competences }) => competences)]),
];
