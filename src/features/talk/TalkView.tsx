import { useText } from '../../ui/i18n/use-text.ts';
import { FeedbackList } from './FeedbackList.tsx';
import { MessageList } from './MessageList.tsx';
import styles from './Talk.module.css';
import type { TalkProps } from './talk-types.ts';
import { TaskList } from './TaskList.tsx';

/** All talk about a piece: what others liked and ask, short words, what is to do. */
export function TalkView(props: TalkProps) {
  const t = useText();
  return (
    <div className={styles['view']}>
      <section className={styles['section']} aria-labelledby="talk-feedback">
        <h2 id="talk-feedback" className={styles['title']}>
          {t('talk.feedback.title')}
        </h2>
        <FeedbackList {...props} view="" />
      </section>
      <MessageList piece={props.piece} />
      <TaskList piece={props.piece} />
    </div>
  );
}
