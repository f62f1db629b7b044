import { useState, type KeyboardEvent } from 'react';
import { clamp } from '../../../base/units.ts';
import { useMayEdit } from '../../../ui/hooks/EditAccess.tsx';
import { usePointerDrag } from '../../../ui/hooks/use-pointer-drag.ts';
import { wordsDirection } from '../words-direction.ts';
import styles from './Timing.module.css';

interface SyllableBlockProps {
  readonly text: string;
  readonly language: string;
  readonly label: string;
  /** Shares of the line's time. */
  readonly from: number;
  readonly to: number;
  readonly isChosen: boolean;
  /** Somebody timed it; the others are worked out. */
  readonly isTimed: boolean;
  onChoose(): void;
  /** @param share  of the line's time; negative is earlier */
  onMove(share: number): void;
  onStep(direction: 1 | -1): void;
}

/** Pixels; a shorter movement is a tap. */
const TAP = 5;

/** A syllable on its line: a button that can be dragged along it. Earlier is left in every language. */
export function SyllableBlock(props: SyllableBlockProps) {
  const { text, language, from, to } = props;
  const mayEdit = useMayEdit();
  const [held, setHeld] = useState(0);
  const shareOf = (dx: number, element: Element | null): number => dx / Math.max(1, element?.parentElement?.clientWidth ?? 1);
  const [element, setElement] = useState<HTMLButtonElement | null>(null);
  const drag = usePointerDrag({
    start: () => undefined,
    move: ({ dx }) => setHeld(mayEdit && Math.abs(dx) >= TAP ? shareOf(dx, element) : 0),
    end: ({ dx }) => {
      setHeld(0);
      props.onChoose();
      if (mayEdit && Math.abs(dx) >= TAP) props.onMove(shareOf(dx, element));
    },
    cancel: () => setHeld(0),
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!mayEdit || (event.code !== 'ArrowLeft' && event.code !== 'ArrowRight')) return;
    event.preventDefault();
    props.onChoose();
    props.onStep(event.code === 'ArrowLeft' ? -1 : 1);
  };
  return (
    <button
      ref={setElement}
      type="button"
      className={styles['block']}
      data-timed={props.isTimed || undefined}
      aria-pressed={props.isChosen}
      aria-label={props.label}
      style={{ left: `${clamp(from + held, 0, 1) * 100}%`, width: `${Math.max(0, to - from) * 100}%` }}
      onKeyDown={onKeyDown}
      onFocus={props.onChoose}
      onClick={(event) => {
        if (event.detail === 0) props.onChoose();
      }}
      {...drag}
    >
      <span lang={language} dir={wordsDirection(text, language)}>
        {text}
      </span>
    </button>
  );
}
