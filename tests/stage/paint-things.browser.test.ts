import { expect, it } from 'vitest';
import { STAGE_SIZES } from '../../src/base/stage-document.ts';
import { STICKERS } from '../../src/stage/stickers/stickers.ts';
import type { Drawing, Images, ShapeDrawing, StickerDrawing } from '../../src/stage/stage-types.ts';
import { first, GROUND, imageOf, isBlue, isLight, isRed, last, NONE, painted, PLACED, SIZE, text } from './paint-support.ts';

const isGreen = (red: number, green: number, blue: number): boolean => green > 120 && red < 90 && blue < 90;
const shape = (fields: Partial<ShapeDrawing> = {}): ShapeDrawing => ({
  ...PLACED,
  type: 'shape',
  shape: 'box',
  colour: '#ffffff',
  width: 400,
  height: 400,
  ...fields,
});
const sticker = (id: string): StickerDrawing => ({
  ...PLACED,
  type: 'sticker',
  sticker: id,
  colour: '#ffffff',
  width: 400,
  height: 400,
});
const WITHIN = { left: 600, right: 1000, top: 250, bottom: 650 };
const white = (drawings: readonly Drawing[]): number => painted(drawings).count(isLight, WITHIN) / (400 * 400);

/** Left half red, right half blue, 400 by 200. */
const halves = (): Promise<ImageBitmap> =>
  imageOf(400, 200, (context) => {
    context.fillStyle = '#ff0000';
    context.fillRect(0, 0, 200, 200);
    context.fillStyle = '#0000ff';
    context.fillRect(200, 0, 200, 200);
  });

it('[ST80] each shape fills its box as its form does, and nothing beside it', () => {
  const shares = { box: 1, round: 0.97, ellipse: 0.785, triangle: 0.5, star: 0.34, heart: 0.65, line: 0.785, arrow: 0.5, bubble: 0.75 };
  for (const [name, share] of Object.entries(shares)) {
    const drawing = shape({ shape: name as ShapeDrawing['shape'] });
    expect(Math.abs(white([GROUND, drawing]) - share), name).toBeLessThan(0.1);
    expect(painted([GROUND, drawing]).count(isLight), name).toBe(painted([GROUND, drawing]).count(isLight, WITHIN));
  }
});

it('[ST80] a gradient runs from the top of a thing to its bottom, also when it is turned', () => {
  const upright = painted([GROUND, shape({ colour: '#ff0000', colourEnd: '#0000ff' })]);
  expect(isRed(...upright.at(800, 260))).toBe(true);
  expect(isBlue(...upright.at(800, 640))).toBe(true);
  const turned = painted([GROUND, shape({ colour: '#ff0000', colourEnd: '#0000ff', rotation: 180 })]);
  expect(isBlue(...turned.at(800, 260))).toBe(true);
  const drawing: Drawing = {
    ...PLACED,
    type: 'strokes',
    colour: '#ff0000',
    colourEnd: '#0000ff',
    pen: 60,
    strokes: [[40, 40, 1, 40, 360, 1]],
    width: 80,
    height: 400,
  };
  const stroke = painted([GROUND, drawing]);
  expect(isRed(...stroke.at(800, 285))).toBe(true);
  expect(isBlue(...stroke.at(800, 615))).toBe(true);
});

it('[ST80] an edge lies around a shape, and half seen it is as light as what it is around', () => {
  const edged = shape({ colour: '#ff0000', edge: { width: 40, colour: '#0000ff' } });
  const picture = painted([GROUND, edged]);
  expect(isBlue(...picture.at(800, 240))).toBe(true);
  expect(isRed(...picture.at(800, 300))).toBe(true);
  const half = painted([GROUND, { ...edged, opacity: 0.5 }]);
  // Inside the edge, where the shape lies under it too, nothing shines through.
  expect(half.at(800, 262)).toEqual(half.at(800, 238));
  expect(half.at(800, 262)[0]).toBe(0);
});

it('[ST81] a cropped photo shows that part, cut out in the form of its mask', async () => {
  const images: Images = new Map([['aa', await halves()]]);
  const photo: Drawing = { ...PLACED, type: 'image', asset: 'aa', width: 400, height: 400 };
  const right = painted([GROUND, { ...photo, crop: { left: 0.5, top: 0, right: 1, bottom: 1 } }], images);
  expect(right.count(isBlue)).toBeGreaterThan(159_000);
  expect(right.count(isRed)).toBe(0);
  const round = painted([GROUND, { ...photo, mask: 'ellipse' }], images);
  expect(round.at(610, 260)).toEqual([0, 0, 0]);
  expect(isRed(...round.at(700, 450))).toBe(true);
  const framed = painted([GROUND, { ...photo, mask: 'ellipse', edge: { width: 20, colour: '#00ff00' } }], images);
  expect(isGreen(...framed.at(604, 450))).toBe(true);
});

it('[ST81] a clip shows its picture of that second', async () => {
  const red = await imageOf(8, 8, (context) => {
    context.fillStyle = '#ff0000';
    context.fillRect(0, 0, 8, 8);
  });
  const asked: (number | undefined)[] = [];
  const images: Images = {
    get(_asset, seconds) {
      asked.push(seconds);
      return red;
    },
  };
  const clip: Drawing = { ...PLACED, type: 'video', asset: 'aa', seconds: 2.5, width: 400, height: 400 };
  expect(isRed(...painted([GROUND, clip], images).at(800, 450))).toBe(true);
  expect(asked).toEqual([2.5]);
});

it('[ST82] a look changes light and colour, and leaves what is beside the thing', () => {
  const plain = { brightness: 1, contrast: 1, saturation: 1, hue: 0, blur: 0 };
  const grey = shape({ colour: '#808080' });
  const shade = (look: Partial<typeof plain>): readonly number[] =>
    painted([GROUND, { ...grey, look: { ...plain, ...look } }]).at(800, 450);
  expect(shade({ brightness: 0.5 })[0]).toBeCloseTo(64, -0.5);
  expect(shade({ brightness: 2 })[0]).toBe(255);
  const red = (look: Partial<typeof plain>): readonly number[] =>
    painted([GROUND, { ...shape({ colour: '#c04040' }), look: { ...plain, ...look } }]).at(800, 450);
  const [r, g, b] = red({ saturation: 0 });
  expect(r).toBe(g);
  expect(g).toBe(b);
  const turned = red({ hue: 120 });
  expect(turned[1]).toBeGreaterThan(turned[0] ?? 255);
  const blurred = painted([GROUND, { ...shape(), look: { ...plain, blur: 30 } }]);
  expect(blurred.at(800, 450)[0]).toBeGreaterThan(250);
  expect(blurred.at(600, 450)[0]).toBeGreaterThan(100);
  expect(blurred.at(600, 450)[0]).toBeLessThan(155);
  expect(blurred.at(575, 450)[0]).toBeGreaterThan(10);
});

it('[ST82] a photo takes its look also where it is cropped, blurred, small or grows', async () => {
  const images: Images = new Map([['aa', await halves()]]);
  const photo: Drawing = {
    ...PLACED,
    type: 'image',
    asset: 'aa',
    width: 400,
    height: 400,
    crop: { left: 0, top: 0, right: 0.5, bottom: 1 },
    look: { brightness: 0.5, contrast: 1, saturation: 1, hue: 0, blur: 0 },
  };
  expect(painted([GROUND, photo], images).at(800, 450)[0]).toBeCloseTo(128, -0.7);
  expect(painted([GROUND, { ...photo, zoom: 2 }], images).at(500, 450)[0]).toBeCloseTo(128, -0.7);
  expect(painted([GROUND, { ...photo, width: 40, height: 40 }], images).at(800, 450)[0]).toBeCloseTo(128, -0.7);
  const blurred = painted([GROUND, { ...photo, look: { brightness: 0.5, contrast: 1, saturation: 1, hue: 0, blur: 20 } }], images);
  expect(blurred.at(800, 450)[0]).toBeCloseTo(128, -0.7);
  expect(blurred.at(600, 450)[0]).toBeLessThan(100);
  expect(painted([GROUND, { ...photo, look: { brightness: 1, contrast: 1, saturation: 0, hue: 0, blur: 0 } }], images).at(800, 450)[1]).toBeGreaterThan(40);
});

it('[ST82] things are blended with what is under them', () => {
  const under = shape({ colour: '#ff8000', width: 800, height: 800 });
  const over = shape({ colour: '#8080ff' });
  const of = (blend: 'multiply' | 'screen' | 'lighten' | 'darken'): readonly number[] =>
    painted([GROUND, under, { ...over, blend }]).at(800, 450);
  expect(of('multiply')).toEqual([128, 64, 0]);
  expect(of('lighten')).toEqual([255, 128, 255]);
  expect(of('darken')).toEqual([128, 128, 0]);
  expect(of('screen')[2]).toBe(255);
  // What comes after is not.
  const after = painted([GROUND, under, { ...over, blend: 'multiply' }, shape({ colour: '#00ff00', width: 100, height: 100 })]);
  expect(after.at(800, 450)).toEqual([0, 255, 0]);
});

it('[ST82] a shadow falls below a thing, and only where it was asked for', () => {
  const ground: Drawing = { ...GROUND, from: '#ffffff', to: '#ffffff' };
  const dark = painted([ground, shape({ colour: '#ff0000', shadow: 1 })]);
  const plain = painted([ground, shape({ colour: '#ff0000' })]);
  expect(dark.at(800, 656)[0]).toBeLessThan(180);
  expect(plain.at(800, 656)[0]).toBe(255);
  expect(painted([ground, shape({ shadow: 1 }), shape({ x: 1300 })]).at(1300, 656)[0]).toBe(255);
});

it.each(STICKERS.map(({ id }) => id))('[ST83] the sticker "%s" fills its box and stays within it', (id) => {
  const picture = painted([{ ...GROUND, from: '#00ff00', to: '#00ff00' }, sticker(id)]);
  const isInk = (red: number, green: number, blue: number): boolean => !(red < 12 && green > 243 && blue < 12);
  const ink = picture.count(isInk, WITHIN);
  expect(ink / (400 * 400)).toBeGreaterThan(0.12);
  expect(picture.count(isInk)).toBe(ink);
});

it('[ST83] there are stickers enough, each once, and one of a newer version is a quiet dot', () => {
  expect(STICKERS.length).toBeGreaterThanOrEqual(24);
  expect(new Set(STICKERS.map(({ id }) => id)).size).toBe(STICKERS.length);
  expect(painted([GROUND, sticker('not-known-here')]).count(isLight, WITHIN)).toBeGreaterThan(1000);
});

it('[ST84] sound is drawn as a line that swings and as bars from low to high', () => {
  const wave: Drawing = { ...PLACED, type: 'waveform', colour: '#ffffff', values: [0, 1, 0, -1, 0], width: 800, height: 400 };
  const swinging = painted([GROUND, wave]);
  const still = painted([GROUND, { ...wave, values: [] }]);
  expect(swinging.at(600, 260)[0]).toBe(255);
  expect(swinging.at(1000, 640)[0]).toBe(255);
  expect(still.count(isLight, { left: 0, right: 1600, top: 420, bottom: 480 })).toBe(still.count(isLight));
  const bars: Drawing = { ...PLACED, type: 'spectrum', colour: '#ffffff', values: [1, 0.5, 0, 0], width: 800, height: 400 };
  const picture = painted([GROUND, bars]);
  const tall = [500, 700, 900].map((x) => picture.count(isLight, { left: x, right: x + 1 }));
  expect(tall[0]).toBeGreaterThan(395);
  expect(tall[1]).toBeCloseTo(200, -1);
  expect(tall[2]).toBeGreaterThan(20);
});

it('[ST85] of a scene that comes in only its window is seen, and the window ends with the scene', () => {
  const window = { type: 'box', left: 0, top: 0, right: 800, bottom: 900 } as const;
  const coming: Drawing = { ...GROUND, from: '#ffffff', to: '#ffffff', window };
  const picture = painted([GROUND, coming, shape({ colour: '#ff0000', window }), shape({ colour: '#0000ff', y: 800, height: 100 })]);
  expect(last(picture.columns(isLight))).toBeLessThanOrEqual(800);
  expect(isRed(...picture.at(790, 450))).toBe(true);
  expect(picture.at(900, 450)).toEqual([0, 0, 0]);
  expect(isBlue(...picture.at(900, 800))).toBe(true);
  const circle = { type: 'circle', x: 800, y: 450, radius: 200 } as const;
  const hole = painted([GROUND, { ...GROUND, from: '#ffffff', to: '#ffffff', window: circle }]);
  expect(hole.count(isLight)).toBeGreaterThan(Math.PI * 200 * 200 * 0.98);
  expect(hole.count(isLight)).toBeLessThan(Math.PI * 200 * 200 * 1.02);
});

it('[ST85] a thing that has grown is painted larger as a whole', () => {
  const picture = painted([GROUND, shape({ width: 200, height: 200, zoom: 2 })]);
  expect([first(picture.columns(isLight)), last(picture.columns(isLight))]).toEqual([600, 999]);
});

it('[ST18] each format lies whole on its canvas', () => {
  const stage = STAGE_SIZES['9:16'];
  const bright: Drawing = { ...GROUND, from: '#ffffff', to: '#ffffff', stage };
  const tall = painted([bright], NONE, { width: 90, height: 160 });
  expect(tall.count(isLight)).toBe(90 * 160);
  expect(painted([bright], NONE, { width: 160, height: 90 }).columns(isLight).length).toBeLessThan(53);
});

it('[ST86] the same drawings give the same pixels, also on a canvas that was used before', async () => {
  const images: Images = new Map([['aa', await halves()]]);
  const window = { type: 'circle', x: 800, y: 450, radius: 380 } as const;
  const drawings: Drawing[] = [
    { ...GROUND, from: '#204060', to: '#603020', glow: 0.4 },
    { ...PLACED, type: 'image', asset: 'aa', mask: 'heart', rotation: 12, look: { brightness: 1.2, contrast: 0.9, saturation: 1.4, hue: 40, blur: 4 }, shadow: 0.6 },
    { ...sticker('boat'), x: 400, opacity: 0.7, window },
    { ...sticker('tree'), x: 1200, blend: 'overlay', window },
    shape({ shape: 'bubble', colour: '#ffcc00', colourEnd: '#ff0066', edge: { width: 9, colour: '#ffffff' }, opacity: 0.8 }),
    { ...text({ words: 'Ой у лузі يا حبيبي', edge: { width: 6, colour: '#000000' }, plate: 'rgba(0,0,0,0.7)' }), shadow: 0.5, rotation: -7 },
  ];
  const context = new OffscreenCanvas(SIZE.width, SIZE.height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  const { paint } = await import('../../src/stage/paint.ts');
  const pixels = (): Uint8ClampedArray => {
    paint(context, drawings, images, SIZE);
    return context.getImageData(0, 0, SIZE.width, SIZE.height).data;
  };
  const [one, two] = [pixels(), pixels()];
  const differing = one.reduce((sum, value, index) => sum + (value === two[index] ? 0 : 1), 0);
  expect(differing).toBe(0);
});
