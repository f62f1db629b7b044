import { chordName } from '../../../document/music/chords.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import type { Direction } from '../../../ui/i18n/languages.ts';
import { wordsDirection } from '../words-direction.ts';
import type { ChordedWord } from './chords-over-words.ts';
import type { ChordedLine } from './sheet-lines.ts';
import styles from './Sheet.module.css';
import { transposed } from './transposed.ts';

interface ChordLineProps {
  readonly line: ChordedLine;
  readonly transpose: number;
  readonly spelling: 'sharps' | 'flats';
  /** With it each word of a timed line can be tapped to set its chord. */
  readonly onWord?: (word: ChordedWord, line: ChordedLine) => void;
}

/** The direction of a line of the sheet; its heading stands on the same side. */
export const lineDirection = ({ words, language }: ChordedLine): Direction => wordsDirection(words.map(({ text, after }) => text + after).join(''), language);

/** Chords over words, as on the stand of a musician. */
export function ChordLine({ line, transpose, spelling, onWord }: ChordLineProps) {
  const t = useText();
  const hasChords = line.words.some(({ chords }) => chords.length > 0);
  const name = ({ chords }: ChordedWord): string => chords.map((chord) => chordName(transposed(chord, transpose), spelling)).join(' ');
  return (
    <>
      <p className={styles['chorded']} lang={line.language} dir={lineDirection(line)}>
        {line.words.map((word, index) => {
          const chords = name(word);
          const inside = (
            <>
              {(hasChords || onWord !== undefined) && (
                <span className={styles['chord']} dir="ltr" translate="no">
                  {chords || '\u00a0'}
                </span>
              )}
              <span>{word.text}</span>
            </>
          );
          return onWord && line.start !== undefined ? (
            <button
              key={index}
              type="button"
              className={styles['word']}
              aria-label={chords === '' ? t('words.chord.over', { word: word.text }) : t('words.chord.at', { word: word.text, chord: chords })}
              onClick={() => onWord(word, line)}
            >
              {inside}
            </button>
          ) : (
            <span key={index} className={styles['word']}>
              {inside}
            </span>
          );
        })}
      </p>
      {line.others.map(({ language, text: said }) => (
        <p key={language} className={styles['other']} lang={language} dir={wordsDirection(said, language)}>
          {said}
        </p>
      ))}
    </>
  );
}
