import { useState } from 'react';
import { confirmedCompetence } from '../../../learning/credentials/letters.ts';
import { speak } from '../../../learning/sentence.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { Select } from '../../../ui/components/Select.tsx';
import { useToast } from '../../../ui/components/ToastProvider.tsx';
import { useSay } from '../../../ui/i18n/use-say.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import styles from '../Talk.module.css';
import { useRefusal } from '../use-refusal.ts';
import { actSentence } from './act-sentence.ts';
import { HandOver } from './HandOver.tsx';
import type { LetterTools, SentLetter } from './letters-types.ts';

interface AskFormProps {
  readonly tools: LetterTools;
  onDone(): void;
}

const BY_HAND = '';

/** Asks one person for a word on one thing. */
export function AskForm({ tools, onDone }: AskFormProps) {
  const t = useText();
  const say = useSay();
  const toast = useToast();
  const isDone = useRefusal();
  const [to, setTo] = useState(tools.people.find(({ isHere }) => isHere)?.id ?? BY_HAND);
  const [act, setAct] = useState(tools.acts[0] ?? 'peer.helped');
  const [isBusy, setIsBusy] = useState(false);
  const [letter, setLetter] = useState<SentLetter | undefined>(undefined);
  if (letter) return <HandOver letter={letter} onSave={(it) => tools.save(it)} />;

  const send = async (): Promise<void> => {
    setIsBusy(true);
    const sent = await tools.ask({ to: to === BY_HAND ? undefined : to, act });
    setIsBusy(false);
    if (!isDone(sent) || !sent.ok) return;
    if (!sent.value.wasSent) return setLetter(sent.value);
    toast.show({ sentence: t('talk.letters.sent') });
    onDone();
  };
  const nameOfAct = (id: string): string => {
    const sentence = speak(actSentence(id), say);
    return confirmedCompetence(id) === undefined ? sentence : t('talk.letters.confirm', { sentence });
  };
  return (
    <div className={styles['form']}>
      <p>{t('talk.letters.about')}</p>
      <Select
        label={t('talk.letters.whom')}
        value={to}
        options={[
          ...tools.people.filter(({ isHere }) => isHere).map(({ id, name }) => ({ value: id, label: name || t('core.person.someone') })),
          { value: BY_HAND, label: t('talk.letters.by-hand') },
        ]}
        onChange={setTo}
      />
      <Select
        label={t('talk.letters.what')}
        value={act}
        options={tools.acts.map((id) => ({ value: id, label: nameOfAct(id) }))}
        onChange={setAct}
      />
      <Button kind="main" isWide isBusy={isBusy} onPress={() => void send()}>
        {t('talk.letters.send')}
      </Button>
    </div>
  );
}
