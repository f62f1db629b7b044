import { mixColours, readColour, type Colour } from '../../src/base/colour.ts';
import { toLocal } from '../../src/stage/geometry.ts';
import type { Drawing, Point } from '../../src/stage/stage-types.ts';

/** What a place of the stage looks like, counted without a canvas: boxes of plain colours; `undefined` where it can not be told. */
export function colourAt(drawings: readonly Drawing[], { x, y }: Point): Colour | undefined {
  let colour: Colour | undefined = [0, 0, 0];
  for (const drawing of drawings) {
    if (!isInWindow(drawing, x, y)) continue;
    if (drawing.type === 'background') {
      const ground = mixColours(readColour(drawing.from), readColour(drawing.to), y / drawing.stage.height);
      colour = colour && mixColours(colour, ground, drawing.opacity);
      if (drawing.opacity === 1) colour = ground;
      continue;
    }
    const local = toLocal(drawing, { x, y });
    const zoom = drawing.zoom ?? 1;
    const isInside = Math.abs(local.x) < (drawing.width / 2) * zoom && Math.abs(local.y) < (drawing.height / 2) * zoom;
    if (!isInside || drawing.type === 'text' || drawing.type === 'lyrics') continue;
    if (drawing.type !== 'shape' || drawing.blend !== undefined) colour = undefined;
    else if (colour !== undefined || drawing.opacity === 1) {
      const share = (local.y / zoom + drawing.height / 2) / drawing.height;
      const own = mixColours(readColour(drawing.colour), readColour(drawing.colourEnd ?? drawing.colour), share);
      colour = drawing.opacity === 1 ? own : colour && mixColours(colour, own, drawing.opacity);
    }
  }
  return colour;
}

function isInWindow({ window }: Drawing, x: number, y: number): boolean {
  if (!window) return true;
  return window.type === 'box'
    ? x >= window.left && x < window.right && y >= window.top && y < window.bottom
    : Math.hypot(x - window.x, y - window.y) < window.radius;
}
