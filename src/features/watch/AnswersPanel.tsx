import { useState } from 'react';
import type { AnswerState, StoredAnswer } from '../../base/watch.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { useUnexpected } from '../../ui/hooks/use-unexpected.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { AnswerBody } from './AnswerBody.tsx';
import type { WatchAccess } from './watch-types.ts';
import styles from './WatchView.module.css';

interface AnswersPanelProps {
  readonly id: string;
  readonly count: number;
  readonly access: WatchAccess;
  readonly canEdit: boolean;
}

/** What viewers said; the makers choose what others see of it. */
export function AnswersPanel({ id, count, access, canEdit }: AnswersPanelProps) {
  const t = useText();
  const unexpected = useUnexpected();
  const [answers, setAnswers] = useState<readonly StoredAnswer[] | 'loading' | 'failed'>('loading');
  const read = async (): Promise<void> => {
    setAnswers('loading');
    const told = await access.answers(id);
    setAnswers(told.ok ? told.value : 'failed');
  };
  return (
    <details className={styles['fold']} onToggle={(event) => event.currentTarget.open && void read().catch(unexpected)}>
      <summary>{t('watch.answers', { count })}</summary>
      {answers === 'loading' && <Loading />}
      {answers === 'failed' && <ErrorBanner kind="warning" code="server-unreachable" />}
      {typeof answers === 'object' && answers.length === 0 && <p className={styles['soft']}>{t('watch.answers.none')}</p>}
      {typeof answers === 'object' && answers.length > 0 && (
        <ul className={styles['answers']}>
          {answers.map((answer) => (
            <AnswerRow key={answer.id} id={id} answer={answer} access={access} canEdit={canEdit} onChanged={() => void read().catch(unexpected)} />
          ))}
        </ul>
      )}
    </details>
  );
}

interface AnswerRowProps extends Omit<AnswersPanelProps, 'count'> {
  readonly answer: StoredAnswer;
  onChanged(): void;
}

function AnswerRow({ id, answer, access, canEdit, onChanged }: AnswerRowProps) {
  const t = useText();
  const toast = useToast();
  const unexpected = useUnexpected();
  const [voice, setVoice] = useState<Blob | undefined>(undefined);
  const listen = async (): Promise<void> => {
    const fetched = await access.voice(id, answer.id);
    if (fetched.ok) setVoice(fetched.value);
  };
  const mark = async (state: AnswerState): Promise<void> => {
    const before = answer.state;
    const marked = await access.mark(id, answer.id, state);
    onChanged();
    if (!marked.ok) return;
    toast.show({
      sentence: t(`watch.answer.is.${state}`),
      undo: () => void access.mark(id, answer.id, before).then(onChanged, unexpected),
    });
  };
  const press = (state: AnswerState) => () => void mark(state).catch(unexpected);
  return (
    <li className={styles['row']}>
      <AnswerBody {...answer} voice={voice} />
      <p className={styles['soft']}>{t(`watch.answer.state.${answer.state}`)}</p>
      <div className={styles['buttons']}>
        {answer.hasVoice && !voice && <Button onPress={() => void listen().catch(unexpected)}>{t('watch.answer.listen')}</Button>}
        {canEdit && answer.state !== 'shown' && <Button onPress={press('shown')}>{t('watch.answer.show')}</Button>}
        {canEdit && answer.state !== 'hidden' && (
          <Button kind="quiet" onPress={press('hidden')}>
            {t('watch.answer.hide')}
          </Button>
        )}
        {canEdit && (
          <Button kind="quiet" onPress={press('reported')}>
            {t('watch.answer.report')}
          </Button>
        )}
      </div>
    </li>
  );
}
