import { useMemo, useRef } from 'react';
import { syllablesOf, type SungSyllable } from '../../../document/words/sung.ts';
import { useFrames } from '../../../ui/hooks/use-frames.ts';
import { wordsDirection } from '../words-direction.ts';
import { useWordsTools } from '../words-tools.tsx';
import { measuredStops } from './measured-stops.ts';
import styles from './SingAlong.module.css';
import { litShare, litWords, stopsByLetters } from './sung-shares.ts';

interface SungTextProps {
  readonly text: string;
  readonly language: string;
  /** When its syllables are sung; without them the words wait. */
  readonly syllables: readonly SungSyllable[] | undefined;
}

const isCalm = (): boolean =>
  document.documentElement.dataset['motion'] === 'less' || window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The words of a line, lit syllable by syllable in the direction they are read. The light is moved by frames, not by rendering. */
export function SungText({ text, language, syllables }: SungTextProps) {
  const { engine } = useWordsTools();
  const words = useMemo(() => litWords(text, syllables ?? syllablesOf(text, [], 0, 1)), [text, syllables]);
  const line = useRef<HTMLParagraphElement>(null);
  /** Where syllables end on the screen, measured once for each width of a word. */
  const measured = useRef(new Map<number, { readonly width: number; readonly stops: readonly number[] }>());
  const direction = wordsDirection(text, language);

  useFrames({ changed: engine.changed, isMoving: () => syllables !== undefined && engine.state().phase !== 'stopped' }, () => {
    const tick = engine.position();
    const calm = isCalm();
    const shown = line.current?.querySelectorAll<HTMLElement>('[data-word]') ?? [];
    for (const [index, word] of words.entries()) {
      const element = shown[index];
      if (!element) continue;
      const width = element.offsetWidth;
      const kept = measured.current.get(index);
      const stops = kept?.width === width ? kept.stops : (measuredStops(element, word.syllables, direction) ?? stopsByLetters(word.syllables));
      if (kept?.width !== width) measured.current.set(index, { width, stops });
      const share = syllables === undefined ? 0 : litShare(word.syllables, stops, tick, calm);
      element.style.setProperty('--sung', `${share * 100}%`);
    }
  });
  return (
    <p ref={line} className={styles['line']} lang={language} dir={direction}>
      {words.map((word, index) => (
        <span key={index}>
          <span className={styles['word']} data-word="">
            {word.text}
          </span>
          {word.after}
        </span>
      ))}
    </p>
  );
}
