import { failed, ok, type Failed, type Result } from '../base/result.ts';
import { applyGuarded, WHOLE_LIMITS } from '../document/guard.ts';
import type { DevicePerson, Keep, KeepCode } from '../keep/keep-types.ts';
import type { PieceFileCode, Work } from '../media/media-types.ts';
import { readPieceFile } from '../media/piece-file.ts';

/** Opens a project file as a piece of this device, its recordings and pictures included. @returns its id */
export async function openPieceFile(
  keep: Keep,
  person: DevicePerson,
  { file, work }: { file: Blob; work: Work },
): Promise<Result<string, PieceFileCode | KeepCode>> {
  const read = await readPieceFile(file, work);
  if (!read.ok) return read;
  const { state, assets } = read.value;
  const made = await keep.createPiece(person.id);
  const giveUp = async <Code extends PieceFileCode | KeepCode>(code: Code): Promise<Failed<Code>> => {
    await made.close();
    await keep.removePiece(made.id);
    return failed(code);
  };
  const applied = applyGuarded(made.piece.ydoc, state, { type: 'remote', via: 'file' }, WHOLE_LIMITS);
  if (!applied.ok) return giveUp(applied.code === 'update-too-big' ? 'piece-file-too-big' : 'piece-file-broken');
  for (const { mime, bytes } of assets) {
    const kept = await keep.putAsset({ mime, bytes });
    if (!kept.ok) return giveUp(kept.code);
  }
  await made.flush();
  await made.close();
  return ok(made.id);
}
