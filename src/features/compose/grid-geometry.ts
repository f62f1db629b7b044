import { clamp, type Pitch, type Ticks } from '../../base/units.ts';

/** How a note grid lies on the screen. Rows run from high to low; time from left to right in every language. */
export interface GridGeometry {
  /** The pitches of the rows, the highest first. */
  readonly rows: readonly Pitch[];
  readonly rowHeight: number;
  readonly stepWidth: number;
  readonly stepTicks: Ticks;
  readonly length: Ticks;
}

export interface GridPlace {
  readonly tick: Ticks;
  readonly row: number;
}

export const xOf = (grid: GridGeometry, tick: Ticks): number => (tick / grid.stepTicks) * grid.stepWidth;
export const ticksOf = (grid: GridGeometry, pixels: number): Ticks => Math.round((pixels / grid.stepWidth) * grid.stepTicks);

/** The cell under a point, in pixels from the grid's top left corner. */
export function placeAt(grid: GridGeometry, point: { x: number; y: number }): GridPlace {
  const steps = Math.max(0, Math.ceil(grid.length / grid.stepTicks) - 1);
  return {
    tick: clamp(Math.floor(point.x / grid.stepWidth), 0, steps) * grid.stepTicks,
    row: clamp(Math.floor(point.y / grid.rowHeight), 0, Math.max(0, grid.rows.length - 1)),
  };
}

/** The row on which a pitch is drawn: its own, or the nearest for a pitch outside the scale. */
export function rowOf(grid: Pick<GridGeometry, 'rows'>, pitch: Pitch): number {
  let best = 0;
  for (const [index, row] of grid.rows.entries()) {
    if (Math.abs(row - pitch) < Math.abs((grid.rows[best] ?? 0) - pitch)) best = index;
  }
  return best;
}

export const pitchAt = (grid: Pick<GridGeometry, 'rows'>, row: number): Pitch =>
  grid.rows[clamp(row, 0, grid.rows.length - 1)] ?? 60;

/** A drag in pixels as whole steps and rows. */
export function dragToSteps(grid: GridGeometry, drag: { x: number; y: number }): { ticks: Ticks; rows: number } {
  return { ticks: Math.round(drag.x / grid.stepWidth) * grid.stepTicks, rows: Math.round(drag.y / grid.rowHeight) };
}

/** Where a pitch goes that moves by rows: notes that move together stay on the rows, so in the scale. */
export const movedByRows = (grid: Pick<GridGeometry, 'rows'>, rows: number) => (pitch: Pitch): Pitch => pitchAt(grid, rowOf(grid, pitch) + rows);
