/** A round place in a picture, in pixels of it. */
export interface CoveredPlace {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** `blur` leaves light and colour, `block` one colour. */
  readonly way: 'blur' | 'block';
}

export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** So few colours are left across a blurred face that nobody can be found in them, by eye or by computing. */
const CELLS = 4;

/** Overwrites a round place, in place: what was there is not kept anywhere in the picture. */
export function coverPixels(pixels: Pixels, { x, y, r, way }: CoveredPlace): void {
  const { data, width, height } = pixels;
  const cells = way === 'block' ? 1 : CELLS;
  const box = { left: x - r, top: y - r, side: r * 2 };
  const colours = meansOf(pixels, box, cells);
  for (let row = Math.max(0, Math.floor(y - r)); row < Math.min(height, y + r); row++) {
    for (let column = Math.max(0, Math.floor(x - r)); column < Math.min(width, x + r); column++) {
      if (Math.hypot(column + 0.5 - x, row + 0.5 - y) > r) continue;
      const across = ((column + 0.5 - box.left) / box.side) * cells - 0.5;
      const down = ((row + 0.5 - box.top) / box.side) * cells - 0.5;
      const at = (row * width + column) * 4;
      for (let part = 0; part < 4; part++) data[at + part] = between(colours, cells, { across, down, part });
    }
  }
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** The mean colour of each cell of the box, four numbers each; a cell outside the picture has that of its nearest one. */
function meansOf({ data, width, height }: Pixels, { left, top, side }: Box, cells: number): Float64Array {
  const means = new Float64Array(cells * cells * 4);
  for (let cell = 0; cell < cells * cells; cell++) {
    const cellLeft = left + ((cell % cells) * side) / cells;
    const cellTop = top + (Math.floor(cell / cells) * side) / cells;
    const from = { x: within(Math.floor(cellLeft), width - 1), y: within(Math.floor(cellTop), height - 1) };
    const to = { x: Math.max(from.x + 1, within(Math.ceil(cellLeft + side / cells), width)), y: Math.max(from.y + 1, within(Math.ceil(cellTop + side / cells), height)) };
    const count = (to.x - from.x) * (to.y - from.y);
    for (let row = from.y; row < to.y; row++) {
      for (let column = from.x; column < to.x; column++) {
        const at = (row * width + column) * 4;
        for (let part = 0; part < 4; part++) means[cell * 4 + part] = (means[cell * 4 + part] ?? 0) + (data[at + part] ?? 0) / count;
      }
    }
  }
  return means;
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));

function between(
  means: Float64Array,
  cells: number,
  { across, down, part }: { readonly across: number; readonly down: number; readonly part: number },
): number {
  const value = (column: number, row: number): number =>
    means[(within(row, cells - 1) * cells + within(column, cells - 1)) * 4 + part] ?? 0;
  const [column, row] = [Math.floor(across), Math.floor(down)];
  const [right, low] = [across - column, down - row];
  const above = value(column, row) * (1 - right) + value(column + 1, row) * right;
  const below = value(column, row + 1) * (1 - right) + value(column + 1, row + 1) * right;
  return above * (1 - low) + below * low;
}
