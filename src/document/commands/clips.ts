import { failed, ok, type Result } from '../../base/result.ts';
import type { Ticks } from '../../base/units.ts';
import type { Contents } from '../kind.ts';
import { newRecordId, run, type PieceDoc } from '../open.ts';
import { stepId, stepPlace } from '../queries/steps.ts';
import type { clip } from '../schema/music.ts';
import type { Writer } from '../write.ts';

type ClipPlace = Pick<Contents<typeof clip>, 'track' | 'start' | 'length'>;

/** Adds a clip to a track. @returns its id; `track-gone` if a peer removed the track */
export function addClip(piece: PieceDoc, contents: ClipPlace & Partial<Contents<typeof clip>>): Result<string, 'track-gone'> {
  if (!piece.tables.track.get(contents.track)) return failed('track-gone');
  const id = newRecordId(piece);
  run(piece, { command: 'addClip', sentence: { id: 'history.addClip', values: {} } }, (write) =>
    write.put('clip', id, { ...clipDefaults, by: piece.person, ...contents }),
  );
  return ok(id);
}

const clipDefaults = { loop: 0, division: 4, asset: null, offset: 0, gain: 0 };

/** Moves, trims, repeats or levels a clip. */
export function changeClip(piece: PieceDoc, id: string, fields: Partial<Contents<typeof clip>>, gesture?: string): Result<void, 'clip-gone'> {
  if (!piece.tables.clip.get(id)) return failed('clip-gone');
  run(piece, { command: 'changeClip', sentence: { id: 'history.changeClip', values: {} }, gesture }, (write) =>
    write.update('clip', id, fields),
  );
  return ok(undefined);
}

/** Removes clips with their notes and steps. @returns how many were still there */
export function removeClips(piece: PieceDoc, ids: readonly string[]): number {
  const present = ids.filter((id) => piece.tables.clip.get(id));
  const sentence = { id: 'history.removeClips', values: { count: present.length } } as const;
  run(piece, { command: 'removeClips', sentence }, (write) => {
    for (const id of present) {
      for (const note of piece.tables.note.where('clip', id)) write.remove('note', note.id);
      for (const step of piece.tables.step.all()) if (stepPlace(step.id)?.clip === id) write.remove('step', step.id);
      write.remove('clip', id);
    }
  });
  return present.length;
}

/** Copies a clip with all in it to another place. @returns the copy's id */
export function copyClip(piece: PieceDoc, id: string, start: Ticks): Result<string, 'clip-gone'> {
  const { tables } = piece;
  const original = tables.clip.get(id);
  if (!original) return failed('clip-gone');
  const copy = newRecordId(piece);
  run(piece, { command: 'copyClip', sentence: { id: 'history.copyClip', values: {} } }, (write) => {
    write.put('clip', copy, { ...original, start, by: piece.person });
    for (const note of tables.note.where('clip', id)) write.put('note', newRecordId(piece), { ...note, clip: copy });
    copySteps(piece, write, id, copy);
  });
  return ok(copy);
}

function copySteps(piece: PieceDoc, write: Writer, from: string, to: string): void {
  for (const { id, velocity } of piece.tables.step.all()) {
    const place = stepPlace(id);
    if (place?.clip === from) write.put('step', stepId({ ...place, clip: to }), { velocity });
  }
}
