import Plus from 'lucide-react/icons/plus';
import Trash from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { newId } from '../../base/id.ts';
import { speak } from '../../learning/sentence.ts';
import { refusalSentence } from '../../learning/words.ts';
import { Button } from '../../ui/components/Button.tsx';
import { CheckboxRow } from '../../ui/components/CheckboxRow.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { TextField } from '../../ui/components/TextField.tsx';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { PlanViewProps } from './plan-types.ts';
import styles from './PlanView.module.css';
import { usePlanChange } from './use-plan-change.ts';

/** Steps that no rule knows: hers. */
export function OwnSteps({ plan, clock, random }: Pick<PlanViewProps, 'plan' | 'clock' | 'random'>) {
  const t = useText();
  const change = usePlanChange(plan);
  const say = useSay();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const add = (): void => {
    const step = { id: newId(random), text: text.trim(), competences: [], at: clock(), doneAt: null };
    const added = plan.change({ type: 'add-own-step', step });
    setProblem(added.ok ? undefined : speak(refusalSentence(added.code, added.facts), say));
    if (added.ok) setText('');
  };
  return (
    <section className={styles['section']} aria-labelledby="plan-own">
      <h2 id="plan-own">{t('plan.own.title')}</h2>
      {plan.plan.ownSteps.length > 0 && (
        <ul className={styles['list']}>
          {plan.plan.ownSteps.map((step) => (
            <li key={step.id} className={styles['row']}>
              <CheckboxRow
                label={<span dir="auto">{step.text}</span>}
                isChecked={step.doneAt !== null}
                onChange={(isDone) =>
                  change({ type: 'finish-own-step', id: step.id, doneAt: isDone ? clock() : null })
                }
              />
              <IconButton
                icon={Trash}
                label={t('plan.own.delete', { text: step.text })}
                onPress={() =>
                  change(
                    { type: 'delete-own-step', id: step.id, at: clock() },
                    { sentence: t('plan.own.deleted'), by: { type: 'add-own-step', step } },
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles['add']}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField label={t('plan.own.field')} value={text} maxLength={200} onChange={setText} {...(problem !== undefined && { problem })} />
        <Button icon={Plus} type="submit">
          {t('core.button.add')}
        </Button>
      </form>
    </section>
  );
}
