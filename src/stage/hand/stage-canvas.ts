import { Canvas, type FabricObject, type Point as FabricPoint } from 'fabric';
import { STAGE_SIZES, type StageArea, type StageSize } from '../../base/stage-document.ts';
import { fitStage } from '../geometry.ts';
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
  safeArea: StageArea | undefined;
  stage: StageSize = STAGE_SIZES['16:9'];
  /** Milliseconds the last painting took. */
  paintCost = 0;

  /** The grounds of the scene; where the stage takes another shape, the whole of it is shown. */
  setGrounds(grounds: readonly BackgroundDrawing[]): void {
    this.backgrounds = grounds;
    const { width, height } = grounds[0]?.stage ?? this.stage;
    if (width === this.stage.width && height === this.stage.height) return;
    this.stage = { width, height };
    this.setView(fitStage(this, this.stage));
  }

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

  /** What is under the pointer is sought anew: something was chosen since. */
  lookAgain(): void {
    this._resetTransformEventData();
  }

  override renderAll(): void {
    const began = performance.now();
    super.renderAll();
    this.paintCost = performance.now() - began;
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
      context.lineTo(axis === 'x' ? at : this.stage.width, axis === 'x' ? this.stage.height : at);
      context.stroke();
    }
    this.strokeSafeArea(context);
    this.strokeEmptyWords(context);
    context.restore();
  }

  private strokeSafeArea(context: CanvasRenderingContext2D): void {
    if (!this.safeArea) return;
    const { left, top, right, bottom } = this.safeArea;
    context.lineWidth = 1 / this.getZoom();
    context.setLineDash([4 / this.getZoom(), 8 / this.getZoom()]);
    // A light line on a dark one is seen on every ground.
    for (const colour of ['#00000080', '#ffffffb0']) {
      context.strokeStyle = colour;
      context.strokeRect(left, top, right - left, bottom - top);
      context.lineDashOffset = 6 / this.getZoom();
    }
    context.lineDashOffset = 0;
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
