import { Canvas, type FabricObject, type Point as FabricPoint } from 'fabric';
import { STAGE_HEIGHT, STAGE_WIDTH } from '../../base/stage-document.ts';
import { isHit } from '../hit.ts';
import { paintDrawing } from '../paint.ts';
import type { SnapLine } from '../snap.ts';
import type { BackgroundDrawing, Fit, Images } from '../stage-types.ts';
import { isStageObject } from './stage-object.ts';

const TARGET = 44;
const NO_IMAGES: Images = new Map();

/** Fabric's canvas with the stage's ground under it, lines to snap to over it, and the stage's own idea of what a finger hits. */
export class StageCanvas extends Canvas {
  backgrounds: readonly BackgroundDrawing[] = [];
  snapLines: readonly SnapLine[] = [];

  /** Stage → CSS pixels. */
  view(): Fit {
    const [scale, , , , left, top] = this.viewportTransform;
    return { scale, left, top };
  }

  setView({ scale, left, top }: Fit): void {
    this.setViewportTransform([scale, 0, 0, scale, left, top]);
  }

  /** Stage → pixels of the canvas' memory. */
  fit(): Fit {
    const ratio = this.getRetinaScaling();
    const { scale, left, top } = this.view();
    return { scale: scale * ratio, left: left * ratio, top: top * ratio };
  }

  override _checkTarget(object: FabricObject, point: FabricPoint): boolean {
    if (!isStageObject(object)) return super._checkTarget(object, point);
    return object.visible && object.evented && isHit(object.shown(), point, { smallest: TARGET / this.getZoom() });
  }

  override _renderBackground(context: CanvasRenderingContext2D): void {
    context.save();
    for (const background of this.backgrounds) paintDrawing(context, background, NO_IMAGES, this.fit());
    context.restore();
  }

  override _renderOverlay(context: CanvasRenderingContext2D): void {
    const { scale, left, top } = this.fit();
    context.save();
    context.setTransform(scale, 0, 0, scale, left, top);
    context.strokeStyle = '#ff4fa3';
    context.lineWidth = 1.5 / this.getZoom();
    for (const { axis, at } of this.snapLines) {
      context.beginPath();
      context.moveTo(axis === 'x' ? at : 0, axis === 'x' ? 0 : at);
      context.lineTo(axis === 'x' ? at : STAGE_WIDTH, axis === 'x' ? STAGE_HEIGHT : at);
      context.stroke();
    }
    this.strokeEmptyWords(context);
    context.restore();
  }

  /** The place of words where nobody sings would be nothing to take hold of. */
  private strokeEmptyWords(context: CanvasRenderingContext2D): void {
    context.strokeStyle = '#ffffffb0';
    context.setLineDash([8 / this.getZoom(), 6 / this.getZoom()]);
    for (const object of this.getObjects()) {
      if (!isStageObject(object) || object.drawing.type !== 'lyrics' || object.drawing.lines.length > 0) continue;
      const { x, y, width, height, rotation } = object.box();
      context.save();
      context.translate(x, y);
      context.rotate((rotation * Math.PI) / 180);
      context.strokeRect(-width / 2, -height / 2, width, height);
      context.restore();
    }
  }
}
