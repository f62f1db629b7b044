import type { StageCrop, StageDocument, StageLook, StagePicture, StageScene } from '../base/stage-document.ts';

/** What has nothing of its own yet: to lay other values over. */

export const NO_LOOK: StageLook = { brightness: 1, contrast: 1, saturation: 1, hue: 0, blur: 0 };
export const NO_CROP: StageCrop = { left: 0, top: 0, right: 1, bottom: 1 };

export const PLAIN_PICTURE: StagePicture = {
  id: '',
  type: 'text',
  x: 800,
  y: 450,
  width: 400,
  height: 300,
  rotation: 0,
  opacity: 1,
  colour: '#ffffff',
  colourEnd: '',
  size: 64,
  asset: null,
  text: '',
  line: null,
  language: '',
  font: 'sans',
  align: 'middle',
  alt: '',
  strokes: [],
  shape: 'box',
  sticker: '',
  edge: 0,
  edgeColour: '#ffffff',
  mask: 'none',
  crop: NO_CROP,
  look: NO_LOOK,
  blend: 'normal',
  shadow: 0,
  isLocked: false,
  start: 0,
  end: null,
  behaviours: [],
  keyframes: [],
  offset: 0,
};

export const PLAIN_SCENE: StageScene = {
  id: '',
  start: 0,
  background: '#26364a',
  backgroundEnd: '',
  transition: 'fade',
  isTooSoon: false,
  pictures: [],
};

export const PLAIN_DOCUMENT: StageDocument = {
  format: '16:9',
  scenes: [],
  lines: [],
  untimed: [],
  languages: [],
  tempo: [],
  metres: [],
  end: 0,
};
