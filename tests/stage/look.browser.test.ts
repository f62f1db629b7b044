import { expect, it } from 'vitest';
import { applyLook, filterOf } from '../../src/stage/look.ts';
import { contextOf } from './paint-support.ts';

const NONE = { brightness: 1, contrast: 1, saturation: 1, hue: 0, blur: 0 };
const SIZE = { width: 64, height: 48 };

function sample(): OffscreenCanvasRenderingContext2D {
  const context = contextOf(SIZE);
  const light = context.createLinearGradient(0, 0, 64, 48);
  light.addColorStop(0, '#e03060');
  light.addColorStop(0.5, '#40c080');
  light.addColorStop(1, '#2040f0');
  context.fillStyle = light;
  context.fillRect(12, 8, 40, 32);
  return context;
}

it.each([
  { ...NONE, brightness: 1.3 },
  { ...NONE, contrast: 0.6 },
  { ...NONE, saturation: 1.7 },
  { ...NONE, hue: 75 },
  { ...NONE, blur: 4 },
  { brightness: 0.9, contrast: 1.2, saturation: 0.5, hue: -40, blur: 2.5 },
])('[ST82] where canvases know no filters a look is as where they do: %o', (look) => {
  const known = contextOf(SIZE);
  known.filter = filterOf(look, 1);
  known.drawImage(sample().canvas, 0, 0);
  const wanted = known.getImageData(0, 0, SIZE.width, SIZE.height).data;
  const own = sample().getImageData(0, 0, SIZE.width, SIZE.height);
  applyLook(own, look, 1);
  let sum = 0;
  let most = 0;
  for (let at = 0; at < wanted.length; at += 4) {
    for (let part = 0; part < 4; part++) {
      // Colours count as much as they are seen.
      const seen = (data: Uint8ClampedArray): number => (part === 3 ? (data[at + 3] ?? 0) : ((data[at + part] ?? 0) * (data[at + 3] ?? 0)) / 255);
      const difference = Math.abs(seen(wanted) - seen(own.data));
      sum += difference;
      most = Math.max(most, difference);
    }
  }
  expect(sum / wanted.length, JSON.stringify({ look, most })).toBeLessThan(1.5);
  expect(most).toBeLessThan(look.blur > 0 ? 16 : 6);
});
