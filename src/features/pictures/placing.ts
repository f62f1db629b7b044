export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Anything smaller could not be seen or held. */
const THINNEST = 8;

/** The largest size of the same shape that fits into the room. */
export function fitWithin(size: Size, room: Size): Size {
  if (size.width <= 0 || size.height <= 0) return room;
  const scale = Math.min(room.width / size.width, room.height / size.height);
  return { width: Math.max(THINNEST, Math.round(size.width * scale)), height: Math.max(THINNEST, Math.round(size.height * scale)) };
}
