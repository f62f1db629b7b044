import Mic from 'lucide-react/icons/mic';
import { useState } from 'react';
import type { Ticks } from '../../base/units.ts';
import { addAsset } from '../../document/commands/people.ts';
import { giveFeedback } from '../../document/commands/talk.ts';
import { metreMapOf } from '../../document/queries/song.ts';
import type { Comment } from '../../document/schema/talk.ts';
import { useAnnounce } from '../../ui/a11y/AnnounceProvider.tsx';
import { Button } from '../../ui/components/Button.tsx';
import { CheckboxRow } from '../../ui/components/CheckboxRow.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { TextArea } from '../../ui/components/TextArea.tsx';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { SpeakNote, type SpokenNote } from './SpeakNote.tsx';
import { Starters } from './Starters.tsx';
import styles from './Talk.module.css';
import type { TalkPlace, TalkProps } from './talk-types.ts';
import { useRefusal } from './use-refusal.ts';

interface FeedbackFormProps extends TalkProps {
  readonly view: TalkPlace;
  onDone(): void;
}

/** What I liked, then a question or an idea; of a place if she wants, in words or in voice. */
export function FeedbackForm({ piece, position, assets, voice, view, onDone }: FeedbackFormProps) {
  const t = useText();
  const announce = useAnnounce();
  const isDone = useRefusal();
  const { language } = useLanguage();
  const [said, setSaid] = useState('');
  const [more, setMore] = useState('');
  const [ask, setAsk] = useState<Comment['ask']>('idea');
  const [place] = useState<Ticks>(position);
  const [isOfPlace, setIsOfPlace] = useState(view !== '' && place > 0);
  const [note, setNote] = useState<SpokenNote | undefined>(undefined);
  const [isSpeaking, setIsSpeaking] = useState(false);
  const { bar, start } = metreMapOf(piece.tables).barAt(place);

  const send = (): void => {
    if (note) addAsset(piece, note.sha256, { ...note.facts, type: 'audio' });
    const given = giveFeedback(piece, {
      said,
      more,
      ask,
      view,
      place: isOfPlace ? start : null,
      voice: note?.sha256 ?? null,
      language: language.id,
    });
    if (!isDone(given)) return;
    announce(t('talk.feedback.sent'));
    onDone();
  };

  return (
    <EditFields>
      <div className={styles['form']}>
        <TextArea label={t('talk.feedback.liked')} rows={2} maxLength={600} value={said} onChange={setSaid} />
        <Starters about="liked" onPick={(words) => setSaid(joined(said, words))} />
        <SegmentedControl<Comment['ask']>
          label={t('talk.feedback.kind')}
          value={ask}
          segments={[
            { value: 'idea', label: t('talk.feedback.idea') },
            { value: 'question', label: t('talk.feedback.question') },
          ]}
          onChange={setAsk}
        />
        <TextArea label={t(`talk.feedback.${ask}-words`)} rows={2} maxLength={600} value={more} onChange={setMore} />
        <Starters about={ask} onPick={(words) => setMore(joined(more, words))} />
        <CheckboxRow label={t('talk.feedback.at-bar', { bar: bar + 1 })} isChecked={isOfPlace} onChange={setIsOfPlace} />
        {isSpeaking ? (
          <SpeakNote
            assets={assets}
            voice={voice}
            onSaid={(spoken) => {
              setNote(spoken);
              setIsSpeaking(false);
            }}
            onClose={() => setIsSpeaking(false)}
          />
        ) : (
          <Button icon={Mic} onPress={() => setIsSpeaking(true)}>
            {t(note ? 'talk.voice.again' : 'talk.voice.add')}
          </Button>
        )}
        {note && <p className={styles['soft']}>{t('talk.voice.added')}</p>}
        <Button kind="main" isWide isDisabled={said.trim() === '' && !note} onPress={send}>
          {t('talk.feedback.send')}
        </Button>
        <p className={styles['soft']}>{t('talk.feedback.who-sees')}</p>
      </div>
    </EditFields>
  );
}

const joined = (words: string, starter: string): string => (words.trim() === '' ? starter : `${words.trim()} ${starter}`);
