import { failed, ok, type Result } from '../../base/result.ts';
import { clamp, type Pitch, type Ticks, type Velocity } from '../../base/units.ts';
import type { Contents } from '../kind.ts';
import { newRecordId, run, type PieceDoc } from '../open.ts';
import { stepId, type StepPlace } from '../queries/steps.ts';
import type { Note, note } from '../schema/music.ts';

type NewNote = Omit<Contents<typeof note>, 'clip'>;

/** Puts notes into a clip. @returns their ids; `clip-gone` if a peer removed the clip */
export function addNotes(piece: PieceDoc, clip: string, notes: readonly NewNote[], gesture?: string): Result<string[], 'clip-gone'> {
  if (!piece.tables.clip.get(clip)) return failed('clip-gone');
  const sentence = { id: 'history.addNotes', values: { count: notes.length } } as const;
  const ids = run(piece, { command: 'addNotes', sentence, gesture }, (write) =>
    notes.map((contents) => {
      const id = newRecordId(piece);
      write.put('note', id, { clip, ...contents });
      return id;
    }),
  );
  return ok(ids ?? []);
}

export function removeNotes(piece: PieceDoc, ids: readonly string[], gesture?: string): number {
  const present = ids.filter((id) => piece.tables.note.get(id));
  const sentence = { id: 'history.removeNotes', values: { count: present.length } } as const;
  run(piece, { command: 'removeNotes', sentence, gesture }, (write) => {
    for (const id of present) write.remove('note', id);
  });
  return present.length;
}

/**
 * Moves notes along the grid and keeps them inside their clip.
 * @param by  ticks (negative is earlier) and pitch: semitones (quarter tones allowed), or where each pitch goes, so that
 *   notes that move together can stay in their scale
 * @returns ids that moved; `note-gone` if a peer removed all of them
 */
export function moveNotes(
  piece: PieceDoc,
  ids: readonly string[],
  by: { ticks: Ticks; pitch: Pitch | ((pitch: Pitch) => Pitch) },
  gesture?: string,
): Result<string[], 'note-gone'> {
  const { ticks, pitch } = by;
  const change = (moved: Note, clipLength: Ticks) => ({
    start: clamp(moved.start + ticks, 0, Math.max(0, clipLength - 1)),
    pitch: clamp(typeof pitch === 'number' ? moved.pitch + pitch : pitch(moved.pitch), 0, 127),
  });
  return changeNotes(piece, ids, { command: 'moveNotes', gesture, change });
}

/** Makes notes longer or shorter, never shorter than `shortest`. */
export function resizeNotes(piece: PieceDoc, ids: readonly string[], by: { ticks: Ticks; shortest: Ticks }, gesture?: string): Result<string[], 'note-gone'> {
  const change = (resized: Note) => ({ length: Math.max(by.shortest, resized.length + by.ticks) });
  return changeNotes(piece, ids, { command: 'resizeNotes', gesture, change });
}

export function setVelocity(piece: PieceDoc, ids: readonly string[], velocity: Velocity, gesture?: string): Result<string[], 'note-gone'> {
  return changeNotes(piece, ids, { command: 'setVelocity', gesture, change: () => ({ velocity: clamp(velocity, 0.05, 1) }) });
}

interface NoteChange {
  command: 'moveNotes' | 'resizeNotes' | 'setVelocity';
  gesture: string | undefined;
  change(note: Note, clipLength: Ticks): Partial<NewNote>;
}

function changeNotes(piece: PieceDoc, ids: readonly string[], { command, gesture, change }: NoteChange): Result<string[], 'note-gone'> {
  const { tables } = piece;
  const present = ids.flatMap((id) => tables.note.get(id) ?? []);
  if (present.length === 0) return failed('note-gone');
  const sentence = { id: `history.${command}`, values: { count: present.length } } as const;
  run(piece, { command, sentence, gesture }, (write) => {
    for (const found of present) {
      const clip = tables.clip.get(found.clip);
      write.update('note', found.id, change(found, clip?.loop || clip?.length || Infinity));
    }
  });
  return ok(present.map(({ id }) => id));
}

/** Sets a step of the drum grid, or clears it with velocity 0. */
export function setStep(piece: PieceDoc, place: StepPlace, velocity: Velocity, gesture?: string): Result<void, 'clip-gone'> {
  if (!piece.tables.clip.get(place.clip)) return failed('clip-gone');
  const sentence = { id: velocity > 0 ? 'history.setStep' : 'history.clearStep', values: { row: place.row } } as const;
  run(piece, { command: velocity > 0 ? 'setStep' : 'clearStep', sentence, gesture }, (write) => {
    if (velocity > 0) write.put('step', stepId(place), { velocity: clamp(velocity, 0.05, 1) });
    else write.remove('step', stepId(place));
  });
  return ok(undefined);
}
