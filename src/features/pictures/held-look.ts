import type { Look } from '../../document/schema/pictures.ts';
import type { Drawing, PlacedDrawing } from '../../stage/stage-types.ts';

/** How chosen things would look while a slider is moved, before it is written. */
export interface HeldLook {
  readonly opacity?: number;
  readonly rotation?: number;
  readonly shadow?: number;
  /** Of letters. */
  readonly size?: number;
  /** Width of the edge. */
  readonly edge?: number;
  readonly colour?: string;
  readonly look?: Partial<Look>;
}

const PLAIN: Look = { brightness: 1, contrast: 1, saturation: 1, hue: 0, blur: 0 };

/** The drawings as they look in the hand. */
export function withHeldLook(drawings: readonly Drawing[], ids: readonly string[], held: HeldLook): readonly Drawing[] {
  return drawings.map((drawing) => (drawing.type !== 'background' && ids.includes(drawing.id) ? changed(drawing, held) : drawing));
}

function changed(drawing: PlacedDrawing, { size, edge, colour, look, ...plain }: HeldLook): PlacedDrawing {
  return {
    ...drawing,
    ...plain,
    ...(look ? { look: { ...PLAIN, ...drawing.look, ...look } } : {}),
    ...(size !== undefined && 'size' in drawing ? { size } : {}),
    ...(colour !== undefined && 'colour' in drawing ? { colour } : {}),
    ...(edge !== undefined && 'edge' in drawing && drawing.edge ? { edge: { ...drawing.edge, width: edge } } : {}),
  };
}
