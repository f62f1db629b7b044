import { STAGE_FORMATS, STAGE_HEIGHT, STAGE_WIDTH } from '../../base/stage-document.ts';
import { choice, flag, group, list, maybe, number, person, reference, text, ticks, words, type GroupOf } from '../field.ts';
import { kind, type RecordOf } from '../kind.ts';

const across = { min: -4800, max: 4800, unit: 'stage units' };

const share = (fallback: number) => number({ min: 0, max: 1, fallback });

/**
 * What a thing does by itself, a pure function of time and level. `enter` and `leave` happen at the thing's start and end,
 * `pulse` on the beat, `follow` with the loudness of a band, `words` shows the text word by word, `path` moves it.
 */
export const behaviour = {
  type: choice(['enter', 'leave', 'pulse', 'follow', 'words', 'path']),
  /** How it enters and leaves, or what pulses and follows. */
  way: choice(['fade', 'slide-left', 'slide-right', 'slide-up', 'slide-down', 'grow', 'turn', 'size', 'light'], 'fade'),
  /** How long it takes; of a pulse, how often. */
  length: ticks({ fallback: 960 }),
  amount: share(0.5),
  band: choice(['all', 'low', 'middle', 'high'], 'all'),
  /** x and y in turn, in stage units from the thing's own place. */
  path: list(number({ min: -4800, max: 4800 }), { max: 400, fallback: [] }),
};

/** Where a thing is at a tick after its scene began; between two of them it moves evenly or gently. */
export const keyframe = {
  at: ticks(),
  x: number(across),
  y: number(across),
  scale: number({ min: 0.05, max: 20, fallback: 1 }),
  rotation: number({ min: -3600, max: 3600, fallback: 0, unit: 'degrees' }),
  opacity: share(1),
  ease: choice(['even', 'gentle', 'jump'], 'gentle'),
};

/** Changes of light and colour; 1 leaves brightness, contrast and saturation as they are. */
const look = {
  brightness: number({ min: 0, max: 2, fallback: 1 }),
  contrast: number({ min: 0, max: 2, fallback: 1 }),
  saturation: number({ min: 0, max: 2, fallback: 1 }),
  hue: number({ min: -180, max: 180, fallback: 0, unit: 'degrees' }),
  blur: number({ min: 0, max: 60, fallback: 0, unit: 'stage units' }),
};

/** The part of a photo that is shown, as shares of its sides. */
const crop = { left: share(0), top: share(0), right: share(1), bottom: share(1) };

export const NO_LOOK = { brightness: 1, contrast: 1, saturation: 1, hue: 0, blur: 0 } as const;
export const NO_CROP = { left: 0, top: 0, right: 1, bottom: 1 } as const;

/** One thing on the canvas. `x` and `y` are its centre. */
export const picture = kind({
  name: 'picture',
  shape: 'fields',
  fields: {
    scene: reference('scene'),
    type: choice(['photo', 'text', 'drawing', 'lyrics', 'shape', 'sticker', 'video', 'waveform', 'spectrum']),
    x: number({ ...across, fallback: STAGE_WIDTH / 2 }),
    y: number({ ...across, fallback: STAGE_HEIGHT / 2 }),
    width: number({ min: 8, max: 4800, fallback: 400, unit: 'stage units' }),
    height: number({ min: 8, max: 4800, fallback: 300, unit: 'stage units' }),
    rotation: number({ min: -360, max: 360, fallback: 0, unit: 'degrees' }),
    opacity: number({ min: 0.05, max: 1, fallback: 1 }),
    colour: text({ max: 9, fallback: '#ffffff' }),
    /** Second colour of a gradient from top to bottom; empty is plain. */
    colourEnd: text({ max: 9, fallback: '' }),
    /** Height of the letters, or width of the pen. */
    size: number({ min: 1, max: 400, fallback: 64, unit: 'stage units' }),
    asset: maybe(reference('asset')),
    text: words({ max: 2000 }),
    /** A text that shows the words of this line instead of its own. */
    line: maybe(reference('line')),
    /** The language in which it shows its line; empty is the one that is wanted first. */
    language: text({ max: 35, fallback: '' }),
    font: choice(['sans', 'serif', 'hand', 'wide'], 'sans'),
    align: choice(['start', 'middle', 'end'], 'middle'),
    /** What it shows, for people who do not see it. */
    alt: text({ max: 500, fallback: '' }),
    /** A drawing: strokes of x, y, pressure in turn; x and y in stage units from the drawing's top left corner, pressure 0 to 1. */
    strokes: list(list(number({ min: -4800, max: 4800 }), { max: 6000 }), { max: 400, fallback: [] }),
    shape: choice(['box', 'round', 'ellipse', 'triangle', 'star', 'heart', 'line', 'arrow', 'bubble'], 'box'),
    /** Id of a sticker of ours. */
    sticker: text({ max: 40, fallback: '' }),
    /** An edge around shapes, texts and photos; 0 has none. */
    edge: number({ min: 0, max: 80, fallback: 0, unit: 'stage units' }),
    edgeColour: text({ max: 9, fallback: '#ffffff' }),
    /** The form a photo or a clip is cut out in. */
    mask: choice(['none', 'round', 'ellipse', 'triangle', 'star', 'heart'], 'none'),
    crop: group(crop, NO_CROP),
    look: group(look, NO_LOOK),
    blend: choice(['normal', 'multiply', 'screen', 'overlay', 'lighten', 'darken'], 'normal'),
    /** How strong a shadow it throws. */
    shadow: share(0),
    /** Things with the same one are chosen and moved together; empty is alone. */
    group: text({ max: 80, fallback: '' }),
    isLocked: flag(false),
    /** From when to when it shows, after its scene began. */
    start: ticks({ fallback: 0 }),
    end: maybe(ticks()),
    /** A text that shows a line shows while that is sung, whatever its own start and end, as soon as the line has a time. */
    isSung: flag(false),
    behaviours: list(group(behaviour), { max: 12, fallback: [] }),
    keyframes: list(group(keyframe), { max: 200, fallback: [] }),
    /** Seconds of a clip that are skipped at its start. */
    offset: number({ min: 0, max: 36000, fallback: 0, unit: 'seconds' }),
    /** The shape of the picture in which its places are counted; in another one it is laid out anew (queries/reflow.ts). */
    format: choice(STAGE_FORMATS, '16:9'),
    order: text({ max: 200, fallback: 'a0' }),
    by: person(),
  },
});

export type Picture = RecordOf<typeof picture>;
export type Behaviour = GroupOf<typeof behaviour>;
export type Keyframe = GroupOf<typeof keyframe>;
export type Look = GroupOf<typeof look>;
export type Crop = GroupOf<typeof crop>;
