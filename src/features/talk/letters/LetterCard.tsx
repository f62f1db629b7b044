import { useState } from 'react';
import { confirmedCompetence, LONGEST_WORDS, type Ask } from '../../../learning/credentials/letters.ts';
import { speak } from '../../../learning/sentence.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { CheckboxRow } from '../../../ui/components/CheckboxRow.tsx';
import { TextArea } from '../../../ui/components/TextArea.tsx';
import { useToast } from '../../../ui/components/ToastProvider.tsx';
import { useLanguage } from '../../../ui/i18n/use-language.ts';
import { useSay } from '../../../ui/i18n/use-say.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import styles from '../Talk.module.css';
import { useRefusal } from '../use-refusal.ts';
import { actSentence } from './act-sentence.ts';
import { HandOver } from './HandOver.tsx';
import type { InboxLetter, LetterTools, SentLetter } from './letters-types.ts';

interface LetterCardProps {
  readonly tools: LetterTools;
  readonly letter: InboxLetter;
}

/** A letter: somebody asks for a word, somebody gives one, or it did not hold. */
export function LetterCard({ tools, letter }: LetterCardProps) {
  if (letter.type === 'ask') return <Asked tools={tools} id={letter.id} ask={letter.ask} />;
  if (letter.type === 'word') return <Given tools={tools} letter={letter} />;
  return <Refused tools={tools} id={letter.id} code={letter.code} />;
}

function Asked({ tools, id, ask }: { readonly tools: LetterTools; readonly id: string; readonly ask: Ask }) {
  const t = useText();
  const say = useSay();
  const toast = useToast();
  const isDone = useRefusal();
  const { language } = useLanguage();
  const [words, setWords] = useState('');
  const [isLeading, setIsLeading] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [sent, setSent] = useState<SentLetter | undefined>(undefined);
  const isConfirming = confirmedCompetence(ask.act) !== undefined;
  const sentence = speak(actSentence(ask.act), say);
  const name = ask.fromName || t('core.person.someone');

  const sign = async (): Promise<void> => {
    setIsBusy(true);
    const answered = await tools.answer(ask, { words, actSentence: sentence, language: language.id });
    setIsBusy(false);
    if (!isDone(answered) || !answered.ok) return;
    if (!answered.value.wasSent) return setSent(answered.value);
    toast.show({ sentence: t('talk.letters.answered') });
    tools.dismiss(id);
  };
  if (sent) {
    return (
      <li className={styles['card']}>
        <HandOver letter={sent} onSave={(it) => tools.save(it)} />
      </li>
    );
  }
  return (
    <li className={styles['card']}>
      <p className={styles['name']}>
        {t(isConfirming ? 'talk.letters.asks-confirm' : 'talk.letters.asks', { name })}
      </p>
      <blockquote className={styles['quote']}>{sentence}</blockquote>
      {ask.pieceTitle !== '' && (
        <p className={styles['soft']}>
          {t('talk.letters.in-piece', { title: ask.pieceTitle })}
        </p>
      )}
      <TextArea
        label={t(isConfirming ? 'talk.letters.your-reason' : ask.act === 'peer.helped' ? 'talk.letters.your-help' : 'talk.letters.your-words')}
        rows={2}
        maxLength={LONGEST_WORDS}
        value={words}
        onChange={setWords}
      />
      {isConfirming && <CheckboxRow label={t('talk.letters.i-lead')} isChecked={isLeading} onChange={setIsLeading} />}
      <p className={styles['soft']}>{t('talk.letters.what-signing')}</p>
      <div className={styles['buttons']}>
        <Button kind="main" isBusy={isBusy} isDisabled={isConfirming && !isLeading} onPress={() => void sign()}>
          {t('talk.letters.sign')}
        </Button>
        <Button kind="quiet" onPress={() => tools.dismiss(id)}>
          {t('talk.letters.not-now')}
        </Button>
      </div>
    </li>
  );
}

function Given({ tools, letter }: { readonly tools: LetterTools; readonly letter: Extract<InboxLetter, { type: 'word' }> }) {
  const t = useText();
  const say = useSay();
  const toast = useToast();
  const isDone = useRefusal();
  const { word } = letter;
  const keep = (): void => {
    const kept = tools.keep(letter);
    if (!isDone(kept) || !kept.ok) return;
    toast.show({ sentence: t('talk.letters.kept'), undo: kept.value });
    tools.dismiss(letter.id);
  };
  return (
    <li className={styles['card']}>
      <p className={styles['name']}>
        {t('talk.letters.says', { name: word.name || t('core.person.someone') })}
      </p>
      <blockquote className={styles['quote']}>
        {speak(actSentence(word.act), say)}
        {word.words !== '' && (
          <span className={styles['words']} dir="auto">
            {word.words}
          </span>
        )}
      </blockquote>
      <div className={styles['buttons']}>
        <Button kind="main" onPress={keep}>
          {t('talk.letters.keep')}
        </Button>
        <Button kind="quiet" onPress={() => tools.dismiss(letter.id)}>
          {t('talk.letters.not-now')}
        </Button>
      </div>
    </li>
  );
}

function Refused({ tools, id, code }: { readonly tools: LetterTools; readonly id: string; readonly code: string }) {
  const t = useText();
  return (
    <li className={styles['card']} role="alert">
      <p>{t(`talk.refusal.${code}`)}</p>
      <Button kind="quiet" onPress={() => tools.dismiss(id)}>
        {t('talk.letters.not-now')}
      </Button>
    </li>
  );
}
