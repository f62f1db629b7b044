import MapPin from 'lucide-react/icons/map-pin';
import { useState } from 'react';
import { heedComment, markComment, removeComment } from '../../document/commands/talk.ts';
import { metreMapOf } from '../../document/queries/song.ts';
import type { Said } from '../../document/queries/talk.ts';
import type { Mark } from '../../document/schema/talk.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { ToggleButton } from '../../ui/components/ToggleButton.tsx';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { HearNote } from './HearNote.tsx';
import { Speaker } from './Speaker.tsx';
import styles from './Talk.module.css';
import type { TalkProps } from './talk-types.ts';
import { useNames } from './use-names.ts';
import { useRefusal } from './use-refusal.ts';

interface FeedbackCardProps extends TalkProps {
  readonly said: Said;
}

const MARKS = ['useful', 'not-useful', 'not-ok'] as const satisfies readonly Mark['mark'][];

/** One piece of feedback: others' words stand as plain text, in their own direction. */
export function FeedbackCard({ piece, onSeek, assets, said }: FeedbackCardProps) {
  const t = useText();
  const names = useNames(piece);
  const isDone = useRefusal();
  const undo = useUndoToast(piece);
  const own = said.marks.find(({ by }) => by === piece.person);
  const isMine = said.by === piece.person;
  const [isShown, setIsShown] = useState(false);
  if (own?.mark === 'not-ok' && !isShown) {
    return (
      <li className={styles['card']}>
        <p className={styles['soft']}>{t('talk.feedback.hidden')}</p>
        <Button kind="quiet" onPress={() => setIsShown(true)}>
          {t('talk.feedback.show')}
        </Button>
      </li>
    );
  }
  const useful = said.marks.filter(({ mark }) => mark === 'useful').length;
  return (
    <li className={styles['card']}>
      <Speaker who={names(said.by)} at={said.at} />
      {said.said !== '' && (
        <p className={styles['words']}>
          <span className={styles['soft']}>{t('talk.feedback.liked')}</span>
          <span dir="auto" lang={said.language}>
            {said.said}
          </span>
        </p>
      )}
      {said.more !== '' && (
        <p className={styles['words']}>
          <span className={styles['soft']}>{t(`talk.feedback.${said.ask}`)}</span>
          <span dir="auto" lang={said.language}>
            {said.more}
          </span>
        </p>
      )}
      {said.voice !== null && <HearNote piece={piece} assets={assets} sha256={said.voice} />}
      {said.place !== null && (
        <Button icon={MapPin} onPress={() => onSeek(said.place ?? 0)}>
          {t('talk.feedback.go-to-bar', { bar: metreMapOf(piece.tables).barAt(said.place).bar + 1 })}
        </Button>
      )}
      {useful > 0 && <p className={styles['good']}>{t('talk.feedback.useful-to', { count: useful })}</p>}
      <EditFields>
        {isMine ? (
          <Button
            kind="quiet"
            onPress={() => {
              if (isDone(removeComment(piece, said.id))) undo(t('talk.removed'));
            }}
          >
            {t('talk.remove')}
          </Button>
        ) : (
          <div className={styles['chips']} role="group" aria-label={t('talk.mark.title')}>
            {MARKS.map((mark) => (
              <ToggleButton
                key={mark}
                label={t(`talk.mark.${mark}`)}
                isOn={own?.mark === mark}
                onChange={(isOn) => isDone(markComment(piece, said.id, isOn ? mark : 'none'))}
              />
            ))}
            <ToggleButton
              label={t('talk.mark.heeded')}
              isOn={own !== undefined && own.heededAt !== null}
              onChange={(isOn) => isDone(heedComment(piece, said.id, isOn))}
            />
          </div>
        )}
      </EditFields>
    </li>
  );
}
