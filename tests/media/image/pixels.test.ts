import { expect, it } from 'vitest';
import { seededRandom } from '../../../src/base/random.ts';
import { coloursIn } from '../../../src/media/image/colours-of.ts';
import { coverPixels, type Pixels } from '../../../src/media/image/cover-pixels.ts';

const [WIDTH, HEIGHT] = [80, 60];

function noise(seed: number): Pixels {
  const random = seededRandom(seed);
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4).map((_, index) => (index % 4 === 3 ? 255 : Math.floor(random() * 256)));
  return { data, width: WIDTH, height: HEIGHT };
}

const copyOf = ({ data, width, height }: Pixels): Pixels => ({ data: data.slice(), width, height });

it.each(['blur', 'block'] as const)('[ME20] where a face was %sed no pixel is left, and around it each one', (way) => {
  const before = noise(7);
  const after = copyOf(before);
  coverPixels(after, { x: 40, y: 30, r: 15, way });
  const beside: string[] = [];
  let changed = 0;
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const at = (y * WIDTH + x) * 4;
      if ([0, 1, 2].every((part) => before.data[at + part] === after.data[at + part])) continue;
      if (Math.hypot(x + 0.5 - 40, y + 0.5 - 30) <= 15) changed++;
      else beside.push(`${x}, ${y}`);
    }
  }
  expect(beside).toEqual([]);
  expect(changed).toBeGreaterThan(Math.PI * 15 * 15 * 0.97);
});

it('[ME20] two faces of the same few means are covered alike: nothing finer is left to be found', () => {
  const one = noise(1);
  const other = copyOf(one);
  // Within each cell the pixels change places: another face with the same coarse colours.
  const side = 40 / 4;
  for (let cell = 0; cell < 16; cell++) {
    const [left, top] = [20 + (cell % 4) * side, 10 + Math.floor(cell / 4) * side];
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++)
        for (let part = 0; part < 4; part++)
          other.data[((top + y) * WIDTH + left + x) * 4 + part] = one.data[((top + side - 1 - y) * WIDTH + left + side - 1 - x) * 4 + part] ?? 0;
  }
  for (const pixels of [one, other]) coverPixels(pixels, { x: 40, y: 30, r: 20, way: 'blur' });
  const isInside = (index: number): boolean => {
    const [x, y] = [Math.floor(index / 4) % WIDTH, Math.floor(index / 4 / WIDTH)];
    return Math.hypot(x + 0.5 - 40, y + 0.5 - 30) <= 20;
  };
  expect(one.data.filter((_, index) => isInside(index))).toEqual(other.data.filter((_, index) => isInside(index)));
});

it('[ME20] a face at the edge of a picture is covered as far as it is there', () => {
  for (const place of [{ x: 0, y: 0, r: 20 }, { x: 85, y: 30, r: 10 }, { x: 40, y: 200, r: 4 }, { x: 40, y: 30, r: 900 }]) {
    const pixels = noise(3);
    coverPixels(pixels, { ...place, way: 'blur' });
    expect(pixels.data.every((value, index) => index % 4 !== 3 || value === 255), JSON.stringify(place)).toBe(true);
  }
});

it('[ME21] five colours of a picture, the most frequent first, are found again each time', () => {
  const bands: readonly (readonly [number, number, number, number])[] = [
    [200, 30, 40, 30],
    [20, 60, 160, 20],
    [240, 220, 180, 15],
    [30, 120, 60, 10],
    [10, 10, 10, 5],
  ];
  const rows = bands.flatMap(([red, green, blue, count]) => Array.from({ length: count * 4 }, () => [red, green, blue, 255]));
  const pixels: Pixels = { data: new Uint8ClampedArray(rows.flat()), width: rows.length, height: 1 };
  expect(coloursIn(pixels)).toEqual(['#c81e28', '#143ca0', '#f0dcb4', '#1e783c', '#0a0a0a']);
  expect(coloursIn(noise(5))).toEqual(coloursIn(noise(5)));
  expect(coloursIn({ data: new Uint8ClampedArray(16), width: 2, height: 2 })).toHaveLength(5);
  expect(coloursIn({ data: new Uint8ClampedArray([255, 0, 0, 255]), width: 1, height: 1 })[0]).toBe('#ff0000');
});
