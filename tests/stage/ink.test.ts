import { expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import {
  BLACK,
  contrastOf,
  leastContrast,
  mixColours,
  readColour,
  safeColour,
  WHITE,
  writeColour,
  type Colour,
} from '../../src/base/colour.ts';
import { inkFor } from '../../src/stage/ink.ts';

const random = seededRandom(20260718);
const anyColour = (): Colour => [random() * 255, random() * 255, random() * 255];

it('[ST12] contrast is counted as WCAG counts it', () => {
  expect(contrastOf(BLACK, WHITE)).toBeCloseTo(21, 5);
  expect(contrastOf(readColour('#777777'), WHITE)).toBeCloseTo(4.48, 2);
  expect(readColour('#abc')).toEqual([170, 187, 204]);
  expect(safeColour('red', '#000000')).toBe('#000000');
});

it('[ST12] sung and unsung words keep 4.5 : 1, whatever is under them and whatever colour was wished for', () => {
  for (let round = 0; round < 3000; round++) {
    const [wish, from, to] = [anyColour(), anyColour(), anyColour()];
    const ink = inkFor(writeColour(wish), round % 2 ? [from, to] : undefined);
    const plate = /rgba\((\d+),(\d+),(\d+),([\d.]+)\)/.exec(ink.plate)?.slice(1).map(Number) ?? [];
    const [red = 0, green = 0, blue = 0, alpha = 0] = plate;
    const grounds = ink.hasPlate
      ? [WHITE, BLACK, anyColour()].map((under) => mixColours(under, [red, green, blue], alpha))
      : [from, to];
    for (const colour of [ink.colour, ink.softColour]) {
      expect(leastContrast(readColour(colour), grounds), `seed 20260718, round ${round}`).toBeGreaterThanOrEqual(4.5);
    }
    const difference = contrastOf(readColour(ink.colour), readColour(ink.softColour));
    expect(difference, `seed 20260718, round ${round}: sung words stand out`).toBeGreaterThan(1.4);
  }
});
