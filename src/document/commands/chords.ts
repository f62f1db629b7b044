import { failed, ok, type Result } from '../../base/result.ts';
import type { Ticks } from '../../base/units.ts';
import { chordName, type ChordSign } from '../music/chords.ts';
import { run, type PieceDoc } from '../open.ts';

/** Sets the chord from a tick on, until the next. */
export function setChord(piece: PieceDoc, { at, ...sign }: ChordSign & { readonly at: Ticks }, gesture?: string): void {
  const values = { chord: chordName(sign) };
  run(piece, { command: 'setChord', sentence: { id: 'history.setChord', values }, gesture }, (write) => write.put('chord', String(at), sign));
}

/** Moves a chord; one that stood at its new place makes room. */
export function moveChord(piece: PieceDoc, { from, to }: { from: Ticks; to: Ticks }): Result<void, 'chord-gone'> {
  const found = piece.tables.chord.get(String(from));
  if (!found) return failed('chord-gone');
  const { id, ...sign } = found;
  run(piece, { command: 'moveChord', sentence: { id: 'history.moveChord', values: { chord: chordName(sign) } } }, (write) => {
    if (from === to) return;
    write.remove('chord', id);
    write.put('chord', String(to), sign);
  });
  return ok(undefined);
}

export function removeChord(piece: PieceDoc, at: Ticks): Result<void, 'chord-gone'> {
  const found = piece.tables.chord.get(String(at));
  if (!found) return failed('chord-gone');
  run(piece, { command: 'removeChord', sentence: { id: 'history.removeChord', values: { chord: chordName(found) } } }, (write) => write.remove('chord', found.id));
  return ok(undefined);
}
