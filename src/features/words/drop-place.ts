/** Where the rows of a list stand, in pixels from the same edge. */
export interface RowBox {
  readonly top: number;
  readonly height: number;
}

/** The place, counted from 0 without the row itself, at which a row is let go. */
export function dropPlace(rows: readonly RowBox[], held: number, y: number): number {
  return rows.filter(({ top, height }, index) => index !== held && y > top + height / 2).length;
}

/** The neighbours of a place in a list that the moved one has left. */
export function neighboursAt(ids: readonly string[], moved: string, place: number): { after?: string; before?: string } {
  const others = ids.filter((id) => id !== moved);
  const [after, before] = [others[place - 1], others[place]];
  return { ...(after === undefined ? {} : { after }), ...(before === undefined ? {} : { before }) };
}
