import { expect, it } from 'vitest';
import { contrastOf, luminance, readColour, READABLE } from '../../src/base/colour.ts';
import { SAFE_AREAS, STAGE_FORMATS, STAGE_SIZES, type StageDocument, type StageFormat, type StagePicture } from '../../src/base/stage-document.ts';
import { applyTemplate } from '../../src/document/commands/templates.ts';
import { setFormat } from '../../src/document/commands/pictures.ts';
import { PALETTES, PALETTE_IDS } from '../../src/document/templates/palette.ts';
import { TEMPLATE_IDS, type TemplateId } from '../../src/document/templates/templates.ts';
import { frame } from '../../src/stage/frame.ts';
import { boundsOf, fromLocal } from '../../src/stage/geometry.ts';
import { stageDocumentOf } from '../../src/stage/snapshot.ts';
import { stickerOf } from '../../src/stage/stickers/stickers.ts';
import type { Drawing, TextDrawing } from '../../src/stage/stage-types.ts';
import { colourAt } from './raster.ts';
import { DIRECTIONS, FILLINGS, songFor, type Direction, type Filling } from './template-songs.ts';

const say = (id: string, values: object = {}): string => [id, ...Object.values(values)].join(' ');
const MOST_IN_A_SCENE = 80;
const MOST_IN_ALL = 800;

/** Each template in each format and direction, the palettes taking turns. */
const STAGES = TEMPLATE_IDS.flatMap((template) => STAGE_FORMATS.flatMap((format) => DIRECTIONS.map((direction) => [template, format, direction] as const)));

function made(template: TemplateId, { format, direction, filling, turn = 0 }: { format: StageFormat; direction: Direction; filling: Filling; turn?: number }): StageDocument {
  const piece = songFor({ filling, direction, format });
  const palette = PALETTE_IDS[(TEMPLATE_IDS.indexOf(template) + turn) % PALETTE_IDS.length] ?? 'sea';
  applyTemplate(piece, template, { colours: PALETTES[palette], say });
  return stageDocumentOf(piece.tables);
}

const momentsOf = ({ scenes, end }: StageDocument): number[] =>
  scenes.flatMap(({ start }, index) => {
    const until = scenes[index + 1]?.start ?? end;
    return [0.02, 0.21, 0.46, 0.73, 0.97].map((share) => Math.round(start + (until - start) * share));
  });

it.each(STAGES)('[TP1] %s in %s, %s: words and names stand in the safe area, things on the stage, however much there is to show', (template, format, direction) => {
  for (const [turn, filling] of FILLINGS.entries()) {
    const document = made(template, { format, direction, filling, turn });
    const all = document.scenes.flatMap(({ pictures }) => pictures);
    const counts = document.scenes.map(({ pictures }) => pictures.length);
    expect(document.scenes.length, filling).toBeGreaterThanOrEqual(4);
    expect(all.length, filling).toBeLessThanOrEqual(MOST_IN_ALL);
    expect(Math.max(...counts), `${filling}: things in a scene`).toBeLessThanOrEqual(MOST_IN_A_SCENE);
    expect(Math.min(...counts), `${filling}: nothing to see`).toBeGreaterThan(0);
    expect(all.flatMap((picture) => faultsOf(picture, format)), filling).toEqual([]);
  }
});

/** What is wrong with where a thing stands or with what it says of itself, one line each. */
function faultsOf(picture: StagePicture, format: StageFormat): string[] {
  const { type, text, line, alt, shape, sticker, size, x, y } = picture;
  const what = `${type} ${text || alt || shape}`;
  const { width, height } = STAGE_SIZES[format];
  const safe = SAFE_AREAS[format];
  const { left, top, right, bottom } = boundsOf(picture);
  if (type === 'text' || type === 'lyrics') {
    const isSafe = left >= safe.left - 0.5 && top >= safe.top - 0.5 && right <= safe.right + 0.5 && bottom <= safe.bottom + 0.5;
    const isSaid = type === 'lyrics' ? alt !== '' : text !== '' || line !== null;
    return [isSafe ? [] : `${what} leaves the safe area`, size >= 24 ? [] : `${what} is as small as ${size}`, isSaid ? [] : `${what} says nothing`].flat();
  }
  const isOn = x >= -1 && x <= width + 1 && y >= -1 && y <= height * 1.06;
  // Forms are there for the eye alone; all else says what it is.
  const isTold = type === 'shape' || alt !== '';
  const isKnown = type !== 'sticker' || stickerOf(sticker) !== undefined;
  return [isOn ? [] : `${what} lies off the stage`, isTold ? [] : `${what} has no words`, isKnown ? [] : `${sticker} is no sticker`].flat();
}

/** The least contrast of the letters with what lies under their box. */
function contrastIn(drawings: readonly Drawing[], text: TextDrawing): number | undefined {
  const under = drawings.slice(0, drawings.indexOf(text));
  let least = 21;
  for (const down of [-0.45, 0, 0.45]) {
    for (const across of [-0.45, -0.2, 0, 0.2, 0.45]) {
      const ground = colourAt(under, fromLocal(text, { x: across * text.width, y: down * text.height }));
      if (!ground) return undefined;
      least = Math.min(least, contrastOf(readColour(text.colour), ground));
    }
  }
  return least;
}

it.each(STAGES)('[TP2] %s in %s, %s: words keep 4.5 : 1 with what is under them, nearly always without a plate', (template, format, direction) => {
  let [free, plated] = [0, 0];
  const pale: string[] = [];
  for (const [turn, filling] of (['words', 'full', 'photos', 'long'] as const).entries()) {
    const document = made(template, { format, direction, filling, turn });
    for (const tick of momentsOf(document)) {
      const drawings = frame(document, tick, { master: 0.6 });
      if (drawings.filter(({ type }) => type === 'background').length > 1) continue;
      for (const drawing of drawings) {
        if (drawing.type !== 'lyrics' && (drawing.type !== 'text' || drawing.opacity < 1)) continue;
        if (drawing.type === 'lyrics' ? drawing.hasPlate : drawing.plate !== undefined) plated++;
        else free++;
        const contrast = drawing.type === 'text' && drawing.plate === undefined ? contrastIn(drawings, drawing) : READABLE;
        if ((contrast ?? 0) < READABLE - 0.01) pale.push(`${filling} at ${tick}: ${drawing.type === 'text' ? drawing.words : 'lyrics'}`);
      }
    }
  }
  expect(pale).toEqual([]);
  expect(free).toBeGreaterThan(0);
  expect(plated, 'a template looks best without plates').toBe(0);
});

it.each(TEMPLATE_IDS)('[TP3] %s never flashes, at a quick tempo too', (template) => {
  const document = made(template, { format: '16:9', direction: 'ltr', filling: 'full' });
  const quick = { ...document, tempo: [{ tick: 0, bpm: 168 }] };
  const { width, height } = STAGE_SIZES['16:9'];
  const places = Array.from({ length: 60 }, (_, index) => ({ x: ((index % 10) + 0.5) * (width / 10), y: (Math.floor(index / 10) + 0.5) * (height / 6) }));
  const step = (960 * 168) / 60 / 15;
  const turns: number[][] = places.map(() => []);
  const last = places.map(() => ({ light: -1, way: 0 }));
  for (let index = 0; index * step < quick.end; index++) {
    const drawings = frame(quick, index * step, { master: index % 2, low: index % 2, middle: 0.5, high: index % 3 === 0 ? 1 : 0 });
    for (const [place, point] of places.entries()) {
      const colour = colourAt(drawings, point);
      const state = last[place];
      if (!colour || !state) continue;
      const light = luminance(colour);
      const change = light - state.light;
      if (state.light >= 0 && Math.abs(change) >= 0.1 && Math.sign(change) !== state.way) {
        turns[place]?.push(index);
        state.way = Math.sign(change);
      }
      if (state.light < 0 || Math.abs(change) >= 0.1) state.light = light;
    }
  }
  const quickly = turns.filter((all) => all.some((from) => all.filter((turn) => turn >= from && turn < from + 15).length / 2 > 3));
  // One of sixty places is a star: less than the small area in which anything may twinkle.
  expect(quickly.length).toBeLessThanOrEqual(1);
});

it.each(TEMPLATE_IDS)('[TP4] %s is laid mirrored where words run to the left', (template) => {
  const [ltr, rtl] = DIRECTIONS.map((direction) => made(template, { format: '16:9', direction, filling: 'empty' }));
  expect(ltr?.scenes.length).toBe(rtl?.scenes.length);
  const photos = DIRECTIONS.map((direction) => made(template, { format: '16:9', direction, filling: 'photos' }));
  const places = photos.map(({ scenes }) => scenes[1]?.pictures.filter(({ type }) => type !== 'text').map(({ x }) => x) ?? []);
  expect(places[1]?.map((x) => Math.round(1600 - x))).toEqual(places[0]?.map((x) => Math.round(x)));
});

it('[TP5] every line that is sung stands in the picture once, while it is sung', () => {
  for (const template of TEMPLATE_IDS) {
    const document = made(template, { format: '4:5', direction: 'ltr', filling: 'full' });
    for (const line of document.lines) {
      const tick = Math.round((line.start * 0.4 + line.end * 0.6));
      const drawings = frame(document, tick, { master: 0 });
      if (drawings.filter(({ type }) => type === 'background').length > 1) continue;
      const main = line.texts[0]?.words ?? '';
      const said = drawings.flatMap((drawing) => (drawing.type === 'text' ? [drawing.words] : drawing.type === 'lyrics' ? drawing.lines.filter(({ isNext }) => !isNext).map(({ words }) => words) : []));
      expect(said.filter((words) => words === main), `${template} at ${tick}`).toHaveLength(1);
    }
  }
});

it('[TP6] in another format afterwards all words are still on the stage', () => {
  for (const template of TEMPLATE_IDS) {
    const piece = songFor({ filling: 'full', format: '16:9' });
    applyTemplate(piece, template, { colours: PALETTES.sea, say });
    for (const format of STAGE_FORMATS) {
      setFormat(piece, format);
      const { width, height } = STAGE_SIZES[format];
      for (const { pictures } of stageDocumentOf(piece.tables).scenes) {
        for (const picture of pictures) {
          if (picture.type !== 'text' && picture.type !== 'lyrics') continue;
          const { left, top, right, bottom } = boundsOf(picture);
          expect(Math.min(left, top), `${template} in ${format}`).toBeGreaterThanOrEqual(-1);
          expect(right, `${template} in ${format}`).toBeLessThanOrEqual(width + 1);
          expect(bottom, `${template} in ${format}`).toBeLessThanOrEqual(height + 1);
        }
      }
    }
  }
});
