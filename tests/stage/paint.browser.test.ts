import { expect, it } from 'vitest';
import { layoutText } from '../../src/stage/text-layout.ts';
import { frame } from '../../src/stage/frame.ts';
import { createFrameSource } from '../../src/stage/frame-source.ts';
import type { Drawing, Images } from '../../src/stage/stage-types.ts';
import {
  contextOf,
  first,
  GROUND,
  isBlue,
  isLight,
  isRed,
  last,
  lyric,
  lyrics,
  NONE,
  painted,
  PLACED,
  text,
} from './paint-support.ts';
import { aDocument, aPicture, aScene, SILENCE } from './stage-piece.ts';

it('[ST13] what was sung lights up from the left in Ukrainian and from the right in Arabic', () => {
  const ukrainian = painted([GROUND, lyrics(lyric({ words: 'Ой у лузі червона калина', sung: 0.4 }))]);
  expect(last(ukrainian.columns(isRed))).toBeLessThan(first(ukrainian.columns(isBlue)) + 12);
  const arabic = painted([GROUND, lyrics(lyric({ words: 'يا حبيبي كل شيء بقضاء', direction: 'rtl', sung: 0.4 }))]);
  expect(first(arabic.columns(isRed))).toBeGreaterThan(last(arabic.columns(isBlue)) - 12);
});

it('[ST13] in a right-to-left line the right edge of the light stays and its left edge wanders left', () => {
  const edges = [0.2, 0.4, 0.6, 0.8].map((sung) => {
    const red = painted([GROUND, lyrics(lyric({ words: 'يا حبيبي كل شيء بقضاء', direction: 'rtl', sung }))]).columns(
      isRed,
    );
    return { left: first(red), right: last(red) };
  });
  expect(new Set(edges.map(({ right }) => right)).size).toBe(1);
  expect(edges.every(({ left }, index) => index === 0 || left < (edges[index - 1]?.left ?? 0) - 20)).toBe(true);
});

it('[ST13] words of several rows light up row after row', () => {
  const long = 'Ой у лузі червона калина похилилася, чогось наша славна Україна зажурилася';
  const half = painted([GROUND, { ...lyrics(lyric({ words: long, sung: 0.5 })), width: 900, height: 600 }]);
  const row = (top: number) => ({
    red: half.count(isRed, { left: 0, right: 1600, top, bottom: top + 60 }),
    blue: half.count(isBlue, { left: 0, right: 1600, top, bottom: top + 60 }),
  });
  const rows = Array.from({ length: 15 }, (_, index) => row(index * 60)).filter(({ red, blue }) => red + blue > 300);
  expect(rows[0]?.blue).toBe(0);
  expect(rows.at(-1)?.red).toBe(0);
});

it('[ST14] Arabic letters are joined, not mirrored, and their last sign stands on the left', () => {
  const whole = layoutText(contextOf(), { words: 'سلام', size: 120, width: 1400, weight: 500 }).width;
  const apart = ['س', 'ل', 'ا', 'م'].reduce(
    (sum, letter) => sum + layoutText(contextOf(), { words: letter, size: 120, width: 1400, weight: 500 }).width,
    0,
  );
  expect(whole).toBeLessThan(apart * 0.95);
  const plain = painted([GROUND, text({ words: 'سلام', direction: 'rtl' })]).columns(isLight);
  const withSign = painted([GROUND, text({ words: 'سلام!', direction: 'rtl' })]).columns(isLight);
  const grownLeft = first(plain) - first(withSign);
  const leftGap = withSign.findIndex((x, index) => index > 0 && x - (withSign[index - 1] ?? x) > 3);
  expect(grownLeft).toBeGreaterThan(3);
  // The exclamation mark is the narrow group on the left.
  expect(leftGap).toBeLessThan(withSign.length / 4);
});

it('[ST14] Cyrillic is drawn with letters of its own and not mirrored: an Г leans to the left', () => {
  const letter = painted([GROUND, text({ words: 'Г', size: 400 })]);
  const columns = letter.columns(isLight);
  const middle = (first(columns) + last(columns)) / 2;
  expect(letter.count(isLight, { left: first(columns), right: Math.round(middle) })).toBeGreaterThan(
    letter.count(isLight, { left: Math.round(middle), right: last(columns) }) * 1.5,
  );
});

it('[ST15] a stroke is drawn where the pen went, wider where it was pressed', () => {
  const strokes = [[10, 50, 0.1, 200, 50, 0.1, 390, 50, 0.1, 410, 50, 1, 600, 50, 1, 790, 50, 1]];
  const drawing: Drawing = { ...PLACED, type: 'strokes', colour: '#ffffff', pen: 40, strokes, width: 800, height: 100 };
  const picture = painted([GROUND, drawing]);
  const heightAt = (x: number): number => picture.count(isLight, { left: x, right: x + 1 });
  expect(picture.at(800, 450)[0]).toBeGreaterThan(200);
  expect(heightAt(1100)).toBeGreaterThan(heightAt(550) * 1.5);
  expect(heightAt(550)).toBeGreaterThan(5);
  const turned = painted([GROUND, { ...drawing, rotation: 90 }]);
  expect(turned.columns(isLight).length).toBeLessThan(80);
});

it('[ST15] a scaled drawing fills its new box', () => {
  const drawing: Drawing = {
    ...PLACED,
    type: 'strokes',
    colour: '#ffffff',
    pen: 10,
    strokes: [[20, 20, 0.5, 180, 80, 0.5]],
    width: 800,
    height: 400,
  };
  const columns = painted([GROUND, drawing]).columns(isLight);
  expect(first(columns)).toBeGreaterThan(400);
  expect(first(columns)).toBeLessThan(500);
  expect(last(columns)).toBeGreaterThan(1100);
});

it('[ST16] between two scenes the picture is a mixture, without a dark moment', () => {
  const document = aDocument({
    scenes: [aScene({ background: '#404040' }), aScene({ id: 't', start: 3840, background: '#c0c0c0' })],
  });
  const shades = [3300, 3480, 3600, 3720, 3840].map((tick) => painted(frame(document, tick, SILENCE)).at(10, 10)[0]);
  expect(shades).toEqual([...shades].sort((left, right) => left - right));
  expect(shades[0]).toBe(64);
  expect(shades[2]).toBeGreaterThan(120);
  expect(shades[2]).toBeLessThan(136);
  expect(shades[4]).toBe(192);
});

it('[ST17] a photo fills its box without being stretched, a lost one is a quiet frame', async () => {
  const source = new OffscreenCanvas(200, 100);
  const context = source.getContext('2d');
  context?.fillRect(0, 0, 200, 100);
  if (context) {
    context.fillStyle = '#ff0000';
    context.fillRect(50, 0, 100, 100);
  }
  const images: Images = new Map([['aa', await createImageBitmap(source)]]);
  const photo: Drawing = { ...PLACED, type: 'image', asset: 'aa', width: 400, height: 400 };
  const picture = painted([GROUND, photo], images);
  expect(first(picture.columns(isRed))).toBeCloseTo(600, -1);
  expect(last(picture.columns(isRed))).toBeCloseTo(1000, -1);
  expect(painted([GROUND, photo]).at(610, 260)).toEqual([0x8a, 0x8f, 0x99]);
});

it('[ST18] a canvas of another shape keeps the stage whole, with black beside it', () => {
  const bright: Drawing = { ...GROUND, from: '#ffffff', to: '#ffffff' };
  const wide = painted([bright], NONE, { width: 400, height: 100 });
  expect(wide.columns(isLight).length).toBeLessThan(180);
  expect(wide.at(200, 50)[0]).toBe(255);
  expect(wide.at(5, 50)[0]).toBe(0);
});

it('[ST19] long words stay inside their box: they are broken into rows and set smaller', () => {
  const words = 'Ой у лузі червона калина похилилася, '.repeat(3);
  const picture = painted([GROUND, { ...lyrics(lyric({ words })), width: 700, height: 260 }]);
  const columns = picture.columns(isBlue);
  expect(first(columns)).toBeGreaterThan(450);
  expect(last(columns)).toBeLessThan(1150);
  expect(picture.count(isBlue, { left: 0, right: 1600, top: 0, bottom: 315 })).toBe(0);
});

it('[ST12] words on a plate are readable over a white and over a black photo', () => {
  const line = { id: 'l', start: 0, end: 960, texts: [{ language: 'uk', words: 'Калина' }] };
  for (const shade of ['#ffffff', '#000000']) {
    const picture = painted(frame(aDocument({ lines: [line], scenes: [aScene({ background: shade })] }), 480, SILENCE));
    const brightest = picture.count((red) => red > 160, { left: 400, right: 1200, top: 700, bottom: 790 });
    expect(brightest).toBeGreaterThan(200);
    expect(picture.at(800, 703)[0]).toBeLessThan(80);
  }
});

it('[ST20] a frame source paints a moment of the song on any canvas', () => {
  const document = aDocument({
    scenes: [
      aScene({ background: '#000000' }),
      aScene({ id: 't', start: 960, background: '#ffffff', pictures: [aPicture({ text: 'A' })] }),
    ],
  });
  const render = createFrameSource(document, [{ tick: 0, bpm: 60 }], NONE);
  const canvas = new OffscreenCanvas(320, 180);
  const shadeAt = (seconds: number): number => {
    render(seconds, canvas);
    return canvas.getContext('2d')?.getImageData(5, 5, 1, 1).data[0] ?? -1;
  };
  expect([shadeAt(0), shadeAt(1), shadeAt(9)]).toEqual([0, 255, 255]);
});

it('[ST37] the loudest sound changes the brightest place of the ground by less than a tenth of the light there is', () => {
  const light = (shade: number): number =>
    shade / 255 <= 0.04045 ? shade / 255 / 12.92 : ((shade / 255 + 0.055) / 1.055) ** 2.4;
  for (const from of ['#000000', '#404040', '#808080', '#c0c0c0', '#ffffff']) {
    const [still, loud] = [0, 1].map((glow) => light(painted([{ ...GROUND, from, to: from, glow }]).at(800, 890)[0]));
    expect((loud ?? 1) - (still ?? 0), from).toBeLessThan(0.1);
    expect(loud).toBeGreaterThanOrEqual(still ?? 1);
  }
});
