import type { StageDocument, StagePicture } from '../../src/base/stage-document.ts';
import { frame } from '../../src/stage/frame.ts';
import { FONT_FAMILY } from '../../src/stage/fonts.ts';
import { outlineOf } from '../../src/stage/paint-strokes.ts';
import { paint } from '../../src/stage/paint.ts';
import { PLAIN_DOCUMENT, PLAIN_SCENE } from '../../src/stage/plain.ts';
import { naturalSize } from '../../src/stage/strokes.ts';
import { photos, pictures } from './scenes.ts';

const SIZE = { width: 1280, height: 720 };
const SCALE = SIZE.width / 1600;
/** Different pictures that are painted in turn. */
const MOMENTS = 12;

type Context = OffscreenCanvasRenderingContext2D;

function canvas(): Context {
  const context = new OffscreenCanvas(SIZE.width, SIZE.height).getContext('2d', {
    alpha: false,
    willReadFrequently: true,
  });
  if (!context) throw new Error('no canvas');
  return context;
}

/** Everything moves and turns a little from moment to moment. */
const moved = (picture: StagePicture, moment: number): StagePicture => ({
  ...picture,
  x: picture.x + Math.sin(moment / 2) * 40,
  y: picture.y + Math.cos(moment / 2) * 30,
  rotation: picture.rotation + moment * 5,
});

const documentOf = (things: readonly StagePicture[]): StageDocument => ({
  ...PLAIN_DOCUMENT,
  scenes: [{ ...PLAIN_SCENE, id: 's', background: '#203040', pictures: things }],
});

/** The same picture with nothing but canvas calls: outlines and places are known beforehand. */
function drawPlainly(
  context: Context,
  things: readonly StagePicture[],
  images: ReadonlyMap<string, ImageBitmap>,
  outlines: ReadonlyMap<string, Path2D>,
): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = '#203040';
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  for (const { id, type, x, y, width, height, rotation, colour, size, asset, text, strokes } of things) {
    const angle = (rotation * Math.PI) / 180;
    const [across, down] = [SCALE * Math.cos(angle), SCALE * Math.sin(angle)];
    context.setTransform(across, down, -down, across, x * SCALE, y * SCALE);
    const image = images.get(asset ?? '');
    const outline = outlines.get(id);
    if (type === 'photo' && image) context.drawImage(image, -width / 2, -height / 2, width, height);
    else if (type === 'drawing' && outline) {
      const natural = naturalSize(strokes);
      context.scale(width / natural.width, height / natural.height);
      context.translate(-natural.width / 2, -natural.height / 2);
      context.fillStyle = colour;
      context.fill(outline);
    } else {
      context.font = `500 ${size}px ${FONT_FAMILY}`;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillStyle = colour;
      context.fillText(text, 0, 0);
    }
  }
}

/** Milliseconds for a frame of so many moving things, ours and with plain canvas calls, round by round in turn. */
export async function compareFrames(count: number, rounds: number): Promise<{ ours: number[]; plain: number[] }> {
  const files = await photos(160, 120);
  const images = new Map(
    await Promise.all(files.map(async ({ id, blob }) => [id, await createImageBitmap(blob)] as const)),
  );
  const things = pictures(count);
  const moments = Array.from({ length: MOMENTS }, (_, moment) => things.map((picture) => moved(picture, moment)));
  const documents = moments.map(documentOf);
  const outlines = new Map(
    things.filter(({ type }) => type === 'drawing').map(({ id, strokes, size }) => [id, outlineOf(strokes, size)]),
  );
  const [oursOn, plainOn] = [canvas(), canvas()];
  const ours = (): number =>
    timeOf(oursOn, documents, (document) => paint(oursOn, frame(document, 0, { master: 0 }), images, SIZE));
  const plain = (): number => timeOf(plainOn, moments, (moment) => drawPlainly(plainOn, moment, images, outlines));
  ours();
  plain();
  const found = { ours: [] as number[], plain: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    // Who goes first changes: what follows finds the machine warm.
    if (round % 2 === 0) found.ours.push(ours());
    found.plain.push(plain());
    if (round % 2 === 1) found.ours.push(ours());
  }
  return found;
}

function timeOf<T>(context: Context, moments: readonly T[], draw: (moment: T) => void): number {
  const begun = performance.now();
  for (const moment of moments) {
    draw(moment);
    // What was asked for is really drawn before this answers.
    context.getImageData(0, 0, 1, 1);
  }
  return (performance.now() - begun) / moments.length;
}
