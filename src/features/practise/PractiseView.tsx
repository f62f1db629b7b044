import GraduationCap from 'lucide-react/icons/graduation-cap';
import { useState } from 'react';
import { dueWords, nextDue } from '../../document/plan/own-words.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { OwnWordList } from './OwnWordList.tsx';
import styles from './PractiseView.module.css';
import type { PractiseViewProps } from './practise-types.ts';
import { PractiseRound } from './PractiseRound.tsx';

/** The words a person keeps for herself, and a few minutes of practice with them. Texts of the area `practise`. */
export function PractiseView({ words, clock, sound, change }: PractiseViewProps) {
  const t = useText();
  const format = useFormat();
  const [round, setRound] = useState<readonly string[] | undefined>(undefined);
  const due = dueWords(words, clock());
  if (words.length === 0) return <EmptyState picture={GraduationCap} sentence={t('practise.empty')} />;
  if (round) {
    return <PractiseRound words={words} round={round} sound={sound} onAnswer={(id, knew) => change({ type: 'answer-word', id, knew, at: clock() })} onOver={() => setRound(undefined)} />;
  }
  const next = nextDue(words);
  return (
    <div className={styles['view']}>
      {due.length > 0 ? (
        <Button kind="main" size="large" isWide icon={GraduationCap} onPress={() => setRound(due.map(({ id }) => id))}>
          {t('practise.start', { count: due.length })}
        </Button>
      ) : (
        <>
          <p>{t('practise.rest', { at: next === undefined ? '' : format.dateTime(next) })}</p>
          <Button icon={GraduationCap} onPress={() => setRound(words.map(({ id }) => id))}>
            {t('practise.anyway')}
          </Button>
        </>
      )}
      <OwnWordList words={words} sound={sound} change={change} />
      <p className={styles['soft']}>{t('practise.private')}</p>
    </div>
  );
}
