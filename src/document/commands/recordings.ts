import { byOrder } from '../../base/order.ts';
import type { Contents } from '../kind.ts';
import { newRecordId, run, type PieceDoc } from '../open.ts';
import type { clip } from '../schema/music.ts';
import type { asset } from '../schema/people.ts';
import { orderBetween } from './tracks.ts';

export interface NewRecording {
  /** SHA-256, hexadecimal; this device holds the bytes. */
  readonly sha256: string;
  readonly asset: Omit<Contents<typeof asset>, 'by' | 'type' | 'preview' | 'made'>;
  readonly clip: Pick<Contents<typeof clip>, 'start' | 'length' | 'offset'>;
  /** Without one, or with one that is gone, a voice track is made. */
  readonly track?: string | undefined;
  /** Name of the track that is made; empty shows the instrument's. */
  readonly name?: string;
}

/** Puts a recording, sung here or brought as a file, into the song: its file, its place and, where needed, a track. One step. @returns their ids */
export function addRecording(piece: PieceDoc, { sha256, asset: file, clip: place, track, name = '' }: NewRecording): { track: string; clip: string } {
  const { tables } = piece;
  const known = track === undefined ? undefined : tables.track.get(track)?.id;
  const ids = { track: known ?? newRecordId(piece), clip: newRecordId(piece) };
  const last = [...tables.track.all()].sort(byOrder).at(-1);
  run(piece, { command: 'addRecording', sentence: { id: 'history.addRecording', values: {} } }, (write) => {
    if (!tables.asset.get(sha256)) write.put('asset', sha256, { ...file, type: 'audio', by: piece.person });
    if (known === undefined) {
      write.put('track', ids.track, {
        name, role: 'audio', instrument: 'voice', colour: tables.track.all().length % 16, volume: 0, pan: 0, isMuted: false,
        order: orderBetween(last?.order, undefined), by: piece.person,
      });
    }
    write.put('clip', ids.clip, { ...place, track: ids.track, asset: sha256, loop: 0, division: 4, gain: 0, by: piece.person });
  });
  return ids;
}
