export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest size of the same shape that fits; never enlarged beyond it. */
export function fitWithin(size: Size, room: Size): Size {
  if (size.width <= 0 || size.height <= 0) return room;
  const scale = Math.min(room.width / size.width, room.height / size.height);
  return { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
}
