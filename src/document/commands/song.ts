import { TICKS_PER_BEAT, clamp, type Bpm, type Ticks } from '../../base/units.ts';
import type { Contents } from '../kind.ts';
import { run, type PieceDoc } from '../open.ts';
import type { metre, song } from '../schema/music.ts';

/** Changes facts of the whole song: title, tonic, scale, volume, tradition, licence. */
export function changeSong(piece: PieceDoc, fields: Partial<Contents<typeof song>>, gesture?: string): void {
  run(piece, { command: 'changeSong', sentence: { id: 'history.changeSong', values: {} }, gesture }, (write) =>
    write.update('song', 'song', fields),
  );
}

/** Sets the tempo from a tick on. @param bpm clamped to 20–300 */
export function setTempo(piece: PieceDoc, bpm: Bpm, at: Ticks = 0, gesture?: string): void {
  const tempo = clamp(Math.round(bpm * 10) / 10, 20, 300);
  run(piece, { command: 'setTempo', sentence: { id: 'history.setTempo', values: { bpm: tempo } }, gesture }, (write) =>
    write.put('tempo', String(at), { bpm: tempo }),
  );
}

/** Sets the metre from a tick on; 7/8 as 2+2+3 is `{ groups: [2, 2, 3], unit: 8 }`. */
export function setMetre(piece: PieceDoc, contents: Contents<typeof metre>, at: Ticks = 0): void {
  const beats = contents.groups.reduce((sum, group) => sum + group, 0);
  const values = { metre: `${beats}/${contents.unit}` };
  run(piece, { command: 'setMetre', sentence: { id: 'history.setMetre', values } }, (write) =>
    write.put('metre', String(at), contents),
  );
}

/** Where a beat-based length stands in ticks. */
export const beats = (count: number): Ticks => Math.round(count * TICKS_PER_BEAT);
