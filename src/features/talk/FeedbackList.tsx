import MessageSquareHeart from 'lucide-react/icons/message-square-heart';
import { useState } from 'react';
import { feedbackOf } from '../../document/queries/talk.ts';
import { Button } from '../../ui/components/Button.tsx';
import { Sheet } from '../../ui/components/Sheet.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { FeedbackCard } from './FeedbackCard.tsx';
import { FeedbackForm } from './FeedbackForm.tsx';
import styles from './Talk.module.css';
import type { TalkPlace, TalkProps } from './talk-types.ts';

interface FeedbackListProps extends TalkProps {
  /** The part of the studio one is in; empty shows all feedback. */
  readonly view: TalkPlace;
}

const KINDS = ['comment', 'mark', 'person', 'metre'] as const;

/** Feedback on the piece, newest first; in a part of the studio, that of this part first by its place in the song. */
export function FeedbackList(props: FeedbackListProps) {
  const t = useText();
  const { piece, view } = props;
  const [isGiving, setIsGiving] = useState(false);
  const list = useQuery(
    piece,
    KINDS,
    (tables) => {
      const all = feedbackOf(tables).toReversed();
      return view === '' ? all : all.filter((said) => said.view === view).sort((left, right) => (left.place ?? 0) - (right.place ?? 0));
    },
    [view],
  );
  return (
    <div className={styles['section']}>
      <Button kind="main" icon={MessageSquareHeart} onPress={() => setIsGiving(true)}>
        {t('talk.feedback.give')}
      </Button>
      {list.length === 0 ? (
        <p className={styles['soft']}>{t(view === '' ? 'talk.feedback.none' : 'talk.feedback.none-here')}</p>
      ) : (
        <ul className={styles['list']}>
          {list.map((said) => (
            <FeedbackCard key={said.id} {...props} said={said} />
          ))}
        </ul>
      )}
      {isGiving && (
        <Sheet title={t('talk.feedback.give')} isOpen onClose={() => setIsGiving(false)}>
          <FeedbackForm {...props} onDone={() => setIsGiving(false)} />
        </Sheet>
      )}
    </div>
  );
}
