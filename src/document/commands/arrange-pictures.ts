import { STAGE_SIZES } from '../../base/stage-document.ts';
import { failed, ok, type Result } from '../../base/result.ts';
import { newRecordId, run, type PieceDoc } from '../open.ts';
import { boundsOfPicture, laidIn } from '../queries/reflow.ts';
import { formatOf, picturesOf, shownPicture } from '../queries/song.ts';
import type { Picture } from '../schema/pictures.ts';
import { ordersBetween } from './words.ts';

type Gone = Result<void, 'picture-gone'>;

/** Things as they lie in the format of the piece; those that are gone are left out. */
function present(piece: PieceDoc, ids: readonly string[]): Picture[] {
  return [...new Set(ids)].flatMap((id) => shownPicture(piece.tables, id) ?? []);
}

/** Makes things one group: they are chosen and moved together. What belonged to other groups leaves them. */
export function groupPictures(piece: PieceDoc, ids: readonly string[]): Gone {
  const found = present(piece, ids);
  if (found.length < 2) return failed('picture-gone');
  const group = newRecordId(piece);
  const sentence = { id: 'history.groupPictures', values: { count: found.length } } as const;
  run(piece, { command: 'groupPictures', sentence }, (write) => {
    for (const { id } of found) write.update('picture', id, { group });
  });
  return ok(undefined);
}

/** Lets the groups of these things go, also for the members that are not named. */
export function ungroupPictures(piece: PieceDoc, ids: readonly string[]): Gone {
  const groups = new Set(present(piece, ids).map(({ group }) => group).filter((group) => group !== ''));
  const members = piece.tables.picture.all().filter(({ group }) => groups.has(group));
  if (members.length === 0) return failed('picture-gone');
  const sentence = { id: 'history.ungroupPictures', values: { count: members.length } } as const;
  run(piece, { command: 'ungroupPictures', sentence }, (write) => {
    for (const { id } of members) write.update('picture', id, { group: '' });
  });
  return ok(undefined);
}

/** Locks things in their place, or frees them. */
export function lockPictures(piece: PieceDoc, ids: readonly string[], isLocked: boolean): Gone {
  const found = present(piece, ids);
  if (found.length === 0) return failed('picture-gone');
  const sentence = { id: isLocked ? 'history.lockPictures' : 'history.unlockPictures', values: { count: found.length } } as const;
  run(piece, { command: 'lockPictures', sentence }, (write) => {
    for (const { id } of found) write.update('picture', id, { isLocked });
  });
  return ok(undefined);
}

export type Layer = 'front' | 'forward' | 'backward' | 'back';

/** Lays things over or under the others of their scene, all the way or past the next one; among themselves they keep their order. */
export function orderPictures(piece: PieceDoc, ids: readonly string[], to: Layer): Gone {
  const found = present(piece, ids);
  const [first] = found;
  if (!first) return failed('picture-gone');
  const all = picturesOf(piece.tables, first.scene);
  const moving = all.filter(({ id }) => found.some((other) => other.id === id));
  const rest = all.filter((picture) => !moving.includes(picture));
  const under = placeIn(all, rest, moving, to);
  const orders = ordersBetween(rest[under - 1]?.order, rest[under]?.order, moving.length);
  const wanted = [...rest.slice(0, under), ...moving, ...rest.slice(under)];
  if (wanted.every((picture, index) => picture === all[index])) return ok(undefined);
  const sentence = { id: 'history.orderPictures', values: { count: moving.length } } as const;
  run(piece, { command: 'orderPictures', sentence }, (write) => {
    for (const [index, { id }] of moving.entries()) write.update('picture', id, { order: orders[index] ?? 'a0' });
  });
  return ok(undefined);
}

/** How many of the others lie under what moves. */
function placeIn(all: readonly Picture[], rest: readonly Picture[], moving: readonly Picture[], to: Layer): number {
  if (to === 'front') return rest.length;
  if (to === 'back') return 0;
  const [lowest, highest] = [moving[0], moving.at(-1)];
  const underOf = (picture: Picture | undefined): number =>
    picture ? all.slice(0, all.indexOf(picture)).filter((other) => rest.includes(other)).length : 0;
  return to === 'forward' ? Math.min(rest.length, underOf(highest) + 1) : Math.max(0, underOf(lowest) - 1);
}

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** Lines things up: one (or one group) with the stage, several with the box around them all. Locked things stay. */
export function alignPictures(piece: PieceDoc, ids: readonly string[], alignment: Alignment): Gone {
  const units = unitsOf(present(piece, ids));
  if (units.length === 0) return failed('picture-gone');
  const size = STAGE_SIZES[formatOf(piece.tables)];
  const area = units.length === 1 ? { left: 0, top: 0, right: size.width, bottom: size.height } : around(units.map(({ bounds }) => bounds));
  const sentence = { id: 'history.alignPictures', values: { count: units.length } } as const;
  move(piece, { command: 'alignPictures', sentence }, units.map((unit) => ({ unit, ...stepTo(unit.bounds, area, alignment) })));
  return ok(undefined);
}

/** Makes the gaps between three or more things equal; the outermost stay. Locked things stay. */
export function distributePictures(piece: PieceDoc, ids: readonly string[], axis: 'across' | 'down'): Gone {
  const [near, far] = axis === 'across' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  const units = unitsOf(present(piece, ids)).sort((one, other) => one.bounds[near] + one.bounds[far] - other.bounds[near] - other.bounds[far]);
  const [first, last] = [units[0], units.at(-1)];
  if (!first || !last) return failed('picture-gone');
  const taken = units.reduce((sum, { bounds }) => sum + bounds[far] - bounds[near], 0);
  const gap = (last.bounds[far] - first.bounds[near] - taken) / Math.max(1, units.length - 1);
  let place = first.bounds[near];
  const moves = units.map((unit) => {
    const by = place - unit.bounds[near];
    place += unit.bounds[far] - unit.bounds[near] + gap;
    return { unit, dx: axis === 'across' ? by : 0, dy: axis === 'down' ? by : 0 };
  });
  const sentence = { id: 'history.distributePictures', values: { count: units.length } } as const;
  move(piece, { command: 'distributePictures', sentence }, units.length < 3 ? [] : moves);
  return ok(undefined);
}

type Area = ReturnType<typeof boundsOfPicture>;

/** A thing alone, or a group: what moves as one. */
interface Unit {
  readonly members: readonly Picture[];
  readonly bounds: Area;
}

function unitsOf(pictures: readonly Picture[]): Unit[] {
  const free = pictures.filter(({ isLocked }) => !isLocked);
  const byGroup = new Map<string, Picture[]>();
  for (const picture of free) {
    const key = picture.group === '' ? picture.id : `group ${picture.group}`;
    byGroup.set(key, [...(byGroup.get(key) ?? []), picture]);
  }
  return [...byGroup.values()].map((members) => ({ members, bounds: around(members.map(boundsOfPicture)) }));
}

const around = (areas: readonly Area[]): Area => ({
  left: Math.min(...areas.map(({ left }) => left)),
  top: Math.min(...areas.map(({ top }) => top)),
  right: Math.max(...areas.map(({ right }) => right)),
  bottom: Math.max(...areas.map(({ bottom }) => bottom)),
});

function stepTo(bounds: Area, area: Area, alignment: Alignment): { dx: number; dy: number } {
  const middleOf = (from: number, to: number): number => (from + to) / 2;
  switch (alignment) {
    case 'left':
    case 'right':
      return { dx: area[alignment] - bounds[alignment], dy: 0 };
    case 'top':
    case 'bottom':
      return { dx: 0, dy: area[alignment] - bounds[alignment] };
    case 'centre':
      return { dx: middleOf(area.left, area.right) - middleOf(bounds.left, bounds.right), dy: 0 };
    case 'middle':
      return { dx: 0, dy: middleOf(area.top, area.bottom) - middleOf(bounds.top, bounds.bottom) };
  }
}

function move(piece: PieceDoc, what: Omit<Parameters<typeof run>[1], 'gesture'>, moves: readonly { unit: Unit; dx: number; dy: number }[]): void {
  const format = formatOf(piece.tables);
  run(piece, what, (write) => {
    for (const { unit, dx, dy } of moves) {
      if (Math.abs(dx) < 0.05 && Math.abs(dy) < 0.05) continue;
      for (const { id, x, y } of unit.members) {
        const stored = piece.tables.picture.get(id);
        if (stored) write.update('picture', id, { ...laidIn(stored, format), x: tenth(x + dx), y: tenth(y + dy) });
      }
    }
  });
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
