import { useEffect, useEffectEvent, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { SAFE_AREAS, STAGE_SIZES, type StageFormat } from '../../base/stage-document.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Picture } from '../../document/schema/pictures.ts';
import type { Engine } from '../../engine/engine-types.ts';
import type { Hand } from '../../stage/hand/hand-types.ts';
import type { Stroke } from '../../stage/strokes.ts';
import type { Gesture } from '../../sync/room-types.ts';
import { Loading } from '../../ui/components/Loading.tsx';
import { useMayEdit } from '../../ui/hooks/EditAccess.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './Stage.module.css';
import type { HeldLook } from './held-look.ts';
import type { Mode, Preview, StageAccess } from './pictures-types.ts';
import { TextOverlay } from './TextOverlay.tsx';
import { useHand } from './use-hand.ts';
import { useStageFrames } from './use-stage-frames.ts';

interface StageCanvasProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly stage: StageAccess;
  readonly scene: string;
  readonly format: StageFormat;
  /** From back to front. */
  readonly pictures: readonly Picture[];
  readonly selection: readonly string[];
  readonly mode: Mode;
  readonly preview: Preview | undefined;
  readonly gestures: readonly Gesture[];
  /** The text that is being written on the stage itself. */
  readonly writing: string | undefined;
  readonly held: HeldLook | undefined;
  readonly isSafeShown: boolean;
  readonly isSnapping: boolean;
  onHand(hand: Hand | undefined): void;
  onSelect(ids: readonly string[]): void;
  onOpen(id: string): void;
  onWritten(): void;
  onRemove(): void;
  onPath(stroke: Stroke): void;
  onDraft(draft: Gesture | undefined): void;
  onPreviewEnd(): void;
}

/** The canvas with the hand on it, and a field over the text that is written. */
export function StageCanvas(props: StageCanvasProps) {
  const { piece, engine, stage, scene, selection, pictures, preview, writing } = props;
  const t = useText();
  const mayEdit = useMayEdit();
  const host = useRef<HTMLDivElement>(null);
  const hand = useHand(host, {
    piece,
    stage,
    scene,
    selection,
    mode: props.mode,
    name: t('pictures.canvas'),
    isMoving: () => props.mode.type === 'path' || preview !== undefined || writing !== undefined || engine.state().phase !== 'stopped',
    onSelect: props.onSelect,
    onOpen: props.onOpen,
    onRemove: props.onRemove,
    onPath: props.onPath,
    onDraft: props.onDraft,
  });
  useStageFrames(hand, { piece, engine, stage, scene, preview, writing, selection, held: props.held, gestures: props.gestures, onPreviewEnd: props.onPreviewEnd });
  const onHand = useEffectEvent(props.onHand);
  useEffect(() => onHand(hand), [hand]);
  useEffect(() => hand?.setSafeArea(props.isSafeShown ? SAFE_AREAS[props.format] : undefined), [hand, props.isSafeShown, props.format]);
  useEffect(() => hand?.setSnapping(props.isSnapping), [hand, props.isSnapping]);

  const press = (event: KeyboardEvent): void => {
    if (!mayEdit || event.target instanceof HTMLTextAreaElement) return;
    // One thing after the other; behind the last the focus goes on.
    if (event.code === 'Tab') {
      const free = pictures.filter(({ isLocked }) => !isLocked);
      const now = free.findIndex(({ id }) => selection.includes(id));
      const next = now < 0 ? (event.shiftKey ? undefined : free[0]) : free[now + (event.shiftKey ? -1 : 1)];
      if (!next) return;
      event.preventDefault();
      props.onSelect([next.id]);
    } else if (!event.defaultPrevented && hand?.pressKey(event.nativeEvent)) event.preventDefault();
  };
  const { width, height } = STAGE_SIZES[props.format];
  const shape: CSSProperties & Record<'--stage-width' | '--stage-height', number> = { '--stage-width': width, '--stage-height': height };
  const written = pictures.find(({ id }) => id === writing);
  return (
    <div className={styles['room']}>
      <div className={styles['stage']} dir="ltr" style={shape}>
        <div ref={host} className={styles['host']} data-still={!mayEdit || undefined} onKeyDown={press} role="presentation" />
        {!hand && <Loading />}
        {hand && written && (
          <TextOverlay
            key={written.id}
            piece={piece}
            picture={written}
            hand={hand}
            onDone={() => {
              props.onWritten();
              host.current?.querySelector<HTMLElement>('[role="application"]')?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}
