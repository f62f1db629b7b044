import Check from 'lucide-react/icons/check';
import Ear from 'lucide-react/icons/ear';
import Eye from 'lucide-react/icons/eye';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import { useEffect, useEffectEvent, useState } from 'react';
import type { OwnWord } from '../../document/plan/own-words.ts';
import type { Action } from '../../ui/actions/action.ts';
import { useShortcuts } from '../../ui/actions/use-shortcuts.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { useHearing } from '../../ui/hooks/use-hearing.ts';
import { languageName } from '../../ui/i18n/language-names.ts';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './PractiseView.module.css';
import type { PractiseViewProps } from './practise-types.ts';
import { answerRound, beginRound } from './round.ts';

interface PractiseRoundProps extends Pick<PractiseViewProps, 'words' | 'sound'> {
  readonly round: readonly string[];
  onAnswer(id: string, knew: boolean): void;
  onOver(): void;
}

/** One word after the other: hear it, remember it, see it, say whether it was known. */
export function PractiseRound({ words, round, sound, onAnswer, onOver }: PractiseRoundProps) {
  const t = useText();
  const { language: reader } = useLanguage();
  const [state, setState] = useState(() => beginRound(round));
  const [isShown, setIsShown] = useState(false);
  const hearing = useHearing();
  const word = words.find(({ id }) => id === state.waiting[0]);

  const hear = ({ sound: sha256 }: Pick<OwnWord, 'sound'>): void => {
    if (sha256 !== null) void hearing.play(() => sound(sha256));
  };
  const answer = (knew: boolean): void => {
    if (!word) return;
    hearing.stop();
    // What is asked once more in this round has been answered for the boxes already.
    if (!state.missed.includes(word.id)) onAnswer(word.id, knew);
    setState(answerRound(state, knew));
    setIsShown(false);
  };
  const begin = useEffectEvent(() => {
    if (word) hear(word);
  });
  useEffect(() => begin(), [state.waiting]);

  const actions: readonly Action[] = [
    { id: 'show', labelId: 'practise.show', icon: Eye, keys: { code: 'Space' }, enabled: !isShown, run: () => setIsShown(true) },
    { id: 'missed', labelId: 'practise.missed', icon: RotateCcw, keys: { code: 'Digit1' }, enabled: isShown, run: () => answer(false) },
    { id: 'knew', labelId: 'practise.knew', icon: Check, keys: { code: 'Digit2' }, enabled: isShown, run: () => answer(true) },
    { id: 'hear', labelId: 'practise.hear', icon: Ear, keys: { code: 'KeyH' }, enabled: word !== undefined && word.sound !== null, run: () => word && hear(word) },
  ];
  useShortcuts(actions);

  if (!word) {
    return (
      <div className={styles['card']} role="status">
        <p className={styles['word']}>{t('practise.over', { known: state.known, asked: state.asked })}</p>
        <Button kind="main" size="large" autoFocus onPress={onOver}>
          {t('core.button.done')}
        </Button>
      </div>
    );
  }
  const isHeard = word.sound !== null;
  return (
    <div className={styles['card']}>
      <p className={styles['soft']}>{t('practise.left', { count: state.waiting.length })}</p>
      {isHeard && (
        <Button size="large" icon={Ear} isBusy={hearing.state === 'loading'} onPress={() => hear(word)}>
          {t('practise.hear')}
        </Button>
      )}
      {hearing.failure !== undefined && <ErrorBanner code={hearing.failure} onClose={hearing.forget} />}
      {/* Without a recording, or where it can not be had, the word itself is the question. */}
      {(!isHeard || isShown || hearing.failure !== undefined) && (
        <p className={styles['word']} lang={word.language} dir="auto">
          {word.text}
        </p>
      )}
      {!isShown && (
        <>
          <p>{t('practise.remember')}</p>
          <Button key="show" kind="main" size="large" icon={Eye} autoFocus onPress={() => setIsShown(true)}>
            {t('practise.show')}
          </Button>
        </>
      )}
      {isShown && (
        <>
          <dl className={styles['meanings']}>
            {word.meanings.map(({ language, text }) => (
              <div key={language}>
                <dt>{languageName(language, reader.locale)}</dt>
                <dd lang={language} dir="auto">
                  {text}
                </dd>
              </div>
            ))}
          </dl>
          {word.meanings.length === 0 && <p className={styles['soft']}>{t('practise.no-meaning')}</p>}
          <div className={styles['answers']}>
            <Button size="large" icon={RotateCcw} onPress={() => answer(false)}>
              {t('practise.missed')}
            </Button>
            <Button key="knew" kind="main" size="large" icon={Check} autoFocus onPress={() => answer(true)}>
              {t('practise.knew')}
            </Button>
          </div>
        </>
      )}
      <Button kind="quiet" onPress={onOver}>
        {t('practise.stop')}
      </Button>
    </div>
  );
}
