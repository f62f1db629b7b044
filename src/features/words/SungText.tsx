import { useMemo, useRef } from 'react';
import { clamp } from '../../base/units.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { useFrames } from '../../ui/hooks/use-frames.ts';
import type { LineSpan } from './line-time.ts';
import styles from './SingAlong.module.css';
import { shareOf, sungWords } from './sung-words.ts';
import { wordsDirection } from './words-direction.ts';

interface SungTextProps {
  readonly engine: Engine;
  /** Without one the words wait. */
  readonly span: LineSpan | undefined;
  readonly text: string;
  readonly language: string;
}

/** The words of a line, lit in the direction they are read. The light is moved by frames, not by rendering. */
export function SungText({ engine, span, text, language }: SungTextProps) {
  const words = useMemo(() => sungWords(text, language), [text, language]);
  const line = useRef<HTMLParagraphElement>(null);
  useFrames({ changed: engine.changed, isMoving: () => span !== undefined && engine.state().phase !== 'stopped' }, () => {
    const sung = span ? clamp((engine.position() - span.start) / Math.max(1, span.end - span.start), 0, 1) : 0;
    const shown = line.current?.querySelectorAll<HTMLElement>('[data-word]') ?? [];
    for (const [index, word] of words.entries()) shown[index]?.style.setProperty('--sung', `${shareOf(word, sung) * 100}%`);
  });
  return (
    <p ref={line} className={styles['line']} lang={language} dir={wordsDirection(text, language)}>
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
