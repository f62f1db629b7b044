import type { StageLook } from '../base/stage-document.ts';

/** A look as canvases that know filters are told it. @param scale pixels to the stage unit */
export function filterOf({ brightness, contrast, saturation, hue, blur }: StageLook, scale: number): string {
  const parts = [
    brightness === 1 ? '' : `brightness(${brightness})`,
    contrast === 1 ? '' : `contrast(${contrast})`,
    saturation === 1 ? '' : `saturate(${saturation})`,
    hue === 0 ? '' : `hue-rotate(${hue}deg)`,
    blur === 0 ? '' : `blur(${Math.round(blur * scale * 100) / 100}px)`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'none' : parts.join(' ');
}

interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** The same look pixel by pixel, in place, for canvases that know no filters. @param scale pixels to the stage unit */
export function applyLook(pixels: Pixels, look: StageLook, scale: number): void {
  if (look.blur > 0) blurPixels(pixels, look.blur * scale);
  const { data } = pixels;
  const { brightness, contrast, saturation, hue } = look;
  if (brightness === 1 && contrast === 1 && saturation === 1 && hue === 0) return;
  const saturate = saturationMatrix(saturation);
  const turn = hueMatrix((hue * Math.PI) / 180);
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 0) continue;
    const lit = (value: number): number => limit((limit(value * brightness) - 127.5) * contrast + 127.5);
    const colour = [lit(data[at] ?? 0), lit(data[at + 1] ?? 0), lit(data[at + 2] ?? 0)] as const;
    const [red, green, blue] = times(turn, times(saturate, colour));
    data[at] = red;
    data[at + 1] = green;
    data[at + 2] = blue;
  }
}

const limit = (value: number): number => Math.min(255, Math.max(0, value));

type Three = readonly [number, number, number];
type Matrix = readonly [Three, Three, Three];

const times = (matrix: Matrix, [red, green, blue]: Three): Three => {
  const row = ([a, b, c]: Three): number => limit(a * red + b * green + c * blue);
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

/** The numbers of both are those of the Filter Effects module, feColorMatrix. */
function saturationMatrix(s: number): Matrix {
  return [
    [0.213 + 0.787 * s, 0.715 - 0.715 * s, 0.072 - 0.072 * s],
    [0.213 - 0.213 * s, 0.715 + 0.285 * s, 0.072 - 0.072 * s],
    [0.213 - 0.213 * s, 0.715 - 0.715 * s, 0.072 + 0.928 * s],
  ];
}

function hueMatrix(angle: number): Matrix {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [
    [0.213 + cos * 0.787 - sin * 0.213, 0.715 - cos * 0.715 - sin * 0.715, 0.072 - cos * 0.072 + sin * 0.928],
    [0.213 - cos * 0.213 + sin * 0.143, 0.715 + cos * 0.285 + sin * 0.14, 0.072 - cos * 0.072 - sin * 0.283],
    [0.213 - cos * 0.213 - sin * 0.787, 0.715 - cos * 0.715 + sin * 0.715, 0.072 + cos * 0.928 + sin * 0.072],
  ];
}

/** Three boxes in a row are as good as a bell curve. Colours are weighed by how opaque they are. @param deviation pixels */
export function blurPixels({ data, width, height }: Pixels, deviation: number): void {
  const box = Math.floor(deviation * ((3 * Math.sqrt(2 * Math.PI)) / 4) + 0.5);
  if (box < 2) return;
  const whole = new Float32Array(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 0) / 255;
    for (let part = 0; part < 3; part++) whole[at + part] = (data[at + part] ?? 0) * alpha;
    whole[at + 3] = data[at + 3] ?? 0;
  }
  const line = new Float32Array(Math.max(width, height));
  for (let pass = 0; pass < 3; pass++) {
    // A box of an even width lies half a pixel aside: the second one leans the other way, the third is odd.
    const side = box % 2 === 0 && pass === 2 ? box + 1 : box;
    const before = side % 2 === 1 ? (side - 1) / 2 : pass === 1 ? side / 2 - 1 : side / 2;
    for (let part = 0; part < 4; part++) {
      for (let y = 0; y < height; y++) blurLine(whole, line, { from: y * width * 4 + part, step: 4, count: width, box: side, before });
      for (let x = 0; x < width; x++)
        blurLine(whole, line, { from: x * 4 + part, step: width * 4, count: height, box: side, before });
    }
  }
  for (let at = 0; at < data.length; at += 4) {
    const alpha = whole[at + 3] ?? 0;
    for (let part = 0; part < 3; part++) data[at + part] = alpha > 0 ? ((whole[at + part] ?? 0) * 255) / alpha : 0;
    data[at + 3] = alpha;
  }
}

interface Line {
  readonly from: number;
  readonly step: number;
  readonly count: number;
  readonly box: number;
  /** How many of the box's values stand before the one it is for. */
  readonly before: number;
}

function blurLine(values: Float32Array, line: Float32Array, { from, step, count, box, before }: Line): void {
  for (let index = 0; index < count; index++) line[index] = values[from + index * step] ?? 0;
  const after = box - 1 - before;
  let sum = 0;
  for (let index = 0; index < Math.min(after, count); index++) sum += line[index] ?? 0;
  for (let index = 0; index < count; index++) {
    if (index + after < count) sum += line[index + after] ?? 0;
    values[from + index * step] = sum / box;
    if (index - before >= 0) sum -= line[index - before] ?? 0;
  }
}
