import { useState, type KeyboardEvent } from 'react';
import type { MetreMap } from '../../document/music/metre-map.ts';
import { useMayEdit } from '../../ui/hooks/EditAccess.tsx';
import { usePointerDrag } from '../../ui/hooks/use-pointer-drag.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { draggedSpan, movedSpan, stepTicks, type LineSpan, type SpanPart } from './line-time.ts';
import styles from './LineTimeline.module.css';
import { mainText } from './shown-lines.ts';
import { wordsDirection } from './words-direction.ts';
import type { ShownLine } from './words-types.ts';

interface LineBlockProps {
  readonly line: ShownLine;
  readonly span: LineSpan;
  readonly place: number;
  readonly tickWidth: number;
  readonly metres: MetreMap;
  readonly isChosen: boolean;
  onChoose(): void;
  onMove(span: LineSpan): void;
}

/** Pixels; a shorter movement is a tap. */
const TAP = 6;

/** A line on the timeline: a button that can be dragged as a whole or by its ends; with keys by quarters of a beat. */
export function LineBlock({ line, span, place, tickWidth, metres, isChosen, onChoose, onMove }: LineBlockProps) {
  const t = useText();
  const mayEdit = useMayEdit();
  const [held, setHeld] = useState<{ readonly part: SpanPart; readonly by: number } | undefined>(undefined);
  const shown = held ? draggedSpan(span, held.part, held.by, metres) : span;
  const text = mainText(line);

  const dragOf = (part: SpanPart) => ({
    start: () => undefined,
    move: ({ dx }: { dx: number }) => setHeld(!mayEdit || Math.abs(dx) < TAP ? undefined : { part, by: dx / tickWidth }),
    end: ({ dx }: { dx: number }) => {
      setHeld(undefined);
      if (mayEdit && Math.abs(dx) >= TAP) onMove(draggedSpan(span, part, dx / tickWidth, metres));
      else onChoose();
    },
    cancel: () => setHeld(undefined),
  });
  const whole = usePointerDrag(dragOf('whole'));
  const start = usePointerDrag(dragOf('start'));
  const end = usePointerDrag(dragOf('end'));

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!mayEdit) return;
    if (event.code !== 'ArrowLeft' && event.code !== 'ArrowRight') return;
    event.preventDefault();
    const by = stepTicks('fine', span.start, metres) * (event.code === 'ArrowLeft' ? -1 : 1);
    onMove(movedSpan(span, event.shiftKey ? 'end' : 'whole', by));
  };

  return (
    <div
      className={styles['block']}
      data-chosen={isChosen || undefined}
      style={{ left: shown.start * tickWidth, width: Math.max(44, (shown.end - shown.start) * tickWidth) }}
    >
      <button
        type="button"
        className={styles['grip']}
        aria-label={t('words.timeline.line', { place: place + 1, words: text?.text ?? '' })}
        aria-pressed={isChosen}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          // Pointers choose on release; a key or a screen reader clicks without one.
          if (event.detail === 0) onChoose();
        }}
        {...whole}
      >
        <span lang={text?.language} dir={wordsDirection(text?.text ?? '', text?.language ?? '')} className={styles['said']} title={text?.text}>
          {text?.text}
        </span>
      </button>
      <span className={styles['edge']} data-edge="start" aria-hidden="true" {...start} />
      <span className={styles['edge']} data-edge="end" aria-hidden="true" {...end} />
    </div>
  );
}
