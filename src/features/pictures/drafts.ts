import type { Drawing, PlacedDrawing } from '../../stage/stage-types.ts';
import type { PictureChange } from '../../stage/hand/hand-types.ts';
import type { Gesture } from '../../sync/room-types.ts';

/** The kind of a gesture that moves things of a scene. */
const KIND = 'pictures';
/** How much is seen of what another person holds. */
const FAINT = 0.45;

type Box = Pick<PlacedDrawing, 'x' | 'y' | 'width' | 'height' | 'rotation'>;

/**
 * What is in the hand, small enough to be sent many times a second: where the first thing is now. The others go with it, as
 * they do in the hand.
 */
export function draftOf(changes: readonly PictureChange[], boxOf: (id: string) => Box | undefined): Gesture | undefined {
  const [first] = changes;
  const box = first && boxOf(first.id);
  if (!first || !box) return undefined;
  const { x, y, width, height, rotation } = { ...box, ...first.fields };
  return { kind: KIND, ids: changes.map(({ id }) => id), values: { x, y, width, height, rotation } };
}

/** The things that others hold, as they would lie if they were let go now: faint, and not to be taken. */
export function ghostsOf(gestures: readonly Gesture[], drawings: readonly Drawing[]): PlacedDrawing[] {
  const placed = new Map(drawings.flatMap((drawing) => (drawing.type === 'background' ? [] : [[drawing.id, drawing] as const])));
  return gestures
    .filter(({ kind }) => kind === KIND)
    .flatMap(({ ids, values }, who) => {
      const first = placed.get(ids[0] ?? '');
      const held = first && boxFrom(values);
      if (!first || !held) return [];
      return ids.flatMap((id) => {
        const drawing = placed.get(id);
        if (!drawing) return [];
        const box = drawing === first ? held : carried(drawing, first, held);
        return [{ ...scaled(drawing, box), id: `ghost-${who}-${id}`, opacity: drawing.opacity * FAINT, isFixed: true }];
      });
    });
}

function boxFrom(values: Gesture['values']): Box | undefined {
  const { x, y, width, height, rotation } = { ...values };
  if (x === undefined || y === undefined || width === undefined || height === undefined || rotation === undefined) return undefined;
  return width > 0 && height > 0 ? { x, y, width, height, rotation } : undefined;
}

/** Where a thing goes that is moved, scaled and turned together with another. */
function carried(box: Box, first: Box, held: Box): Box {
  const growth = held.width / first.width;
  const turn = held.rotation - first.rotation;
  const angle = (turn * Math.PI) / 180;
  const [dx, dy] = [(box.x - first.x) * growth, (box.y - first.y) * growth];
  return {
    x: held.x + dx * Math.cos(angle) - dy * Math.sin(angle),
    y: held.y + dx * Math.sin(angle) + dy * Math.cos(angle),
    width: box.width * growth,
    height: box.height * growth,
    rotation: box.rotation + turn,
  };
}

/** Letters grow with their box when it grows as a whole. */
function scaled(drawing: PlacedDrawing, box: Box): PlacedDrawing {
  const { x, y, width, height, rotation } = box;
  const place = { x, y, width, height, rotation };
  if (drawing.type !== 'text' && drawing.type !== 'lyrics') return { ...drawing, ...place };
  const [across, down] = [width / drawing.width, height / drawing.height];
  return { ...drawing, ...place, size: drawing.size * (Math.abs(across - down) < 0.01 ? across : 1) };
}
