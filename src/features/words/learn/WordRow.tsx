import type { WordToLearn } from '../../../document/queries/learn.ts';
import { languageName } from '../../../ui/i18n/language-names.ts';
import { useLanguage } from '../../../ui/i18n/use-language.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { HearButton } from '../voice/HearButton.tsx';
import styles from './Learn.module.css';

/** A word of the song with what it means and somebody saying it. */
export function WordRow({ word: { word, sound, glosses }, onOpen }: { word: WordToLearn; onOpen(): void }) {
  const t = useText();
  const { language: reader } = useLanguage();
  return (
    <li className={styles['row']}>
      {sound && <HearButton sha256={sound.id} label={t('words.learn.hear', { word: word.text })} isSmall />}
      <button type="button" className={styles['open']} onClick={onOpen}>
        <strong lang={word.language} dir="auto">
          {word.text}
        </strong>
        <span className={styles['soft']}>{languageName(word.language, reader.locale)}</span>
        {glosses.map(({ language, text }) => (
          <span key={language} lang={language} dir="auto">
            {text}
          </span>
        ))}
      </button>
    </li>
  );
}
