import type { StageSize } from '../../base/stage-document.ts';

/** Anything smaller could not be seen or held. */
const THINNEST = 8;

/** The largest size of the same shape that fits into the room. */
export function fitWithin(size: StageSize, room: StageSize): StageSize {
  if (size.width <= 0 || size.height <= 0) return room;
  const scale = Math.min(room.width / size.width, room.height / size.height);
  return { width: Math.max(THINNEST, Math.round(size.width * scale)), height: Math.max(THINNEST, Math.round(size.height * scale)) };
}

const DOWN = ['top', 'middle', 'bottom'] as const;
const ACROSS = ['left', 'centre', 'right'] as const;
export type PlaceName = `${(typeof DOWN)[number]}-${(typeof ACROSS)[number]}` | 'outside';

/** In which ninth of the stage a thing stands, for saying it. */
export function placeName({ x, y }: { readonly x: number; readonly y: number }, stage: StageSize): PlaceName {
  if (x < 0 || y < 0 || x > stage.width || y > stage.height) return 'outside';
  const third = (share: number): 0 | 1 | 2 => (share < 1 / 3 ? 0 : share > 2 / 3 ? 2 : 1);
  return `${DOWN[third(y / stage.height)]}-${ACROSS[third(x / stage.width)]}`;
}
