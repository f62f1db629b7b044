import { expect, it } from 'vitest';
import { INSTRUMENTS } from '../../../src/document/catalogue/instruments.ts';
import { SCALES, scaleById } from '../../../src/document/music/scales.ts';
import { scaleFigure } from '../../../src/features/compose/scale-figure.ts';

it('a scale is heard from home to home, quarter tones included', () => {
  expect(scaleFigure(scaleById('rast'), 0, { low: 48, high: 84 })).toEqual([60, 62, 63.5, 65, 67, 69, 70.5, 72]);
});

it('every scale from every home note can be played by every melody instrument', () => {
  for (const { id, range } of INSTRUMENTS.filter(({ role }) => role === 'notes')) {
    for (const scale of SCALES) {
      for (let tonic = 0; tonic < 12; tonic++) {
        const figure = scaleFigure(scale, tonic, range);
        expect(Math.min(...figure), `${id}, ${scale.id}, ${tonic}`).toBeGreaterThanOrEqual(range.low);
        expect(Math.max(...figure), `${id}, ${scale.id}, ${tonic}`).toBeLessThanOrEqual(range.high);
      }
    }
  }
});
