import { expect, it } from 'vitest';
import { createFilm } from '../../src/stage/film.ts';
import { createFrameSource } from '../../src/stage/frame-source.ts';
import { aDocument, aPicture, aScene } from './stage-piece.ts';

const SIZE = { width: 320, height: 180 };
const TEMPO = [{ tick: 0, bpm: 120 }];
const pixels = (canvas: OffscreenCanvas): Uint8ClampedArray => {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  return context.getImageData(0, 0, SIZE.width, SIZE.height).data;
};

it('[ST70] a film shows the pictures that a frame source paints, moment after moment', () => {
  const things = (scene: string) =>
    Array.from({ length: 9 }, (_, index) =>
      aPicture({ id: `${scene} ${index}`, type: 'text', text: 'Пісня', x: 160 + index * 150, y: 120 + index * 60, rotation: index * 9, colour: '#ffcc00', size: 80, width: 400 }),
    );
  const document = aDocument({
    languages: ['uk'],
    scenes: [
      aScene({ id: 'a', background: '#204060', backgroundEnd: '#602040', pictures: things('a') }),
      aScene({ id: 'b', start: 3840, background: '#004000', pictures: things('b') }),
    ],
    lines: [{ id: 'l', start: 960, end: 2880, texts: [{ language: 'uk', words: 'Ой у лузі' }] }],
  });
  const still = 'AAAAAAAAA';
  const loudness = { perSecond: 2, master: 'AAAAAg/gA', low: still, middle: still, high: still };
  const [film, source] = [createFilm(document, TEMPO, new Map(), { loudness }), createFrameSource(document, TEMPO, new Map(), { loudness })];
  const plain = new OffscreenCanvas(SIZE.width, SIZE.height);
  const turns = [0, 1, 2].map(() => new OffscreenCanvas(SIZE.width, SIZE.height));
  let [ours = plain] = turns;
  for (let frame = 0; frame < 100; frame++) {
    const next = turns[frame % turns.length] ?? plain;
    if (film(frame / 25, next)) ours = next;
    source(frame / 25, plain);
    const [left, right] = [pixels(ours), pixels(plain)];
    const worst = left.reduce((most, value, index) => Math.max(most, Math.abs(value - (right[index] ?? 0))), 0);
    // A layer above a ground that changes is laid on it as a whole: that rounds twice.
    expect(worst, `frame ${frame}`).toBeLessThanOrEqual(2);
  }
});

it('[ST70] says when nothing has changed', () => {
  const document = aDocument({ scenes: [aScene({ background: '#204060', pictures: [aPicture({ type: 'text', text: 'A' })] })] });
  const film = createFilm(document, TEMPO, new Map());
  const canvas = new OffscreenCanvas(SIZE.width, SIZE.height);
  expect([0, 1, 2].map((second) => film(second, canvas))).toEqual([true, false, false]);
  expect(film(3, new OffscreenCanvas(SIZE.width, SIZE.height))).toBe(true);
});

it('[ST81] the moment of a clip is unpacked before it is painted', async () => {
  const clip = aPicture({ id: 'c', type: 'video', asset: 'aa', width: 1600, height: 900, offset: 1 });
  const shades = new OffscreenCanvas(4, 4);
  const shade = shades.getContext('2d');
  const images = {
    get: () => shades,
    ready: async (_asset: string, seconds: number) => {
      if (!shade) return;
      shade.fillStyle = seconds < 2 ? '#ff0000' : '#0000ff';
      shade.fillRect(0, 0, 4, 4);
    },
  };
  const document = aDocument({ scenes: [aScene({ pictures: [clip] })], tempo: TEMPO, end: 9600 });
  const film = createFilm(document, TEMPO, images);
  const canvas = new OffscreenCanvas(SIZE.width, SIZE.height);
  const seen: string[] = [];
  for (const second of [0, 0.5, 1.5]) {
    await film.ready?.(second);
    film(second, canvas);
    const [red = 0, , blue = 0] = pixels(canvas).subarray((90 * SIZE.width + 160) * 4);
    seen.push(red > blue ? 'red' : 'blue');
  }
  expect(seen).toEqual(['red', 'red', 'blue']);
  expect(createFilm(aDocument({}), TEMPO, images).ready).toBeUndefined();
});

it('[ST82] what is blended looks in a film as it does in a picture', () => {
  const under = Array.from({ length: 6 }, (_, index) => aPicture({ id: `u${index}`, type: 'shape', x: 200 + index * 240, width: 200, height: 500, colour: '#ffcc00' }));
  const turning = aPicture({ id: 't', type: 'text', text: 'A', behaviours: [{ type: 'pulse', way: 'size', length: 960, amount: 1, band: 'all', path: [] }] });
  const over = Array.from({ length: 6 }, (_, index) => aPicture({ id: `o${index}`, type: 'shape', x: 300 + index * 200, width: 160, height: 300, colour: '#8080ff', blend: 'multiply' }));
  const document = aDocument({ scenes: [aScene({ background: '#408040', pictures: [...under, turning, ...over] })], tempo: TEMPO, end: 9600 });
  const [film, source] = [createFilm(document, TEMPO, new Map()), createFrameSource(document, TEMPO, new Map())];
  const plain = new OffscreenCanvas(SIZE.width, SIZE.height);
  const turns = [0, 1, 2].map(() => new OffscreenCanvas(SIZE.width, SIZE.height));
  let [ours = plain] = turns;
  for (let frame = 0; frame < 30; frame++) {
    const next = turns[frame % turns.length] ?? plain;
    if (film(frame / 25, next)) ours = next;
    source(frame / 25, plain);
    const [left, right] = [pixels(ours), pixels(plain)];
    expect(left.reduce((most, value, index) => Math.max(most, Math.abs(value - (right[index] ?? 0))), 0), `frame ${frame}`).toBeLessThanOrEqual(2);
  }
});
