import { STAGE_SIZES, type StageSize } from '../base/stage-document.ts';
import { clamp } from '../base/units.ts';
import { fitStage, toStage } from './geometry.ts';
import type { Fit, Point } from './stage-types.ts';

/** A view of the stage is never smaller than the whole of it, and at most eight times as large. */
const MOST_ZOOM = 8;

export interface Pinch {
  /** Between the two fingers, in pixels of the canvas. */
  readonly middle: Point;
  readonly distance: number;
}

/** The view after two fingers went from one place to another: what was under them stays under them. */
export function pinched(view: Fit, from: Pinch, to: Pinch, size: StageSize, stage?: StageSize): Fit {
  const factor = from.distance > 0 ? to.distance / from.distance : 1;
  return zoomedTo(view, { factor, from: from.middle, to: to.middle }, size, stage);
}

/** Zooms by a factor about a place that may wander, within bounds. */
export function zoomedTo(
  view: Fit,
  { factor, from, to }: { readonly factor: number; readonly from: Point; readonly to: Point },
  size: StageSize,
  stage?: StageSize,
): Fit {
  const whole = fitStage(size, stage);
  const held = toStage(view, from);
  const scale = clamp(view.scale * factor, whole.scale, whole.scale * MOST_ZOOM);
  return withinBounds({ scale, left: to.x - held.x * scale, top: to.y - held.y * scale }, size, stage);
}

/** The stage always covers the middle of the canvas as far as it can. */
export function withinBounds({ scale, left, top }: Fit, { width, height }: StageSize, stage: StageSize = STAGE_SIZES['16:9']): Fit {
  const along = (place: number, stage: number, room: number): number =>
    stage <= room ? (room - stage) / 2 : clamp(place, room - stage, 0);
  return { scale, left: along(left, stage.width * scale, width), top: along(top, stage.height * scale, height) };
}
