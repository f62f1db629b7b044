import { boxAt, boxOf, columnsIn, heightOfArea, inset, isTall, pair, rowsIn, shapedIn, splitLong, widthOfArea } from './areas.ts';
import { enter, leave, pulse, walk } from './moves.ts';
import { clearOn, inkOn, mixed } from './palette.ts';
import { third, upTo, wholeStage, withinSafe } from './stage-areas.ts';
import type { MadeThing, Template, Turn } from './template.ts';
import { form, onPage, orPicture, pen, photo, photosFor, pictureOf, scattered, sheet, sticker, stickerFor } from './things.ts';
import { opening, sungLines } from './word-things.ts';

/** Templates that live by photos; where there are none, by drawings and stickers. */

const CREAM = '#fff8ea';

/** A card that was written by hand: a picture on one side, a stamp and the words on the other. */
export const postcard: Template = (turn) => {
  const { song, palette, index } = turn;
  const card = inset(song.safe, 6);
  const paper = mixed(CREAM, palette.forms[1], 0.06);
  const ink = clearOn(mixed(palette.forms[2], '#1d1d2b', 0.75), paper);
  const [picture, text] = pair(splitLong(inset(card, 34), [1.1, 1], 30));
  const [top, words] = pair(rowsIn(text, isTall(song.safe) ? [1, 2.6] : [1, 2.4], 16));
  const side = Math.min(heightOfArea(top) * 0.9, widthOfArea(top) * 0.34);
  const stamp = boxAt(top.right - side / 2, top.top + side / 2, side * 0.86, side);
  const head = { ...top, right: top.right - side * 1.9 };
  const swing = (row: number): number[] => Array.from({ length: 14 }, (_, step) => [top.right - side * 1.75 + step * side * 0.09, top.top + side * (0.3 + row * 0.18) + Math.sin(step * 0.9) * side * 0.05]).flat();
  return {
    background: palette.ground,
    backgroundEnd: palette.groundEnd,
    transition: 'slide',
    things: [
      sheet(card, paper, { shadow: 0.5 }),
      ...pictureOf(turn, picture, { behaviours: [enter('fade', song.beat)] }),
      form('box', stamp, palette.forms[index % 3] ?? palette.forms[0], { edge: 8, edgeColour: '#ffffff', shadow: 0.2 }),
      sticker(turn, stickerFor(index + 3), boxAt(stamp.x, stamp.y, side * 0.6), { colour: '#ffffff' }),
      pen([swing(0), swing(1), swing(2)], mixed(paper, ink, 0.55), 6, turn.say('templates.alt.postmark')),
      ...orPicture(turn, [...opening(turn, { head, words }, { title: { colour: ink, font: 'hand', most: 110, align: 'start' }, makers: { colour: ink, font: 'hand', most: 48, align: 'start' } }), ...sungLines(turn, words, { colour: ink, font: 'hand', align: 'start', most: 92 })], words, palette.forms[0]),
    ],
  };
};

/** Photos one after the other, laid on the page, with the words as their captions. */
export const album: Template = (turn) => {
  const { song, palette, index } = turn;
  const [place, caption] = pair(splitLong(song.safe, [1.5, 1], 56));
  const [head, words] = pair(rowsIn(caption, [1, 4], 12));
  return {
    background: palette.groundEnd,
    backgroundEnd: palette.ground,
    transition: 'fade',
    things: [
      ...orPicture(turn, [...opening(turn, { head, words }, { title: { colour: palette.accent, font: 'serif', most: 110 }, makers: { colour: palette.ink, font: 'serif', most: 50 } }), ...sungLines(turn, words, { colour: palette.ink, font: 'serif', entering: 'fade', most: 84 })], words, palette.accent),
      ...laidPhotos(turn, inset(place, widthOfArea(place) * 0.06, heightOfArea(place) * 0.06), index % 2 === 0 ? -2.5 : 2.5),
    ],
  };
};

const MOST_PHOTOS = 6;

function laidPhotos(turn: Turn, area: ReturnType<typeof inset>, rotation: number): MadeThing[] {
  const { song, part } = turn;
  const shown = photosFor(turn, MOST_PHOTOS);
  const frame = { edge: 16, edgeColour: '#ffffff', shadow: 0.5 };
  if (shown.length === 0) return [form('box', boxOf(shapedIn(area, 1)), CREAM, frame), ...pictureOf(turn, inset(shapedIn(area, 1), 40), { behaviours: [enter('fade', song.beat)] })];
  const each = Math.floor((part.end - part.start) / shown.length);
  const fade = Math.min(song.beat, each / 4);
  return shown.map((one, place) =>
    photo(turn, one, boxOf(shapedIn(area, one.shape)), {
      ...frame,
      rotation: place % 2 === 0 ? rotation : -rotation,
      start: place * each,
      end: place === shown.length - 1 ? null : (place + 1) * each,
      behaviours: place === 0 ? [enter('fade', fade)] : [enter('fade', fade), ...(place === shown.length - 1 ? [] : [leave('fade', fade / 2)])],
    }),
  );
}

/** A cover of patches: photos and stickers around the words. */
export const quilt: Template = (turn) => {
  const { song, palette, index } = turn;
  const whole = wholeStage(song);
  const across = song.stage.width >= song.stage.height * 1.2 ? 7 : song.stage.width >= song.stage.height * 0.9 ? 5 : 4;
  const side = song.stage.width / across;
  const rows = song.stage.height / side > 6 ? 2 : 1;
  const [upper, middle, lower] = third(rowsIn(whole, [rows * side, song.stage.height - 2 * rows * side, rows * side]));
  const room = inset(withinSafe(song, middle), 20, 24);
  const [head, words] = pair(rowsIn(room, [1, 5], 8));
  const patches = [upper, lower].flatMap((band) => rowsIn(band, Array.from({ length: rows }, () => 1)).flatMap((row) => columnsIn(row, Array.from({ length: across }, () => 1))));
  return {
    background: palette.ground,
    backgroundEnd: palette.groundEnd,
    transition: 'grow',
    things: [
      ...orPicture(turn, [...opening(turn, { head, words }, { title: { colour: palette.accent, most: 130 }, makers: { colour: palette.ink, most: 54 } }), ...sungLines(turn, words, { colour: palette.ink, most: 120 })], words),
      ...patches.flatMap((area, place) => patch(turn, area, place + index)),
    ],
  };
};

function patch(turn: Turn, area: ReturnType<typeof inset>, place: number): MadeThing[] {
  const { song, palette } = turn;
  const cloth = palette.forms[place % 3] ?? palette.forms[0];
  const behaviours = [enter('fade', song.beat * (1 + Math.round(scattered(place) * 6)))];
  const ground = sheet(inset(area, 3), place % 4 === 3 ? mixed(cloth, '#ffffff', 0.35) : cloth);
  const shown = song.photos[place % Math.max(1, song.photos.length)];
  if (shown && place % 2 === 0) return [ground, photo(turn, shown, boxOf(inset(area, 8)), { behaviours })];
  const own = song.drawings[place % Math.max(1, song.drawings.length)];
  if (own && place % 4 === 1) return [ground, ...onPage(turn, own, inset(area, 18), { behaviours })];
  const inner = boxOf(shapedIn(inset(area, widthOfArea(area) * 0.2), 1));
  if (place % 3 === 2) return [ground, form(place % 2 === 0 ? 'heart' : 'star', inner, inkOn(cloth) === '#ffffff' ? CREAM : mixed(cloth, '#20202c', 0.55), { behaviours })];
  return [ground, sticker(turn, stickerFor(place), inner, { behaviours, colour: '#ffffff' })];
}

/** A window on a rainy day: the view, drops on the glass, and the words on the sill. */
export const rainWindow: Template = (turn) => {
  const { song, palette, part, index } = turn;
  const whole = wholeStage(song);
  const [view, sill] = upTo(whole, pair(rowsIn(song.safe, isTall(song.safe) ? [1.25, 1] : [1.6, 1])));
  const room = inset(withinSafe(song, sill), 16, 20);
  const [thing, text] = pair(columnsIn(room, [1, isTall(song.safe) ? 3.2 : 5], 30));
  const [head, words] = pair(rowsIn(text, [1, 3.4], 6));
  const wood = mixed('#7a4f30', palette.forms[0], 0.12);
  const [shown] = photosFor(turn, 1);
  const outside = shown ? [photo(turn, shown, boxOf(view), { look: { brightness: 0.86, contrast: 1, saturation: 0.85, hue: 0, blur: 2 } })] : hills(turn, view);
  const bar = Math.max(16, song.stage.width * 0.012);
  const { x, y } = boxOf(view);
  const length = part.end - part.start;
  const drops = Array.from({ length: 16 }, (_, place) => {
    const [across, down] = [view.left + widthOfArea(view) * (0.04 + 0.92 * scattered(place, index)), view.top + heightOfArea(view) * (0.05 + 0.5 * scattered(place, index + 1))];
    const fall = Math.max(20, (view.bottom - down) * (0.35 + 0.5 * scattered(place, 5)) - 30);
    return form('ellipse', boxAt(across, down, 8 + 6 * scattered(place, 2), 22 + 16 * scattered(place, 2)), '#dcebf5', { opacity: 0.75, behaviours: [walk([4, fall * 0.4, -3, fall], length * (0.4 + 0.6 * scattered(place, 3)))] });
  });
  return {
    background: mixed('#8fa6b8', palette.forms[1], 0.25),
    backgroundEnd: mixed('#c3cfd6', palette.forms[2], 0.15),
    transition: 'fade',
    things: [
      ...outside,
      ...drops,
      form('box', boxAt(x, y, bar, heightOfArea(view)), wood),
      form('box', boxAt(x, y - heightOfArea(view) * 0.08, widthOfArea(view), bar), wood),
      form('box', boxAt(x, view.top + bar / 2, widthOfArea(view), bar), wood),
      form('box', boxAt(view.left + bar / 2, y, bar, heightOfArea(view)), wood),
      form('box', boxAt(view.right - bar / 2, y, bar, heightOfArea(view)), wood),
      sheet(sill, '#3b2617'),
      form('box', boxAt(x, sill.top + 9, widthOfArea(sill), 18), wood),
      ...orPicture(turn, [...opening(turn, { head, words }, { title: { colour: '#ffe2a8', font: 'serif', most: 110 }, makers: { colour: '#fff6e6', font: 'serif', most: 48 } }), ...sungLines(turn, words, { colour: '#fff6e6', font: 'serif', most: 84 })], words, '#ffe2a8'),
      sticker(turn, ['tea', 'candle', 'book', 'lamp'][index % 4] ?? 'tea', boxOf(shapedIn(thing, 1))),
      form('ellipse', boxAt(thing.left + widthOfArea(thing) / 2, sill.top + 9, 12), '#ffd98a', { behaviours: [pulse('light', 0.7, song.bar)] }),
    ],
  };
};

function hills(turn: Turn, view: ReturnType<typeof inset>): MadeThing[] {
  const { palette, index } = turn;
  const [width, height] = [widthOfArea(view), heightOfArea(view)];
  return [
    form('ellipse', boxAt(view.left + width * 0.25, view.bottom + height * 0.05, width * 0.9, height * 0.8), mixed(palette.forms[1], '#5c7080', 0.5)),
    form('ellipse', boxAt(view.left + width * 0.8, view.bottom + height * 0.12, width * 0.9, height * 0.9), mixed(palette.forms[0], '#4d6152', 0.6)),
    sticker(turn, ['house', 'tree', 'bridge', 'boat'][index % 4] ?? 'house', boxAt(view.left + width * 0.72, view.top + height * 0.56, Math.min(width, height) * 0.34)),
    sticker(turn, 'cloud', boxAt(view.left + width * 0.26, view.top + height * 0.24, Math.min(width, height) * 0.32), { colour: '#f4f7fa' }),
  ];
}
