import { luminance, readColour } from '../../base/colour.ts';
import type { StageArea } from '../../base/stage-document.ts';
import { boxAt, boxOf, heightOfArea, inset, isTall, pair, rowsIn, shapedIn, splitLong, widthOfArea } from './areas.ts';
import { enter, pulse, walk } from './moves.ts';
import { clearOn, mixed, type Palette } from './palette.ts';
import { fourth, third, upTo, wholeStage, withinSafe } from './stage-areas.ts';
import type { Template } from './template.ts';
import { form, orPicture, pen, photo, photosFor, pictureOf, scattered, sheet, sticker, stickerFor } from './things.ts';
import { opening, saidAbove, sungLines } from './word-things.ts';

/** Templates with a place to be in. */

/** The same colours after dark. */
function nightOf(palette: Palette): Palette {
  if (luminance(readColour(palette.ground)) < 0.18) return { ...palette, ground: mixed(palette.ground, '#04050f', 0.55), groundEnd: palette.groundEnd };
  const ground = mixed(palette.ink, '#04050f', 0.4);
  return { ground, groundEnd: palette.ink, ink: mixed(palette.ground, '#ffffff', 0.3), accent: clearOn(palette.forms[0], palette.ink), forms: palette.forms };
}

/** A sky at night: stars that answer the beat, the moon, hills, and the words between them. */
export const nightSky: Template = (turn) => {
  const { song, index } = turn;
  const palette = nightOf(turn.palette);
  const [head, sky, words, land] = fourth(rowsIn(song.safe, isTall(song.safe) ? [0.5, 2.2, 2.6, 1.3] : [0.6, 2, 3, 1], 16));
  const [width, height] = [song.stage.width, song.stage.height];
  const moon = Math.min(heightOfArea(sky), widthOfArea(sky)) * 0.8;
  const moonBox = boxAt(sky.right - moon / 2, sky.top + heightOfArea(sky) / 2, moon);
  const [shown] = photosFor(turn, 1);
  const stars = Array.from({ length: 18 }, (_, place) => {
    const size = 16 + 26 * scattered(place, index);
    const across = sky.left + size + (widthOfArea(sky) - moon - 3 * size) * ((place + scattered(place, 4)) / 18);
    return form('star', boxAt(across, sky.top + size + (heightOfArea(sky) - 2 * size) * scattered(place, 7), size), place % 3 === 0 ? palette.accent : palette.ink, {
      rotation: Math.round(scattered(place, 9) * 40),
      behaviours: [pulse('light', 0.85, place % 2 === 0 ? song.beat : song.bar)],
    });
  });
  return {
    background: palette.ground,
    backgroundEnd: palette.groundEnd,
    transition: 'fade',
    things: [
      ...opening(turn, { head, words }, { title: { colour: palette.accent, font: 'serif', most: 140 }, makers: { colour: palette.ink, font: 'serif', most: 54 } }),
      ...sungLines(turn, words, { colour: palette.ink, font: 'serif', most: 124 }),
      ...stars,
      shown ? photo(turn, shown, moonBox, { mask: 'ellipse', edge: 8, edgeColour: palette.ink }) : sticker(turn, 'moon', moonBox),
      form('ellipse', boxAt(width * 0.22, height + height * 0.02, width * 0.8, (height - land.top) * 1.7), mixed(palette.ground, '#000000', 0.35)),
      form('ellipse', boxAt(width * 0.78, height + height * 0.04, width * 0.9, (height - land.top) * 1.5), mixed(palette.ground, '#000000', 0.55)),
      sticker(turn, index % 2 === 0 ? 'house' : 'tree', boxAt(width * 0.3, land.top + heightOfArea(land) * 0.55, Math.min(130, heightOfArea(land) * 0.9))),
    ],
  };
};

/** Cut out of paper: hills and a sun that goes up and down with the song; the words on a strip. */
export const paperCuts: Template = (turn) => {
  const { song, palette, index } = turn;
  const [width, height] = [song.stage.width, song.stage.height];
  const paper = mixed('#fff8ec', palette.forms[2], 0.16);
  const [head, view, strip] = third(rowsIn(song.safe, isTall(song.safe) ? [0.6, 3, 2] : [0.6, 2.6, 1.7], 14));
  const share = song.parts.length > 1 ? index / (song.parts.length - 1) : 0.5;
  const sun = Math.min(heightOfArea(view), widthOfArea(view)) * 0.62;
  const sunBox = boxAt(view.left + sun * 0.7 + (widthOfArea(view) - sun * 1.4) * share, view.top + sun * 0.55 + (1 - Math.sin(Math.PI * share)) * (heightOfArea(view) - sun) * 0.5, sun);
  const [shown] = photosFor(turn, 1);
  const words = inset(strip, 36, 16);
  const card = '#fffaf0';
  const ink = clearOn(mixed(palette.forms[1], '#1d1d2b', 0.6), card);
  const rise = (bars: number) => ({ shadow: 0.45, behaviours: [enter('slide-up', song.bar * bars)] });
  const base = view.bottom;
  return {
    background: paper,
    backgroundEnd: mixed(paper, palette.forms[0], 0.25),
    transition: 'wipe',
    things: [
      shown ? photo(turn, shown, sunBox, { mask: 'ellipse', edge: 14, edgeColour: '#ffffff', shadow: 0.45 }) : form('ellipse', sunBox, mixed(palette.forms[2], '#ffe9b0', 0.25), { shadow: 0.35, behaviours: [pulse('size', 0.08, song.bar)] }),
      form('triangle', boxAt(width * 0.24, base - height * 0.06, width * 0.62, heightOfArea(view) * 0.95), mixed(palette.forms[1], '#ffffff', 0.3), rise(1)),
      form('triangle', boxAt(width * 0.74, base, width * 0.72, heightOfArea(view) * 0.75), palette.forms[1], rise(1.25)),
      form('ellipse', boxAt(width * 0.2, height * 0.98, width * 0.95, height * 0.62), mixed(palette.forms[0], '#ffffff', 0.2), rise(1.5)),
      form('ellipse', boxAt(width * 0.82, height, width, height * 0.6), palette.forms[0], rise(1.75)),
      sticker(turn, stickerFor(index + 2), boxAt(width * (index % 2 === 0 ? 0.8 : 0.2), base - heightOfArea(view) * 0.14, Math.min(190, heightOfArea(view) * 0.5)), rise(2)),
      sheet(strip, card, { shadow: 0.5 }),
      ...(saidAbove(turn).length > 0 ? [sheet(head, card, { shadow: 0.4 })] : []),
      ...orPicture(turn, [...opening(turn, { head: inset(head, 30, 6), words }, { title: { colour: ink, font: 'hand', most: 120 }, makers: { colour: ink, font: 'hand', most: 50 } }), ...sungLines(turn, words, { colour: ink, font: 'hand', most: 96 })], words, palette.forms[1]),
    ],
  };
};

/** A map with a way on it: each part of the song is a stretch of the way, and someone travels along. */
export const journey: Template = (turn) => {
  const { song, palette, part, index } = turn;
  const whole = wholeStage(song);
  const [map, band] = upTo(whole, pair(rowsIn(song.safe, isTall(song.safe) ? [1.5, 1] : [1.9, 1])));
  const land = mixed('#efe2c0', palette.forms[1], 0.18);
  const sea = mixed('#7fb7d6', palette.forms[1], 0.3);
  const room = inset(withinSafe(song, map), widthOfArea(map) * 0.06, heightOfArea(map) * 0.14);
  const count = song.parts.length;
  const at = (stop: number) => stopAt(room, stop / count);
  const [from, to] = [at(index), at(index + 1)];
  const steps = Array.from({ length: 12 }, (_, step) => at(index + (step + 1) / 12)).flatMap(({ x, y }) => [x - from.x, y - from.y]);
  const dashes = Array.from({ length: count * 5 }, (_, dash) => [0, 0.28, 0.56].map((more) => at((dash + more) / 5)).flatMap(({ x, y }) => [x, y]));
  const text = inset(withinSafe(song, band), 10, 16);
  const [picture, right] = pair(splitColumns(text));
  const [head, words] = pair(rowsIn(right, [1, 3.2], 6));
  const traveller = Math.min(110, heightOfArea(room) * 0.3);
  const ink = palette.ink;
  return {
    background: sea,
    backgroundEnd: mixed(sea, '#ffffff', 0.3),
    transition: 'fade',
    things: [
      form('ellipse', boxAt(widthOfArea(map) * 0.44, map.top + heightOfArea(map) * 0.5, widthOfArea(map) * 0.98, heightOfArea(map) * 1.02), land),
      form('ellipse', boxAt(widthOfArea(map) * 0.72, map.top + heightOfArea(map) * 0.62, widthOfArea(map) * 0.62, heightOfArea(map) * 0.9), mixed(land, palette.forms[2], 0.18)),
      sticker(turn, 'mountain', boxAt(room.left + widthOfArea(room) * 0.3, map.top + heightOfArea(map) * 0.16, traveller)),
      sticker(turn, 'tree', boxAt(room.left + widthOfArea(room) * 0.66, map.top + heightOfArea(map) * 0.86, traveller * 0.8)),
      pen(dashes, mixed(palette.forms[0], '#3a2417', 0.45), 9, turn.say('stickers.path')),
      ...Array.from({ length: count + 1 }, (_, stop) =>
        form('ellipse', boxAt(at(stop).x, at(stop).y, stop === index + 1 ? 40 : 28), stop <= index ? palette.forms[0] : '#fffaf0', { edge: 6, edgeColour: '#3a2417', ...(stop === index + 1 ? { behaviours: [pulse('size', 0.5, song.beat)] } : {}) }),
      ),
      sheet(band, palette.ground, { colourEnd: palette.groundEnd }),
      ...orPicture(turn, [...opening(turn, { head, words }, { title: { colour: palette.accent, most: 120 }, makers: { colour: ink, most: 50 } }), ...sungLines(turn, words, { colour: ink, most: 92 })], words, palette.accent),
      ...pictureOf(turn, shapedIn(picture, 1), { mask: 'ellipse' }),
      sticker(turn, ['suitcase', 'bicycle', 'boat', 'kite'][index % 4] ?? 'suitcase', boxAt(from.x, from.y, traveller), { colour: mixed(palette.forms[0], '#7a3020', 0.3), behaviours: [walk(steps, part.end - part.start)] }),
      ...(turn.isLast ? [form('heart', boxAt(to.x, to.y, 34), palette.forms[0])] : []),
    ],
  };
};

const splitColumns = (area: StageArea): StageArea[] => {
  const side = Math.min(heightOfArea(area), widthOfArea(area) * 0.3);
  return [{ ...area, right: area.left + side }, { ...area, left: area.left + side + 30 }];
};

/** A place on the winding way. @param share of the whole way, 0 to 1 */
function stopAt({ left, top, right, bottom }: StageArea, share: number): { x: number; y: number } {
  const swing = Math.sin(share * Math.PI * 3 + 0.4);
  if (bottom - top > right - left) return { x: (left + right) / 2 + (swing * (right - left)) / 2.2, y: bottom - (bottom - top) * share };
  return { x: left + (right - left) * share, y: (top + bottom) / 2 - (swing * (bottom - top)) / 2.2 };
}

/** A picture book: each part is a chapter with a drawing or a photo on one page and the words on the other. */
export const chapters: Template = (turn) => {
  const { song, palette, index } = turn;
  const [background, backgroundEnd] = [mixed('#fdf6e6', palette.forms[2], 0.05), mixed('#f3e7cd', palette.forms[2], 0.08)];
  const ink = clearOn(mixed(palette.forms[1], '#20202c', 0.75), backgroundEnd);
  const [page, text] = pair(splitLong(song.safe, isTall(song.safe) ? [1.3, 1] : [1.15, 1], 60));
  const [number, head, words] = third(rowsIn(text, [1, saidAbove(turn).length > 0 ? 1.4 : 0.01, 6], 10));
  const mark = clearOn(palette.forms[0], backgroundEnd);
  return {
    background,
    backgroundEnd,
    transition: 'wipe',
    things: [
      { type: 'text', text: turn.say('templates.chapter', { number: index + 1 }), colour: mark, font: 'serif', align: 'start', size: Math.round(Math.min(60, heightOfArea(number) / 1.35)), ...boxOf(number) },
      ...orPicture(turn, [...opening(turn, { head, words }, { title: { colour: ink, font: 'serif', most: 110, align: 'start' }, makers: { colour: ink, font: 'serif', most: 46, align: 'start' } }), ...sungLines(turn, words, { colour: ink, font: 'serif', align: 'start', most: 84 })], words, palette.forms[1]),
      ...(isTall(song.safe) ? [] : [form('box', boxAt((page.right + text.left) / 2, (page.top + page.bottom) / 2, 5, heightOfArea(song.safe) * 0.9), mixed(backgroundEnd, ink, 0.25))]),
      ...pictureOf(turn, inset(page, 30), { mask: 'round', behaviours: [enter('fade', song.bar)] }),
      form('round', boxAt((page.left + page.right) / 2, page.bottom - 10, 160, 14), palette.forms[index % 3] ?? palette.forms[0]),
    ],
  };
};

