import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { addPicture, changePictures, removePictures } from '../../document/commands/pictures.ts';
import { picturesOf } from '../../document/queries/song.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Engine } from '../../engine/engine-types.ts';
import type { Hand } from '../../stage/hand/hand-types.ts';
import type { Stroke } from '../../stage/strokes.ts';
import { Loading } from '../../ui/components/Loading.tsx';
import { useMayEdit } from '../../ui/hooks/EditAccess.tsx';
import { useUnexpected } from '../../ui/hooks/use-unexpected.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { PenChoice, StageAccess } from './pictures-types.ts';
import styles from './PicturesView.module.css';

interface StageCanvasProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly stage: StageAccess;
  readonly scene: string;
  readonly selection: readonly string[];
  readonly pen: PenChoice | undefined;
  onSelect(ids: readonly string[]): void;
}

/** The canvas with the hand on it. While the song plays it follows the song; standing, it stays on the chosen scene. */
export function StageCanvas(props: StageCanvasProps) {
  const { piece, engine, stage, scene, selection, pen } = props;
  const t = useText();
  const mayEdit = useMayEdit();
  const host = useRef<HTMLDivElement>(null);
  const [hand, setHand] = useState<Hand | undefined>(undefined);
  const unexpected = useUnexpected();

  const onStroke = useEffectEvent((stroke: Stroke, by: PenChoice) => {
    // A run of strokes with one pen is one drawing, as on paper.
    const last = picturesOf(piece.tables, scene).at(-1);
    const isSame = last?.type === 'drawing' && last.by === piece.person && last.colour === by.colour && last.size === by.size;
    const joined = isSame ? stage.joinStroke(last, stroke, by) : undefined;
    if (joined && last) changePictures(piece, [{ id: last.id, fields: joined }]);
    else addPicture(piece, { scene, type: 'drawing', colour: by.colour, size: by.size, ...stage.drawingFrom(stroke, by) });
  });
  const onRemove = useEffectEvent((ids: readonly string[]) => {
    removePictures(piece, ids);
    props.onSelect([]);
  });
  const onSelect = useEffectEvent(props.onSelect);
  const name = t('pictures.canvas');

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let isOver = false;
    let attached: Hand | undefined;
    stage
      .attachHand(element, {
        name,
        onSelect: (ids) => onSelect(ids),
        onChange: (changes, isEnd) => {
          if (isEnd) changePictures(piece, changes);
        },
        onPen: (stroke, by) => onStroke(stroke, by),
        onRemove: (ids) => onRemove(ids),
      })
      .then((made) => {
        if (isOver) made.dispose();
        else {
          attached = made;
          setHand(made);
        }
      }, unexpected);
    return () => {
      isOver = true;
      attached?.dispose();
      setHand(undefined);
    };
  }, [stage, piece, name, unexpected]);

  useEffect(() => hand?.setTool(pen ? 'pen' : 'select', pen), [hand, pen]);
  useEffect(() => hand?.select(selection), [hand, selection]);

  useEffect(() => {
    if (!hand) return;
    let frame = 0;
    const draw = (): void => {
      const isPlaying = engine.state().phase !== 'stopped';
      hand.setDrawings(
        isPlaying
          ? stage.drawingsAt(engine.position(), undefined, { levels: stage.levelsOf(engine.probe()) })
          : stage.drawingsAt(engine.position(), scene),
      );
      if (isPlaying) frame = requestAnimationFrame(draw);
    };
    const restart = (): void => {
      cancelAnimationFrame(frame);
      draw();
    };
    restart();
    const repaint = (): void => {
      restart();
      hand.repaint();
    };
    const stops = [engine.changed.listen(restart), stage.changed.listen(repaint)];
    return () => {
      for (const stop of stops) stop();
      cancelAnimationFrame(frame);
    };
  }, [hand, engine, stage, scene]);

  return (
    <div className={styles['stage']} dir="ltr">
      <div ref={host} className={styles['host']} data-still={!mayEdit || undefined} onKeyDown={(event) => mayEdit && hand?.pressKey(event.nativeEvent)} role="presentation" />
      {!hand && <Loading />}
    </div>
  );
}
