import { Fragment, useId } from 'react';
import { tappableWords } from '../../../document/queries/learn.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { wordsDirection } from '../words-direction.ts';
import styles from './Learn.module.css';

interface TappableLineProps {
  readonly language: string;
  readonly text: string;
  isKept(word: string): boolean;
  onWord(word: string): void;
}

/** A line in which each word can be tapped; those that somebody kept are marked. */
export function TappableLine({ language, text, isKept, onWord }: TappableLineProps) {
  const t = useText();
  const kept = useId();
  const words = tappableWords(text);
  if (words.length === 0) return null;
  return (
    <li className={styles['line']} lang={language} dir={wordsDirection(text, language)}>
      {words.map(({ from, to, text: word }, index) => (
        <Fragment key={from}>
          {text.slice(words[index - 1]?.to ?? 0, from)}
          <button
            type="button"
            className={styles['word']}
            data-kept={isKept(word) || undefined}
            aria-describedby={isKept(word) ? kept : undefined}
            onClick={() => onWord(word)}
          >
            {text.slice(from, to)}
          </button>
        </Fragment>
      ))}
      {text.slice(words.at(-1)?.to ?? 0)}
      <span id={kept} hidden>
        {t('words.learn.kept')}
      </span>
    </li>
  );
}
