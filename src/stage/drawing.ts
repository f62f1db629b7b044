import type { StagePicture, StageScene, StageSize } from '../base/stage-document.ts';
import { safeColour } from '../base/colour.ts';
import { directionOf } from './direction.ts';
import { lyricsDrawing } from './lyric-frame.ts';
import { groundsOf } from './grounds.ts';
import { inkOfText } from './ink.ts';
import { placedOf } from './placed.ts';
import type { Edge, PlacedDrawing } from './stage-types.ts';

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
      return lyricsDrawing('16:9', picture, undefined, []);
  }
}

/** The same with words that can be read on what lies under them in this scene. */
export function inkedDrawingOf(scene: StageScene, picture: StagePicture, stage: StageSize): PlacedDrawing {
  if (picture.type === 'lyrics') return lyricsDrawing('16:9', picture, groundsOf(scene, picture, stage), []);
  const drawing = drawingOf(picture);
  return drawing.type === 'text' ? { ...drawing, ...inkOfText(drawing, groundsOf(scene, picture, stage)) } : drawing;
}

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
