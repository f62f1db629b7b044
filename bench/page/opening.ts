import * as Y from 'yjs';
import { seededRandom } from '../../src/base/random.ts';
import { addClip } from '../../src/document/commands/clips.ts';
import { addNotes } from '../../src/document/commands/notes.ts';
import { addTrack } from '../../src/document/commands/tracks.ts';
import { openPiece, type PieceDoc } from '../../src/document/open.ts';
import { snapshotSong } from '../../src/engine/score/watch-song.ts';
import { BEAT, idOf, newPiece } from '../../tests/audio/support/test-piece.ts';
import { timed } from './noise.ts';

const NOTES_IN_A_CLIP = 64;

/** A piece as hands write it: eight notes at a time, in clips of 64, on as many tracks. */
export function writtenPiece(notes: number, tracks: number): PieceDoc {
  const piece = newPiece();
  const random = seededRandom(notes);
  const ids = Array.from({ length: tracks }, () => addTrack(piece, { role: 'notes', instrument: 'piano' }));
  for (let written = 0; written < notes;) {
    const part = Math.floor(written / NOTES_IN_A_CLIP);
    const start = Math.floor(part / tracks) * 16 * BEAT;
    const clip = idOf(addClip(piece, { track: ids[part % tracks] ?? '', start, length: 16 * BEAT }));
    for (let bar = 0; bar < 8 && written < notes; bar++) {
      const count = Math.min(8, notes - written);
      const phrase = Array.from({ length: count }, (_, step) => ({
        start: Math.round(((bar * 8 + step) * BEAT) / 4),
        length: BEAT / 4,
        pitch: 48 + Math.floor(random() * 24),
        velocity: 0.5 + Math.floor(random() * 50) / 100,
      }));
      addNotes(piece, clip, phrase);
      written += count;
    }
  }
  return piece;
}

export interface OpeningTimes {
  /** Seconds until the piece is open and its song can be played, round by round. */
  readonly open: readonly number[];
  /** Seconds that Yjs alone needs for the same bytes. */
  readonly apply: readonly number[];
}

export async function comparePieceOpening(notes: number, tracks: number, rounds: number): Promise<OpeningTimes> {
  const written = writtenPiece(notes, tracks);
  const state = Y.encodeStateAsUpdate(written.ydoc);
  const open: number[] = [];
  const apply: number[] = [];
  const applyOnce = async () => apply.push(await timed(() => Y.applyUpdate(new Y.Doc(), state)));
  const openOnce = async () => open.push(await timed(() => openWhole(state, tracks)));
  for (let round = 0; round < rounds; round++) {
    // Each goes first every other time: the one that follows clears away what the first has left.
    if (round % 2 === 0) await applyOnce();
    await openOnce();
    if (round % 2 === 1) await applyOnce();
  }
  return { open, apply };
}

function openWhole(state: Uint8Array, tracks: number): void {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, state);
  const piece = openPiece({ ydoc, person: 'listener', random: seededRandom(1), clock: Date.now });
  if (snapshotSong(piece.tables).tracks.length !== tracks) throw new Error('the piece was not read whole');
}

/** Bytes of a whole piece with so many notes. */
export async function pieceSizes(notes: number): Promise<{ v1: number; v2: number; gzip: number }> {
  const { ydoc } = writtenPiece(notes, 8);
  const v2 = new Uint8Array(Y.encodeStateAsUpdateV2(ydoc));
  const packed = new Blob([v2]).stream().pipeThrough(new CompressionStream('gzip'));
  return {
    v1: Y.encodeStateAsUpdate(ydoc).byteLength,
    v2: v2.byteLength,
    gzip: (await new Response(packed).arrayBuffer()).byteLength,
  };
}
