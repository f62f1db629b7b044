import { controlsUtils, type Control } from 'fabric';
import type { PlacedDrawing } from '../stage-types.ts';

/** Handles by kind: words change their width at the sides, photos are cut at the sides, drawings scale as a whole. */
export function controlsOf(type: PlacedDrawing['type']): Record<string, Control> {
  const { tl, tr, bl, br, ml, mr, mt, mb, mtr } = controlsUtils.createObjectDefaultControls();
  // Far enough from the upper edge that two fingertips can tell them apart.
  mtr.offsetY = -52;
  for (const control of [ml, mr]) control.actionHandler = controlsUtils.scalingX;
  for (const control of [mt, mb]) control.actionHandler = controlsUtils.scalingY;
  const corners = { tl, tr, bl, br, mtr };
  switch (type) {
    case 'strokes':
    case 'sticker':
      return corners;
    case 'text':
      return { ...corners, ml, mr };
    case 'lyrics':
    case 'image':
    case 'video':
    case 'shape':
    case 'waveform':
    case 'spectrum':
      return { ...corners, ml, mr, mt, mb };
  }
}
