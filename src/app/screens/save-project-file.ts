import * as Y from 'yjs';
import type { Result } from '../../base/result.ts';
import { fileName } from '../../features/export/file-name.ts';
import type { Work } from '../../media/media-types.ts';
import type { PieceSession } from '../session/piece-session.ts';
import { saveBlob } from './save-blob.ts';

/** The whole piece as one file, with every recording and picture that this device holds. */
export async function makeProjectFile(session: PieceSession, work: Work): Promise<Result<Blob>> {
  const { piece, keep } = session;
  const { writePieceFile } = await import('../../media/piece-file.ts');
  const assets = [];
  for (const { id } of piece.tables.asset.all()) {
    const kept = await keep.asset(id);
    if (kept) assets.push(kept);
  }
  const title = piece.tables.song.get('song')?.title ?? '';
  // Yjs hands out plain arrays of its own memory; the file needs the bytes alone.
  const state = new Uint8Array(Y.encodeStateAsUpdate(piece.ydoc));
  return writePieceFile({ state, assets, title }, work);
}

/** For when this device cannot keep the piece: out with it, at once. */
export async function saveProjectFile(session: PieceSession): Promise<void> {
  const made = await makeProjectFile(session, { onProgress: () => {}, signal: new AbortController().signal });
  if (made.ok) saveBlob(made.value, fileName(session.piece.tables.song.get('song')?.title ?? '', 'project', made.value.type));
}
