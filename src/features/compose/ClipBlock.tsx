import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Ticks } from '../../base/units.ts';
import { changeClip, copyClip, removeClips } from '../../document/commands/clips.ts';
import { barTicks, type MetreMap } from '../../document/music/metre-map.ts';
import type { TempoMap } from '../../document/music/tempo-map.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Clip, Track } from '../../document/schema/music.ts';
import type { PresentPerson } from '../../sync/room-types.ts';
import { PeopleAt } from '../../ui/components/PeopleAt.tsx';
import { useMayEdit } from '../../ui/hooks/EditAccess.tsx';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { colourAt, colourVariable } from '../../ui/theme/colours.ts';
import { snapClip } from './clip-gestures.ts';
import { ClipPicture } from './ClipPicture.tsx';
import styles from './Timeline.module.css';

interface ClipBlockProps {
  readonly piece: PieceDoc;
  readonly track: Track;
  readonly clip: Clip;
  /** Who is in this part. */
  readonly others: readonly PresentPerson[];
  readonly tickWidth: number;
  readonly metres: MetreMap;
  readonly tempos: TempoMap;
  onOpen(): void;
}

interface Drag {
  readonly x: number;
  readonly part: 'whole' | 'end';
  readonly ticks: Ticks;
}

/** A clip on the timeline: a labelled button that can be dragged, or moved and cut by keys. */
export function ClipBlock({ piece, track, clip, others, tickWidth, metres, tempos, onOpen }: ClipBlockProps) {
  const t = useText();
  const tell = useUndoToast(piece);
  const mayEdit = useMayEdit();
  const [drag, setDrag] = useState<Drag | undefined>(undefined);
  const isAudio = track.role === 'audio';
  const shown = drag ? snapClip(clip, drag, metres) : clip;
  const bar = barTicks(metres.metreAt(clip.start));

  const change = (part: Drag['part'], ticks: Ticks): void => {
    const { start, length } = snapClip(clip, { part, ticks }, metres);
    changeClip(piece, clip.id, { start, length });
  };
  const begin = (event: PointerEvent<HTMLElement>, part: Drag['part']): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ x: event.clientX, part, ticks: 0 });
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (drag && mayEdit) setDrag({ ...drag, ticks: (event.clientX - drag.x) / tickWidth });
  };
  const end = (): void => {
    if (!drag) return;
    setDrag(undefined);
    if (Math.abs(drag.ticks * tickWidth) < 6) onOpen();
    else change(drag.part, drag.ticks);
  };

  const remove = (): void => {
    removeClips(piece, [clip.id]);
    tell(t('history.removeClips', { count: 1 }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!mayEdit) return;
    if (event.code === 'ArrowLeft' || event.code === 'ArrowRight') {
      change(event.shiftKey ? 'end' : 'whole', event.code === 'ArrowRight' ? bar : 0 - bar);
    } else if (event.code === 'Delete' || event.code === 'Backspace') remove();
    else if (event.code === 'KeyD' && (event.ctrlKey || event.metaKey)) copyClip(piece, clip.id, clip.start + clip.length);
    else return;
    event.preventDefault();
  };

  const name = track.name || t(`compose.instrument.${track.instrument}`);
  const place = { name, from: metres.barAt(clip.start).bar + 1, to: metres.barAt(Math.max(clip.start, clip.start + clip.length - 1)).bar + 1 };
  return (
    <div
      className={styles['clip']}
      data-dragging={drag !== undefined || undefined}
      style={{ left: shown.start * tickWidth, width: Math.max(44, shown.length * tickWidth), background: colourVariable(colourAt(track.colour)) }}
    >
      <button
        type="button"
        className={styles['clipOpen']}
        aria-label={t('compose.clip.name', place)}
        onPointerDown={(event) => begin(event, 'whole')}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={() => setDrag(undefined)}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          // Pointers open on release; a key or a screen reader clicks without one.
          if (event.detail === 0) onOpen();
        }}
      >
        <ClipPicture piece={piece} clip={shown} isAudio={isAudio} tempos={tempos} />
      </button>
      {others.length > 0 && (
        <span className={styles['clipPeople']}>
          <PeopleAt people={others} />
        </span>
      )}
      <span
        className={styles['clipEnd']}
        aria-hidden="true"
        onPointerDown={(event) => begin(event, 'end')}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={() => setDrag(undefined)}
      />
    </div>
  );
}
