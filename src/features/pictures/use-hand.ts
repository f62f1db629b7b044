import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { addPicture, changePictures } from '../../document/commands/pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import { picturesOf, shownPicture } from '../../document/queries/song.ts';
import type { Hand, PictureChange } from '../../stage/hand/hand-types.ts';
import type { Stroke } from '../../stage/strokes.ts';
import type { Gesture } from '../../sync/room-types.ts';
import { useUnexpected } from '../../ui/hooks/use-unexpected.ts';
import { draftOf } from './drafts.ts';
import type { Mode, PenChoice, StageAccess } from './pictures-types.ts';

interface HandUse {
  readonly piece: PieceDoc;
  readonly stage: StageAccess;
  readonly scene: string;
  /** Of the canvas, for those who do not see it. */
  readonly name: string;
  readonly mode: Mode;
  readonly selection: readonly string[];
  /** Something moves by itself: things may leave the hand without anyone having let them go. */
  isMoving(): boolean;
  onSelect(ids: readonly string[]): void;
  onOpen(id: string): void;
  onRemove(): void;
  onPath(stroke: Stroke): void;
  onDraft(draft: Gesture | undefined): void;
}

/** A hand on the canvas: what it does becomes one command when it lets go, and is seen by others before. */
export function useHand(host: RefObject<HTMLDivElement | null>, use: HandUse): Hand | undefined {
  const { piece, stage, name, mode, selection } = use;
  const [hand, setHand] = useState<Hand | undefined>(undefined);
  const unexpected = useUnexpected();
  /** Two people who draft at once are told apart by the room; this says whether anything of ours is out there. */
  const isDrafting = useRef(false);

  const onChange = useEffectEvent((changes: readonly PictureChange[], isEnd: boolean) => {
    if (!isEnd || isDrafting.current) use.onDraft(isEnd ? undefined : draftOf(changes, (id) => shownPicture(piece.tables, id)));
    isDrafting.current = !isEnd;
    if (isEnd && changes.length > 0) changePictures(piece, changes);
  });
  const onPen = useEffectEvent((stroke: Stroke, by: PenChoice) => {
    if (use.mode.type === 'path') use.onPath(stroke);
    else if (use.mode.type === 'pen') drawStroke(piece, stage, { scene: use.scene, stroke, by });
  });
  const onSelect = useEffectEvent((ids: readonly string[]) => {
    if (ids.length > 0 || !use.isMoving()) use.onSelect(ids);
  });
  const onOpen = useEffectEvent((id: string) => use.onOpen(id));
  const onRemove = useEffectEvent(() => use.onRemove());

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let isOver = false;
    let attached: Hand | undefined;
    stage
      .attachHand(element, {
        name,
        onSelect: (ids) => onSelect(ids),
        onChange: (changes, isEnd) => onChange(changes, isEnd),
        onPen: (stroke, by) => onPen(stroke, by),
        onOpen: (id) => onOpen(id),
        onRemove: () => onRemove(),
        togetherWith: (id) => groupOf(piece, id),
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
  }, [host, stage, piece, name, unexpected]);

  useEffect(() => {
    if (mode.type === 'select') hand?.setTool('select');
    else hand?.setTool('pen', mode.type === 'pen' ? mode.pen : PATH_PEN);
  }, [hand, mode]);
  // Another tool lets go of everything: what was chosen is taken again.
  useEffect(() => hand?.select(selection), [hand, selection, mode]);
  return hand;
}

const PATH_PEN: PenChoice = { colour: '#ff4fa3', size: 8 };

/** Everything of a thing's group, itself among it. */
export function groupOf(piece: PieceDoc, id: string): readonly string[] {
  const picture = piece.tables.picture.get(id);
  if (!picture || picture.group === '') return [id];
  return piece.tables.picture.where('scene', picture.scene).filter(({ group }) => group === picture.group).map((member) => member.id);
}

interface DrawnStroke {
  readonly scene: string;
  readonly stroke: Stroke;
  readonly by: PenChoice;
}

/** A run of strokes with one pen is one drawing, as on paper. */
function drawStroke(piece: PieceDoc, stage: StageAccess, { scene, stroke, by }: DrawnStroke): void {
  const last = picturesOf(piece.tables, scene).at(-1);
  const isSame = last?.type === 'drawing' && last.by === piece.person && last.colour === by.colour && last.size === by.size && !last.isLocked;
  const joined = isSame ? stage.joinStroke(last, stroke, by) : undefined;
  if (joined && last) changePictures(piece, [{ id: last.id, fields: joined }]);
  else addPicture(piece, { scene, type: 'drawing', colour: by.colour, size: by.size, ...stage.drawingFrom(stroke, by) });
}
