import { generateNKeysBetween } from 'fractional-indexing';
import { barTicks, unitTicks } from '../music/metre-map.ts';
import { newRecordId, run, type PieceDoc } from '../open.ts';
import { stepId } from '../queries/steps.ts';
import type { DrumTrack, NoteTrack, Starter } from '../starters/starter.ts';
import { FORMAT } from '../schema/kinds.ts';
import type { Writer } from '../write.ts';

const STRENGTH: Readonly<Record<string, number>> = { X: 1, x: 0.75, o: 0.45 };

/** Fills an empty piece with a starter: one step that can be undone as one. */
export function fillFromStarter(piece: PieceDoc, starter: Starter, pieceId: string): void {
  const round = barTicks(starter.metre) * starter.bars;
  const orders = generateNKeysBetween(null, null, starter.tracks.length);
  run(piece, { command: 'fillFromStarter', sentence: { id: 'history.createPiece', values: {} } }, (write) => {
    write.update('meta', 'meta', { format: FORMAT, pieceId, createdAt: piece.clock(), starter: starter.id });
    write.update('song', 'song', { tonic: starter.tonic, scale: starter.scale, tradition: starter.tradition });
    write.put('tempo', '0', { bpm: starter.bpm });
    write.put('metre', '0', starter.metre);
    write.put('scene', newRecordId(piece), { start: 0, background: starter.colours[0], backgroundEnd: starter.colours[1], by: piece.person });
    for (const [index, track] of starter.tracks.entries()) {
      const id = newRecordId(piece);
      const { role, instrument, volume, pan } = track;
      const order = orders[index] ?? 'a0';
      write.put('track', id, { name: '', role, instrument, colour: index, volume, pan, isMuted: false, order, by: '' });
      const clip = newRecordId(piece);
      const division = track.role === 'drums' ? track.division : starter.metre.unit / 4;
      write.put('clip', clip, {
        track: id, start: 0, length: round * starter.rounds, loop: round, division: Math.max(1, division), asset: null, offset: 0, gain: 0, by: '',
      });
      if (track.role === 'drums') putSteps(write, clip, track, starter);
      else putNotes(piece, write, clip, track, unitTicks(starter.metre));
    }
  });
}

function putSteps(write: Writer, clip: string, track: DrumTrack, { metre, bars }: Starter): void {
  const ticksPerStep = 960 / track.division;
  const stepsPerBar = barTicks(metre) / ticksPerStep;
  for (const [row, pattern] of Object.entries(track.rows)) {
    const steps = pattern.replaceAll('|', '');
    for (let index = 0; index < stepsPerBar * bars; index++) {
      const velocity = STRENGTH[steps[index % steps.length] ?? '.'];
      if (velocity !== undefined) write.put('step', stepId({ clip, row, tick: index * ticksPerStep }), { velocity });
    }
  }
}

function putNotes(piece: PieceDoc, write: Writer, clip: string, track: NoteTrack, unit: number): void {
  for (const [start, length, pitch, velocity] of track.notes) {
    write.put('note', newRecordId(piece), { clip, start: Math.round(start * unit), length: Math.round(length * unit), pitch, velocity });
  }
}
