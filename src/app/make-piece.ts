import { assert } from '../base/assert.ts';
import { fillFromStarter } from '../document/commands/starter.ts';
import { seedPiece } from '../document/open.ts';
import { STARTERS } from '../document/starters/starters.ts';
import type { DevicePerson, Keep } from '../keep/keep-types.ts';

/** Makes a piece from a starter, or an empty one. @returns its id */
export async function makePiece(keep: Keep, person: DevicePerson, starter: string | undefined): Promise<string> {
  const made = await keep.createPiece(person.id);
  const { id, name, picture, colour } = person;
  made.piece.handTo(id, { name, picture, colour });
  if (starter === undefined) seedPiece(made.piece, { pieceId: made.id, starter: '' });
  else {
    const found = STARTERS.find(({ id }) => id === starter);
    assert(found, `there is no starter "${starter}"`);
    fillFromStarter(made.piece, found, made.id);
  }
  await made.flush();
  await made.close();
  return made.id;
}
