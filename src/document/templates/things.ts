import { luminance, readColour, safeColour } from '../../base/colour.ts';
import type { StageArea } from '../../base/stage-document.ts';
import { clamp } from '../../base/units.ts';
import type { Picture } from '../schema/pictures.ts';
import { boxAt, boxOf, heightOfArea, inset, shapedIn, tenth, widthOfArea, type Box } from './areas.ts';
import { enter } from './moves.ts';
import type { ShownDrawing, ShownPhoto } from './shown-song.ts';
import type { MadeThing, Turn } from './template.ts';

/** Forms, stickers and photos as templates lay them. */

type More = Partial<Omit<MadeThing, 'type' | keyof Box>>;

export const form = (shape: Picture['shape'], box: Box, colour: string, more: More = {}): MadeThing => ({ ...more, type: 'shape', shape, colour, ...box });

/** A plain box that hides what is under it: words on it are read by its colour alone. */
export const sheet = (area: StageArea, colour: string, more: More = {}): MadeThing => form('box', boxOf(area), colour, more);

export const sticker = ({ say, palette }: Pick<Turn, 'say' | 'palette'>, id: string, box: Box, more: More = {}): MadeThing => ({
  colour: palette.forms[0],
  ...more,
  type: 'sticker',
  sticker: id,
  alt: say(`stickers.${id}`),
  ...box,
});

/** Strokes of a pen, from places of the stage. @param places x and y in turn */
export function pen(strokes: readonly (readonly number[])[], colour: string, size: number, alt: string): MadeThing {
  const all = strokes.flatMap((stroke) => stroke.map((value, index) => ({ value, isAcross: index % 2 === 0 })));
  const [xs, ys] = [all.filter(({ isAcross }) => isAcross), all.filter(({ isAcross }) => !isAcross)].map((side) => side.map(({ value }) => value));
  const [left, right] = [Math.min(...(xs ?? [0])), Math.max(...(xs ?? [8]))];
  const [top, bottom] = [Math.min(...(ys ?? [0])), Math.max(...(ys ?? [8]))];
  const written = strokes.map((stroke) => {
    const points: number[] = [];
    for (let index = 0; index + 1 < stroke.length; index += 2) points.push(tenth((stroke[index] ?? 0) - left), tenth((stroke[index + 1] ?? 0) - top), 0.6);
    return points;
  });
  return { type: 'drawing', ...boxOf({ left, top, right, bottom }), colour, size, alt, strokes: written };
}

/** Stickers that go through the song, one for each part. */
const STICKERS = ['sun', 'boat', 'tree', 'bird', 'house', 'flower', 'mountain', 'moon', 'kite', 'fish', 'bicycle', 'wheat', 'bridge', 'tea', 'heart', 'butterfly'] as const;

export const stickerFor = (index: number): string => STICKERS[index % STICKERS.length] ?? 'sun';

/** What a part shows: its share of the photos, so that all of them are seen once in the song; nothing where there are none. */
export function photosFor({ song, index }: Turn, most: number): readonly ShownPhoto[] {
  const { photos, parts } = song;
  if (photos.length === 0) return [];
  if (photos.length <= parts.length) return photos.slice(index % photos.length, (index % photos.length) + 1);
  const [from, to] = [index, index + 1].map((place) => Math.floor((place * photos.length) / parts.length));
  return photos.slice(from, to).slice(0, most);
}

export function photo(turn: Turn, shown: ShownPhoto, box: Box, more: More = {}): MadeThing {
  const number = turn.song.photos.indexOf(shown) + 1;
  return { ...more, type: 'photo', asset: shown.asset, alt: shown.alt === '' ? turn.say('templates.alt.photo', { number }) : shown.alt, by: shown.by, ...box };
}

/** Somebody's drawing, as large as fits. */
export function drawn(turn: Turn, shown: ShownDrawing, area: StageArea, more: More = {}): MadeThing {
  const { strokes, colour, size, alt, by } = shown;
  const number = turn.song.drawings.indexOf(shown) + 1;
  const told = alt === '' ? turn.say('templates.alt.drawing', { number }) : alt;
  return { ...more, type: 'drawing', strokes, colour, size, alt: told, by, ...boxOf(shapedIn(area, clamp(shown.width / Math.max(1, shown.height), 0.2, 5))) };
}

/** The picture of a part: a photo that fills the area, else a drawing on a page of its own, else a sticker in the middle of it. */
export function pictureOf(turn: Turn, area: StageArea, more: More = {}): MadeThing[] {
  const [shown] = photosFor(turn, 1);
  if (shown) return [photo(turn, shown, boxOf(area), more)];
  const { drawings } = turn.song;
  const own = drawings[turn.index % Math.max(1, drawings.length)];
  const { behaviours = [], colour = turn.palette.forms[0] } = more;
  return own ? onPage(turn, own, area, { behaviours }) : [sticker(turn, stickerFor(turn.index), boxOf(shapedIn(area, 1)), { behaviours, colour })];
}

/** A drawing on a page that its ink is seen on. */
export function onPage(turn: Turn, own: ShownDrawing, area: StageArea, more: More = {}): MadeThing[] {
  const page = luminance(readColour(safeColour(own.colour, '#ffffff'))) > 0.3 ? '#2d3142' : '#fff6e3';
  const room = Math.min(widthOfArea(area), heightOfArea(area)) * 0.1;
  return [form('round', boxOf(area), page, more), drawn(turn, own, inset(area, room), more)];
}

/**
 * What has the place of the words where a part has none: its picture or, where that is shown already, a row of stickers.
 * @param colour of those stickers that can have any
 */
export function orPicture(turn: Turn, words: readonly MadeThing[], area: StageArea, colour?: string): readonly MadeThing[] {
  if (words.length > 0) return words;
  const fade = { behaviours: [enter('fade', turn.song.bar)] };
  if (colour === undefined) return pictureOf(turn, inset(shapedIn(area, photosFor(turn, 1)[0]?.shape ?? 1), 16), fade);
  const side = Math.min(heightOfArea(area) * 0.8, widthOfArea(area) / 3.6, 220);
  const { x, y } = boxOf(area);
  return [-1, 0, 1].map((place) => sticker(turn, stickerFor(turn.index * 3 + place + 8), boxAt(x + place * side * 1.15, y, side), { ...fade, colour }));
}

/** Numbers that look like chance and are the same each time. @param place from 0 @returns 0 to below 1 */
export const scattered = (place: number, salt = 0): number => {
  const value = Math.sin((place + 1) * 12.9898 + salt * 78.233) * 43758.5453;
  return value - Math.floor(value);
};
