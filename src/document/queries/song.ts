import { byOrder, compareText } from '../../base/order.ts';
import type { StageFormat } from '../../base/stage-document.ts';
import type { Ticks } from '../../base/units.ts';
import { createMetreMap, type MetreMap, type MetreSign } from '../music/metre-map.ts';
import { createTempoMap, type TempoMap } from '../music/tempo-map.ts';
import type { Clip, Track } from '../schema/music.ts';
import type { Picture } from '../schema/pictures.ts';
import type { Scene } from '../schema/words.ts';
import type { Tables } from '../tables.ts';
import { pictureIn } from './reflow.ts';

export const tracksInOrder = (tables: Tables): Track[] => [...tables.track.all()].sort(byOrder);

/** The clips of a track, by place. */
export const clipsOf = (tables: Tables, track: string): Clip[] =>
  [...tables.clip.where('track', track)].sort((left, right) => left.start - right.start || compareText(left.id, right.id));

export const tempoMapOf = (tables: Tables): TempoMap =>
  createTempoMap(tables.tempo.all().map(({ id, bpm }) => ({ tick: tickOf(id), bpm })));

export const metreMapOf = (tables: Tables): MetreMap => createMetreMap(metresInOrder(tables));

/** Metres by the tick from which they hold. */
export const metresInOrder = (tables: Tables): (MetreSign & { tick: Ticks })[] =>
  tables.metre
    .all()
    .map(({ id, groups, unit }) => ({ tick: tickOf(id), groups, unit }))
    .filter(({ tick }) => Number.isInteger(tick))
    .sort((left, right) => left.tick - right.tick);

/** One tick has one id, so that what sounds is what can be changed; other ids are no place and are left out by the maps. */
function tickOf(id: string): Ticks {
  const tick = Number(id);
  return String(tick) === id ? tick : NaN;
}

/** Where the song ends: as set, else at the end of the bar in which the last clip or line ends; at least one bar. */
export function songEnd(tables: Tables): Ticks {
  const set = tables.song.get('song')?.length ?? 0;
  if (set > 0) return set;
  let last = 1;
  for (const { track, start, length } of tables.clip.all()) if (tables.track.get(track)) last = Math.max(last, start + length);
  for (const { end } of tables.line.all()) last = Math.max(last, end ?? 0);
  return metreMapOf(tables).barEnd(last - 1);
}

/** Scenes by time. */
export const scenesInOrder = (tables: Tables): Scene[] =>
  [...tables.scene.all()].sort((left, right) => left.start - right.start || compareText(left.id, right.id));

/** The scene that shows at a tick; before the first scene, the first. */
export function sceneAt(scenes: readonly Scene[], tick: Ticks): Scene | undefined {
  return scenes.findLast(({ start }) => start <= tick) ?? scenes[0];
}

/** The shape of the picture. */
export const formatOf = (tables: Tables): StageFormat => tables.song.get('song')?.format ?? '16:9';

/** The things on a scene, from back to front, as they lie in the format of the piece. */
export const picturesOf = (tables: Tables, scene: string): Picture[] => {
  const format = formatOf(tables);
  return [...tables.picture.where('scene', scene)].sort(byOrder).map((picture) => pictureIn(picture, format));
};

/** A thing as it lies in the format of the piece. */
export function shownPicture(tables: Tables, id: string): Picture | undefined {
  const picture = tables.picture.get(id);
  return picture && pictureIn(picture, formatOf(tables));
}
