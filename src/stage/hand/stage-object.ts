import { FabricObject, util, type Canvas } from 'fabric';
import { turnOf, type Box } from '../geometry.ts';
import { paintDrawing } from '../paint.ts';
import type { Fit, Images, PlacedDrawing } from '../stage-types.ts';
import { controlsOf } from './controls.ts';
import type { PictureFields } from './hand-types.ts';

const BORDER = [
  ['#07282d', 5],
  ['#84d2da', 2],
] as const;

const HANDLES = {
  cornerStyle: 'circle',
  cornerSize: 16,
  touchCornerSize: 44,
  transparentCorners: false,
  cornerColor: '#ffffff',
  cornerStrokeColor: '#0e5f6b',
  borderOpacityWhenMoving: 0.7,
  snapAngle: 15,
  snapThreshold: 4,
  lockScalingFlip: true,
  lockSkewingX: true,
  lockSkewingY: true,
} as const;

/** Several things chosen together have the handles of one; they scale as a whole, for their sides run every way. */
export function dressSelection(canvas: Canvas): void {
  const chosen = canvas.getActiveObject();
  if (!chosen || isStageObject(chosen)) return;
  chosen.set({ ...HANDLES, borderColor: '#84d2da', borderScaleFactor: 2 });
  chosen.setControlsVisibility({ ml: false, mr: false, mt: false, mb: false });
  chosen.setCoords();
}

/** What an object needs to know of the stage it stands on. */
export interface Surroundings {
  readonly images: () => Images;
  /** Stage → pixels of the canvas' memory. */
  readonly fit: () => Fit;
}

/** Fabric's handle on one drawing: Fabric moves it, the stage's own painter paints it. */
export class StageObject extends FabricObject {
  drawing: PlacedDrawing;
  private readonly surroundings: Surroundings;

  constructor(drawing: PlacedDrawing, surroundings: Surroundings) {
    super({
      ...HANDLES,
      objectCaching: false,
      strokeWidth: 0,
      originX: 'center',
      originY: 'center',
      minScaleLimit: 0.02,
    });
    this.surroundings = surroundings;
    this.drawing = drawing;
    this.controls = controlsOf(drawing.type);
    this.take(drawing);
  }

  /** Becomes this drawing, wherever it was. */
  take(drawing: PlacedDrawing): void {
    const { x, y, width, height, rotation, opacity, isFixed } = drawing;
    const stays = this.standsAt(drawing) && this.selectable !== isFixed;
    this.drawing = drawing;
    if (stays) return;
    this.set({
      left: x,
      top: y,
      width,
      height,
      angle: rotation,
      opacity,
      scaleX: 1,
      scaleY: 1,
      flipX: false,
      flipY: false,
      skewX: 0,
      skewY: 0,
      selectable: !isFixed,
      evented: !isFixed,
    });
    this.setCoords();
  }

  /** Takes all of a drawing but its place: the person has it in her hand. */
  takeLook(drawing: PlacedDrawing): void {
    const { x, y, width, height, rotation } = this.drawing;
    this.drawing = { ...drawing, x, y, width, height, rotation };
  }

  /** Nobody has moved it since it took its drawing. */
  isAsDrawn(): boolean {
    return this.standsAt(this.drawing) || Object.keys(this.changed()).length === 0;
  }

  /** Exactly where this drawing is; looked at for each thing in each picture, so nothing is computed. */
  private standsAt({ x, y, width, height, rotation }: PlacedDrawing): boolean {
    const isThere =
      this.left === x && this.top === y && this.angle === rotation && this.width === width && this.height === height;
    return isThere && this.scaleX === 1 && this.scaleY === 1 && !this.group;
  }

  /** Where Fabric has it now. */
  box(): Box {
    const { translateX, translateY, angle, scaleX, scaleY } = util.qrDecompose(this.calcTransformMatrix());
    return {
      x: translateX,
      y: translateY,
      width: this.width * Math.abs(scaleX),
      height: this.height * Math.abs(scaleY),
      rotation: turnOf(angle),
    };
  }

  /** The drawing as it looks in the hand: words grow with their box when it is scaled as a whole, else they flow. */
  shown(): PlacedDrawing {
    const { drawing } = this;
    if (this.standsAt(drawing)) return drawing;
    const box = this.box();
    if (drawing.type !== 'text' && drawing.type !== 'lyrics') return { ...drawing, ...box };
    return { ...drawing, ...box, size: drawing.size * this.growth(box) };
  }

  private growth({ width, height }: Box): number {
    const [across, down] = [width / this.drawing.width, height / this.drawing.height];
    return Math.abs(across - down) < 0.001 ? across : 1;
  }

  /** What differs from the drawing, rounded to what an eye can tell. */
  changed(): PictureFields {
    const shown = this.shown();
    const { drawing } = this;
    const differs = (now: number, before: number): number | undefined =>
      Math.abs(now - before) < 0.05 ? undefined : Math.round(now * 10) / 10;
    const size = 'size' in shown && 'size' in drawing ? differs(shown.size, drawing.size) : undefined;
    const fields = {
      x: differs(shown.x, drawing.x),
      y: differs(shown.y, drawing.y),
      width: differs(shown.width, drawing.width),
      height: differs(shown.height, drawing.height),
      rotation: differs(shown.rotation, turnOf(drawing.rotation)),
      size,
    };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  }

  /** A light line on a dark one is seen on every ground. */
  override drawBorders(
    context: CanvasRenderingContext2D,
    options: Parameters<FabricObject['drawBorders']>[1],
    style: Parameters<FabricObject['drawBorders']>[2],
  ): void {
    for (const [borderColor, width] of BORDER) {
      context.lineWidth = width;
      super.drawBorders(context, options, { ...style, borderColor });
    }
  }

  override render(context: CanvasRenderingContext2D): void {
    context.save();
    paintDrawing(context, this.shown(), this.surroundings.images(), this.surroundings.fit());
    context.restore();
  }
}

export const isStageObject = (object: unknown): object is StageObject => object instanceof StageObject;

/** The things a person has chosen. */
export const chosenOf = (canvas: Canvas): StageObject[] => canvas.getActiveObjects().filter(isStageObject);
