import type { Keep } from '../../keep/keep-types.ts';

/** Who took part in a piece that this device keeps; nobody for one that it does not know. The piece is closed again. */
export async function peopleInPiece(keep: Keep, pieceId: string, person: string): Promise<readonly string[]> {
  const known = (await keep.pieces()).some(({ id }) => id === pieceId);
  if (!known) return [];
  const opened = await keep.openPiece(pieceId, person);
  if (!opened.ok) return [];
  const people = opened.value.piece.tables.person.all().map(({ id }) => id);
  await opened.value.close();
  return people;
}
