import { generateKeyBetween } from 'fractional-indexing';
import { failed, ok, type Result } from '../../base/result.ts';

import { byOrder } from '../../base/order.ts';
import type { Contents } from '../kind.ts';
import { newRecordId, run, type PieceDoc } from '../open.ts';
import type { track } from '../schema/music.ts';

/** Adds a track at the end. @returns its id */
export function addTrack(piece: PieceDoc, contents: Pick<Contents<typeof track>, 'role' | 'instrument'> & Partial<Contents<typeof track>>): string {
  const id = newRecordId(piece);
  const last = [...piece.tables.track.all()].sort(byOrder).at(-1);
  const order = orderBetween(last?.order, undefined);
  const sentence = { id: 'history.addTrack', values: { instrument: contents.instrument } } as const;
  run(piece, { command: 'addTrack', sentence }, (write) =>
    write.put('track', id, {
      name: '', colour: piece.tables.track.all().length % 16, volume: -6, pan: 0, isMuted: false,
      order, by: piece.person, ...contents,
    }),
  );
  return id;
}

/** Changes a track's mix, name, colour or instrument. `gesture` joins the steps of one drag. */
export function changeTrack(piece: PieceDoc, id: string, fields: Partial<Contents<typeof track>>, gesture?: string): Result<void, 'track-gone'> {
  if (!piece.tables.track.get(id)) return failed('track-gone');
  run(piece, { command: 'changeTrack', sentence: { id: 'history.changeTrack', values: {} }, gesture }, (write) =>
    write.update('track', id, fields),
  );
  return ok(undefined);
}

/** Removes a track with its clips, notes and steps. */
export function removeTrack(piece: PieceDoc, id: string): Result<void, 'track-gone'> {
  const { tables } = piece;
  if (!tables.track.get(id)) return failed('track-gone');
  run(piece, { command: 'removeTrack', sentence: { id: 'history.removeTrack', values: {} } }, (write) => {
    for (const clip of tables.clip.where('track', id)) {
      for (const note of tables.note.where('clip', clip.id)) write.remove('note', note.id);
      for (const step of tables.step.all()) if (step.id.startsWith(`${clip.id}:`)) write.remove('step', step.id);
      write.remove('clip', clip.id);
    }
    write.remove('track', id);
  });
  return ok(undefined);
}

/** Puts a track between two others; without one of them, at that end. */
export function moveTrack(piece: PieceDoc, id: string, place: { after?: string; before?: string }): Result<void, 'track-gone'> {
  const orderOf = (other: string | undefined) => (other === undefined ? undefined : piece.tables.track.get(other)?.order);
  if (!piece.tables.track.get(id)) return failed('track-gone');
  const order = orderBetween(orderOf(place.after), orderOf(place.before));
  run(piece, { command: 'moveTrack', sentence: { id: 'history.moveTrack', values: {} } }, (write) =>
    write.update('track', id, { order }),
  );
  return ok(undefined);
}

/** A fractional index between two; equal or crossed neighbours (made by peers apart) fall behind the first. */
export function orderBetween(after: string | undefined, before: string | undefined): string {
  try {
    return generateKeyBetween(after ?? null, before ?? null);
  } catch {
    // The library refuses crossed or foreign keys; a place right behind the first neighbour is always there.
    return `${after ?? 'a0'}V`;
  }
}
