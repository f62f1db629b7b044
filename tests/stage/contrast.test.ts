import { expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { STAGE_SIZES, type StageDocument } from '../../src/base/stage-document.ts';
import { contrastOf, mixColours, readColour, WHITE } from '../../src/base/colour.ts';
import { frame } from '../../src/stage/frame.ts';
import { fromLocal } from '../../src/stage/geometry.ts';
import { MOST_GLOW } from '../../src/stage/grounds.ts';
import type { Drawing, TextDrawing } from '../../src/stage/stage-types.ts';
import { aDocument, aPicture, aScene, SILENCE } from './stage-piece.ts';
import { randomStage } from './random-stage.ts';
import { colourAt } from './raster.ts';

/** The least contrast of a text with what is under it, at places all over its box; `undefined` where something can not be told. */
function leastContrastOf(drawings: readonly Drawing[], text: TextDrawing, glow: number): number | undefined {
  const under = drawings.slice(0, drawings.indexOf(text));
  let least = 21;
  for (const down of [-0.5, -0.25, 0, 0.25, 0.5]) {
    for (const across of [-0.5, -0.3, -0.1, 0.1, 0.3, 0.5]) {
      const point = fromLocal(text, { x: across * text.width * 0.99, y: down * text.height * 0.99 });
      const ground = colourAt(under, point);
      if (!ground) return undefined;
      for (const colour of [text.colour, text.colourEnd ?? text.colour]) {
        // Sound throws at most so much light on it.
        for (const lit of [ground, mixColours(ground, WHITE, glow)]) least = Math.min(least, contrastOf(readColour(colour), lit));
      }
    }
  }
  return least;
}

/** Words on the stage, most of them small and still: others get a plate at once. */
function withQuietWords(document: StageDocument): StageDocument {
  const { width, height } = STAGE_SIZES[document.format];
  const scenes = document.scenes.map((scene) => ({
    ...scene,
    pictures: scene.pictures.map((picture, index) =>
      picture.type !== 'text'
        ? picture
        : {
            ...picture,
            x: width * (0.3 + 0.1 * (index % 5)),
            y: height * (0.2 + 0.15 * (index % 5)),
            width: 200,
            height: 60,
            opacity: 1,
            blend: 'normal' as const,
            edge: 0,
            keyframes: [],
            behaviours: index % 3 === 0 ? picture.behaviours : [],
          },
    ),
  }));
  return { ...document, scenes };
}

it('[ST55] words that a person wrote keep 4.5 : 1 with all that is ever under them, or get a plate', () => {
  const random = seededRandom(55);
  let [free, plated] = [0, 0];
  for (let round = 0; round < 400; round++) {
    const document = withQuietWords(randomStage(random, { types: ['shape', 'shape', 'text', 'text', 'photo'], most: 5 }));
    for (let moment = 0; moment < 12; moment++) {
      const drawings = frame(document, random() * document.end, { master: random() });
      const isComing = drawings.filter(({ type }) => type === 'background').length > 1;
      for (const text of drawings) {
        if (text.type !== 'text' || isComing || text.opacity < 1) continue;
        if (text.plate !== undefined || text.edge) {
          plated++;
          continue;
        }
        const least = leastContrastOf(drawings, text, 0);
        expect(least ?? 0, `seed 55, round ${round}, ${text.id}`).toBeGreaterThanOrEqual(4.49);
        free++;
      }
    }
  }
  expect(free, 'some need no plate').toBeGreaterThan(30);
  expect(plated).toBeGreaterThan(30);
});

const onStage = (...pictures: Parameters<typeof aPicture>[0][]): TextDrawing | undefined =>
  frame(aDocument({ end: 9600, scenes: [aScene({ background: '#000000', pictures: pictures.map((fields, index) => aPicture({ id: `p${index}`, ...fields })) })] }), 0, SILENCE)
    .filter((drawing) => drawing.type === 'text')
    .at(-1);

it('[ST55] a plate comes where a photo, a clip, something moving or a mixture can lie under the words, and only there', () => {
  const words = { text: 'Ой', width: 300, height: 100 };
  expect(onStage(words)).not.toHaveProperty('plate');
  expect(onStage({ type: 'photo' }, words)).toHaveProperty('plate');
  expect(onStage({ type: 'photo', x: 200, y: 100, width: 100, height: 100 }, words)).not.toHaveProperty('plate');
  const path = { type: 'path' as const, way: 'fade' as const, length: 960, amount: 0.5, band: 'all' as const, path: [600, 350] };
  expect(onStage({ type: 'photo', x: 200, y: 100, width: 100, height: 100, behaviours: [path] }, words)).toHaveProperty('plate');
  expect(onStage({ type: 'shape', colour: '#ffffff' }, words)).toHaveProperty('plate');
  expect(onStage({ type: 'shape', colour: '#202020' }, words)).not.toHaveProperty('plate');
  expect(onStage({ type: 'shape', colour: '#202020', blend: 'screen' }, words)).toHaveProperty('plate');
  expect(onStage({ type: 'photo' }, { type: 'shape', colour: '#202020', width: 600, height: 400 }, words), 'a box hides the photo').not.toHaveProperty('plate');
  expect(onStage({ type: 'photo' }, { ...words, edge: 8, edgeColour: '#000000' }), 'a clear edge does as well').not.toHaveProperty('plate');
  expect(onStage({ type: 'shape', colour: '#000000', colourEnd: '#ffffff' }, { ...words, colour: '#777777' }), 'grey lies between black and white').toHaveProperty('plate');
  expect(MOST_GLOW).toBeLessThan(0.1);
});

it('[ST55] ink on a plate keeps 4.5 : 1 over black and over white', () => {
  for (const colour of ['#ffffff', '#000000', '#ff0000', '#777777', '#00ff88', '#2233cc']) {
    const text = onStage({ type: 'photo' }, { text: 'Ой', colour, colourEnd: '#808080' });
    const [red = 0, green = 0, blue = 0, alpha = 0] = (/rgba\(([\d.,]+)\)/.exec(text?.plate ?? '')?.[1] ?? '').split(',').map(Number);
    for (const under of [readColour('#ffffff'), readColour('#000000')]) {
      const ground = mixColours(under, [red, green, blue], alpha);
      for (const ink of [text?.colour, text?.colourEnd]) expect(contrastOf(readColour(ink ?? ''), ground), colour).toBeGreaterThanOrEqual(4.5);
    }
  }
});
