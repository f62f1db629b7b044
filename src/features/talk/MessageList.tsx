import Send from 'lucide-react/icons/send';
import { useState } from 'react';
import { markComment, react, removeComment, sayMessage } from '../../document/commands/talk.ts';
import { messagesOf, type Said } from '../../document/queries/talk.ts';
import { REACTIONS } from '../../document/schema/talk.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { TextField } from '../../ui/components/TextField.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { REACTION_ICONS } from './reaction-icons.ts';
import { Speaker } from './Speaker.tsx';
import styles from './Talk.module.css';
import type { TalkProps } from './talk-types.ts';
import { useNames } from './use-names.ts';
import { useRefusal } from './use-refusal.ts';

const KINDS = ['comment', 'mark', 'person'] as const;
const SHOWN = 20;

/** Short words and reactions among those who make the piece, the last ones. */
export function MessageList({ piece }: Pick<TalkProps, 'piece'>) {
  const t = useText();
  const isDone = useRefusal();
  const { language } = useLanguage();
  const [words, setWords] = useState('');
  const [isAll, setIsAll] = useState(false);
  const messages = useQuery(piece, KINDS, messagesOf);
  const send = (): void => {
    if (isDone(sayMessage(piece, { said: words, language: language.id }))) setWords('');
  };
  return (
    <section className={styles['section']} aria-labelledby="talk-messages">
      <h2 id="talk-messages" className={styles['title']}>
        {t('talk.messages.title')}
      </h2>
      {messages.length > SHOWN && !isAll && (
        <Button kind="quiet" onPress={() => setIsAll(true)}>
          {t('talk.messages.all')}
        </Button>
      )}
      {messages.length > 0 && (
        <ul className={styles['list']} aria-live="polite">
          {(isAll ? messages : messages.slice(-SHOWN)).map((said) => (
            <Message key={said.id} piece={piece} said={said} />
          ))}
        </ul>
      )}
      <EditFields>
        <div className={styles['chips']} role="group" aria-label={t('talk.react.title')}>
          {REACTIONS.map((reaction) => (
            <IconButton
              key={reaction}
              icon={REACTION_ICONS[reaction]}
              label={t(`talk.react.${reaction}`)}
              onPress={() => void react(piece, reaction)}
            />
          ))}
        </div>
        <div className={styles['send']}>
          <TextField label={t('talk.messages.write')} value={words} maxLength={600} onChange={setWords} onEnter={send} />
          <Button icon={Send} isDisabled={words.trim() === ''} onPress={send}>
            {t('talk.messages.send')}
          </Button>
        </div>
      </EditFields>
    </section>
  );
}

function Message({ piece, said }: Pick<TalkProps, 'piece'> & { readonly said: Said }) {
  const t = useText();
  const names = useNames(piece);
  const isDone = useRefusal();
  const undo = useUndoToast(piece);
  const isMine = said.by === piece.person;
  const own = said.marks.find(({ by }) => by === piece.person);
  const Reaction = said.reaction === 'none' ? undefined : REACTION_ICONS[said.reaction];
  const isHidden = own?.mark === 'not-ok';
  return (
    <li className={styles['message']}>
      <Speaker who={names(said.by)} at={said.at}>
        {Reaction && said.reaction !== 'none' && (
          <span role="img" aria-label={t(`talk.react.${said.reaction}`)}>
            <Reaction size={24} />
          </span>
        )}
      </Speaker>
      {said.said !== '' && (
        <p className={isHidden ? styles['soft'] : styles['words']}>
          {isHidden ? t('talk.feedback.hidden') : <span dir="auto">{said.said}</span>}
        </p>
      )}
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
          <Button kind="quiet" onPress={() => isDone(markComment(piece, said.id, isHidden ? 'none' : 'not-ok'))}>
            {t(isHidden ? 'talk.mark.is-ok' : 'talk.mark.not-ok')}
          </Button>
        )}
      </EditFields>
    </li>
  );
}
