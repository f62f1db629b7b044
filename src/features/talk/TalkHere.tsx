import MessageSquare from 'lucide-react/icons/message-square';
import { useState } from 'react';
import { feedbackOf, hasTalk } from '../../document/queries/talk.ts';
import { Sheet } from '../../ui/components/Sheet.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { FeedbackList } from './FeedbackList.tsx';
import styles from './Talk.module.css';
import type { TalkPlace, TalkProps } from './talk-types.ts';

interface TalkHereProps extends TalkProps {
  readonly view: TalkPlace;
}

const KINDS = ['comment', 'person'] as const;

/** Where somebody else is in the piece: a small sign with the number of comments on the part of the studio one is in; opens them at their places. */
export function TalkHere(props: TalkHereProps) {
  const t = useText();
  const { piece, view } = props;
  const [isOpen, setIsOpen] = useState(false);
  const { count, isMeant } = useQuery(
    piece,
    KINDS,
    (tables) => ({
      count: feedbackOf(tables).filter((said) => said.view === view).length,
      isMeant: hasTalk(tables),
    }),
    [view],
  );
  if (!isMeant) return null;
  return (
    <>
      <button type="button" className={styles['sign']} aria-label={t('talk.here', { count })} onClick={() => setIsOpen(true)}>
        <MessageSquare size={22} aria-hidden="true" />
        {count > 0 && (
          <span className={styles['count']} aria-hidden="true">
            {count}
          </span>
        )}
      </button>
      {isOpen && (
        <Sheet title={t('talk.feedback.title')} isOpen onClose={() => setIsOpen(false)}>
          <FeedbackList {...props} onSeek={(tick) => (props.onSeek(tick), setIsOpen(false))} />
        </Sheet>
      )}
    </>
  );
}
