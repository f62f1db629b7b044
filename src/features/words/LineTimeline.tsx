import { useRef } from 'react';
import { barsUntil, type MetreMap } from '../../document/music/metre-map.ts';
import type { PieceDoc } from '../../document/open.ts';
import { timedLines } from '../../document/queries/lyrics.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { BarRuler } from '../../ui/components/BarRuler.tsx';
import { useFrames } from '../../ui/hooks/use-frames.ts';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { LineBlock } from './LineBlock.tsx';
import { moveLineTime } from './move-line-time.ts';
import { songShape } from './song-shape.ts';
import styles from './LineTimeline.module.css';
import type { ShownLine } from './words-types.ts';

interface LineTimelineProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly lines: readonly ShownLine[];
  readonly time: { readonly metres: MetreMap; readonly end: number };
  readonly chosen: string | undefined;
  onChoose(id: string): void;
}

const KINDS = ['line', 'clip', 'note', 'step', 'track', 'asset', 'tempo'] as const;
/** Pixels to the quarter note. */
const BEAT_WIDTH = 28;
const TICK_WIDTH = BEAT_WIDTH / 960;
/** Pixels to one column of the song's picture. */
const COLUMN = 4;

/** The lines along the song, over the picture of what sounds. Time runs from left to right in every language. */
export function LineTimeline({ piece, engine, lines, time, chosen, onChoose }: LineTimelineProps) {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const playhead = useRef<HTMLDivElement>(null);
  const columns = Math.min(4000, Math.max(1, Math.ceil((time.end * TICK_WIDTH) / COLUMN)));
  const spans = useQuery(piece, KINDS, timedLines);
  const shape = useQuery(piece, KINDS, (tables) => shapePath(songShape(tables, time.end, columns)), [time.end, columns]);
  const bars = useQuery(piece, ['metre'], () => barsUntil(time.metres, time.end), [time]);

  useFrames({ changed: engine.changed, isMoving: () => engine.state().phase !== 'stopped' }, () => {
    const x = engine.position() * TICK_WIDTH;
    if (playhead.current) playhead.current.style.transform = `translateX(${x}px)`;
    const box = scroller.current;
    if (!box || engine.state().phase === 'stopped') return;
    if (x < box.scrollLeft || x > box.scrollLeft + box.clientWidth - 24) box.scrollLeft = Math.max(0, x - 48);
  });

  return (
    <div ref={scroller} className={styles['scroller']} dir="ltr" role="group" aria-label={t('words.timeline')}>
      <div className={styles['song']} style={{ width: time.end * TICK_WIDTH }}>
        <BarRuler bars={bars} tickWidth={TICK_WIDTH} labelOf={(bar) => t('words.timeline.to-bar', { bar })} onBar={(start) => engine.seek(start)} />
        <svg className={styles['shape']} viewBox={`0 0 ${columns} 100`} preserveAspectRatio="none" aria-hidden="true">
          <path d={shape} />
        </svg>
        {spans.map((span) => {
          const place = lines.findIndex(({ id }) => id === span.id);
          const line = lines[place];
          if (!line) return null;
          return (
            <LineBlock
              key={span.id}
              line={line}
              span={span}
              place={place}
              tickWidth={TICK_WIDTH}
              metres={time.metres}
              isChosen={span.id === chosen}
              onChoose={() => onChoose(span.id)}
              onMove={(next) => moveLineTime(piece, span.id, span, next)}
            />
          );
        })}
        <div ref={playhead} className={styles['playhead']} aria-hidden="true" />
      </div>
    </div>
  );
}

const shapePath = (shape: readonly number[]): string =>
  shape.map((loud, column) => `M${column} ${(50 - loud * 50).toFixed(1)}h0.7V${(50 + loud * 50).toFixed(1)}h-0.7z`).join('');
