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
  const [ours, plain] = [new OffscreenCanvas(SIZE.width, SIZE.height), new OffscreenCanvas(SIZE.width, SIZE.height)];
  for (let frame = 0; frame < 100; frame++) {
    film(frame / 25, ours);
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
