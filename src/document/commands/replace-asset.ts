import { failed, ok, type Result } from '../../base/result.ts';
import { run, type PieceDoc } from '../open.ts';
import type { NewAsset } from './people.ts';

/**
 * Puts another picture file in the place of one, wherever the piece shows it; the old one leaves the piece with its small
 * preview, as one step. Whose work it is stays as it was told.
 * @param sha256 of the new file, hexadecimal
 */
export function replaceAsset(
  piece: PieceDoc,
  { old, sha256, contents }: { readonly old: string; readonly sha256: string; readonly contents: Omit<NewAsset, 'author' | 'licence' | 'source'> },
): Result<void, 'picture-gone'> {
  const { tables } = piece;
  const showing = tables.picture.all().filter(({ asset }) => asset === old);
  if (showing.length === 0) return failed('picture-gone');
  if (old === sha256) return ok(undefined);
  const { author = '', licence = '', source = '' } = tables.asset.get(old) ?? {};
  run(piece, { command: 'replaceAsset', sentence: { id: 'history.replaceAsset', values: {} } }, (write) => {
    if (!tables.asset.get(sha256)) write.put('asset', sha256, { preview: '', ...contents, author, licence, source, by: piece.person });
    for (const { id } of showing) write.update('picture', id, { asset: sha256 });
    if (tables.asset.get(old)) write.remove('asset', old);
  });
  return ok(undefined);
}
