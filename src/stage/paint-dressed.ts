import { applyLook, filterOf } from './look.ts';
import { scratchFor } from './scratch.ts';
import { layoutText, LEADING } from './text-layout.ts';
import type { Fit, PlacedDrawing, StageContext } from './stage-types.ts';

/** How far a shadow reaches, in stage units. */
const SHADOW_BLUR = 36;
const SHADOW_DROP = 12;
const SHADOW_DARKEST = 0.7;

/** What can not be painted straight away: it needs a shadow, a look, or to be half seen as a whole. */
export const isDressed = (drawing: PlacedDrawing): boolean =>
  drawing.look !== undefined ||
  drawing.shadow !== undefined ||
  (hasLayers(drawing) && (drawing.opacity < 1 || drawing.blend !== undefined));

/** Things whose parts lie above each other: half seen, each part would shine through the next. */
function hasLayers(drawing: PlacedDrawing): boolean {
  if (drawing.type === 'sticker' || drawing.type === 'lyrics') return drawing.type === 'sticker' || drawing.hasPlate;
  return ('edge' in drawing && drawing.edge !== undefined) || ('plate' in drawing && drawing.plate !== undefined);
}

/**
 * Paints a thing on a canvas of its own and lays that on the picture, with its shadow, look, blend and opacity.
 * @param paintOn paints it without those
 */
export function paintDressed(
  context: StageContext,
  drawing: PlacedDrawing,
  fit: Fit,
  paintOn: (onto: StageContext, fit: Fit) => void,
): void {
  const area = areaOf(context, drawing, fit);
  if (area.width <= 0 || area.height <= 0) return;
  const scratch = scratchFor(context, area.width, area.height);
  if (!scratch) return;
  paintOn(scratch, { scale: fit.scale, left: fit.left - area.left, top: fit.top - area.top });
  const { look, shadow = 0, blend, opacity } = drawing;
  const knowsFilters = 'filter' in context;
  if (look && !knowsFilters) {
    const pixels = scratch.getImageData(0, 0, area.width, area.height);
    applyLook(pixels, look, fit.scale);
    scratch.putImageData(pixels, 0, 0);
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = opacity;
  context.globalCompositeOperation = blend ?? 'source-over';
  if (look && knowsFilters) context.filter = filterOf(look, fit.scale);
  if (shadow > 0) {
    context.shadowColor = `rgba(0,0,0,${Math.round(shadow * SHADOW_DARKEST * 1000) / 1000})`;
    context.shadowBlur = SHADOW_BLUR * (0.4 + shadow * 0.6) * fit.scale;
    context.shadowOffsetY = SHADOW_DROP * (0.4 + shadow * 0.6) * fit.scale;
  }
  context.drawImage(scratch.canvas, 0, 0, area.width, area.height, area.left, area.top, area.width, area.height);
  if (shadow > 0) {
    context.shadowColor = 'transparent';
    context.shadowBlur = 0;
    context.shadowOffsetY = 0;
  }
  if (look && knowsFilters) context.filter = 'none';
  context.globalCompositeOperation = 'source-over';
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Whole pixels around all that the thing can cover, as far as they are near the canvas. */
function areaOf(context: StageContext, drawing: PlacedDrawing, { scale, left, top }: Fit): Area {
  const { width, height, reach } = extentOf(context, drawing);
  const zoom = scale * (drawing.zoom ?? 1);
  const angle = (drawing.rotation * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const blur = (drawing.look?.blur ?? 0) * 3 * scale;
  const across = ((width * cos + height * sin) / 2 + reach) * zoom + blur;
  const down = ((width * sin + height * cos) / 2 + reach) * zoom + blur;
  const [x, y] = [drawing.x * scale + left, drawing.y * scale + top];
  // What lies beside the canvas may still throw its shadow or its blur on it.
  const beside = Math.ceil(blur + (drawing.shadow === undefined ? 0 : (SHADOW_BLUR + SHADOW_DROP) * 2 * scale)) + 1;
  const from = { x: Math.max(-beside, Math.floor(x - across)), y: Math.max(-beside, Math.floor(y - down)) };
  const to = {
    x: Math.min(context.canvas.width + beside, Math.ceil(x + across)),
    y: Math.min(context.canvas.height + beside, Math.ceil(y + down)),
  };
  return { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
}

/** Words may be higher than their box, edges and letters reach beyond it. */
function extentOf(
  context: StageContext,
  drawing: PlacedDrawing,
): { readonly width: number; readonly height: number; readonly reach: number } {
  const { width, height } = drawing;
  const edge = 'edge' in drawing ? (drawing.edge?.width ?? 0) : 0;
  if (drawing.type === 'text') {
    const { rows } = layoutText(context, { ...drawing, weight: 500 });
    return { width, height: Math.max(height, rows.length * drawing.size * LEADING), reach: drawing.size + edge };
  }
  if (drawing.type === 'lyrics') return { width, height, reach: drawing.size };
  return { width, height, reach: 2 + (drawing.type === 'strokes' ? drawing.pen : edge) };
}
