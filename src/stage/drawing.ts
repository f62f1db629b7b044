import type { StageLook, StagePicture } from '../base/stage-document.ts';
import { safeColour } from './colour.ts';
import { directionOf } from './direction.ts';
import { lyricsDrawing } from './lyric-frame.ts';
import type { Edge, PlacedDrawing, Placed } from './stage-types.ts';

/** One thing of a scene as it is drawn when nothing moves and nothing sounds. */
export function drawingOf(picture: StagePicture): PlacedDrawing {
  const placed = placedOf(picture);
  const colour = safeColour(picture.colour, '#ffffff');
  const coloured = { colour, ...(picture.colourEnd === '' ? {} : { colourEnd: safeColour(picture.colourEnd, colour) }) };
  switch (picture.type) {
    case 'photo':
      return { ...placed, ...framed(picture), type: 'image', asset: picture.asset ?? '' };
    case 'video':
      return { ...placed, ...framed(picture), type: 'video', asset: picture.asset ?? '', seconds: picture.offset };
    case 'drawing':
      return { ...placed, ...coloured, type: 'strokes', pen: picture.size, strokes: picture.strokes };
    case 'shape':
      return { ...placed, ...coloured, ...edged(picture), type: 'shape', shape: picture.shape };
    case 'sticker':
      return { ...placed, ...coloured, type: 'sticker', sticker: picture.sticker };
    case 'waveform':
    case 'spectrum':
      return { ...placed, ...coloured, type: picture.type, values: [] };
    case 'text':
      return {
        ...placed,
        ...coloured,
        ...edged(picture),
        type: 'text',
        words: picture.text,
        size: picture.size,
        direction: directionOf(picture.text),
        font: picture.font,
        align: picture.align,
      };
    case 'lyrics':
      return lyricsDrawing(undefined, picture, []);
  }
}

/** What all drawings share; what is as plain as can be is left out. */
export function placedOf(picture: StagePicture): Placed {
  const { id, x, y, width, height, rotation, opacity, blend, look, shadow, isLocked } = picture;
  return {
    id,
    x,
    y,
    width,
    height,
    rotation,
    opacity,
    isFixed: isLocked,
    ...(blend === 'normal' ? {} : { blend }),
    ...(isNeutral(look) ? {} : { look }),
    ...(shadow > 0 ? { shadow } : {}),
  };
}

export const isNeutral = ({ brightness, contrast, saturation, hue, blur }: StageLook): boolean =>
  brightness === 1 && contrast === 1 && saturation === 1 && hue === 0 && blur === 0;

function framed(picture: StagePicture): Pick<PhotoParts, 'crop' | 'mask' | 'edge'> {
  const { crop, mask } = picture;
  const isWhole = crop.left <= 0 && crop.top <= 0 && crop.right >= 1 && crop.bottom >= 1;
  return {
    // A crop that leaves nothing, made by two people at once, shows all.
    ...(isWhole || crop.right <= crop.left || crop.bottom <= crop.top ? {} : { crop }),
    ...(mask === 'none' ? {} : { mask }),
    ...edged(picture),
  };
}

type PhotoParts = Extract<PlacedDrawing, { type: 'image' }>;

const edged = ({ edge, edgeColour }: StagePicture): { edge?: Edge } =>
  edge > 0 ? { edge: { width: edge, colour: safeColour(edgeColour, '#ffffff') } } : {};
