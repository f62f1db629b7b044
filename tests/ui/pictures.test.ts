import { describe, expect, it } from 'vitest';
import { compilePo } from '../../scripts/vite-po.ts';
import { readFileSync } from 'node:fs';
import { meterShare } from '../../src/ui/components/meter-share.ts';
import { isPersonPicture, PERSON_PICTURES, pictureShapes } from '../../src/ui/pictures/person-pictures.ts';
import { COLOUR_SIGNS, COLOURS, colourAt } from '../../src/ui/theme/colours.ts';

const people = Object.keys(
  compilePo(readFileSync(new URL('../../src/ui/locales/people/en.po', import.meta.url), 'utf8')),
);

describe('pictures of persons', () => {
  it('are at least 24, each with a name', () => {
    expect(PERSON_PICTURES.length).toBeGreaterThanOrEqual(24);
    expect(people).toEqual(expect.arrayContaining(PERSON_PICTURES.map((id) => `people.picture.${id}`)));
  });

  it('draw no shape twice and stay on their field', () => {
    for (const id of PERSON_PICTURES) {
      const outlines = pictureShapes(id).map((shape) => shape.d);
      expect(new Set(outlines).size, id).toBe(outlines.length);
    }
  });

  it('from a newer app are replaced by one of ours, always the same', () => {
    expect(isPersonPicture('comet')).toBe(false);
    expect(pictureShapes('comet')).toBe(pictureShapes('comet'));
    expect(pictureShapes('comet').length).toBeGreaterThan(0);
  });
});

describe('colours', () => {
  it('each have a name and a sign of their own', () => {
    expect(people).toEqual(expect.arrayContaining(COLOURS.map((id) => `people.colour.${id}`)));
    expect(new Set(Object.values(COLOUR_SIGNS)).size).toBe(COLOURS.length);
  });

  it('come in an order that uses all before one returns', () => {
    expect(new Set(COLOURS.map((_, index) => colourAt(index))).size).toBe(COLOURS.length);
  });
});

describe('a meter', () => {
  it('is even in decibels and survives bad numbers', () => {
    expect(meterShare(1)).toBe(1);
    expect(meterShare(10 ** (-27 / 20))).toBeCloseTo(0.5, 5);
    expect([0, Number.NaN, -1, 1e-9].map(meterShare)).toEqual([0, 0, 0, 0]);
    expect(meterShare(4)).toBe(1);
  });
});
