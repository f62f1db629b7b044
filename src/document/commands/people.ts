import type { Contents } from '../kind.ts';
import { run, type PieceDoc } from '../open.ts';
import type { asset, consent, person, Part } from '../schema/people.ts';

/** Enters, or renames, the person who holds the piece. */
export function introducePerson(piece: PieceDoc, contents: Contents<typeof person>): void {
  run(piece, { command: 'introducePerson', sentence: { id: 'history.introducePerson', values: { name: contents.name } } }, (write) =>
    write.put('person', piece.person, contents),
  );
}

/** Says what a person is named for. */
export function setCredit(piece: PieceDoc, who: string, parts: readonly Part[]): void {
  run(piece, { command: 'setCredit', sentence: { id: 'history.setCredit', values: {} } }, (write) =>
    write.put('credit', who, { parts }),
  );
}

/** Gives, changes or takes back the consent of the person who holds the piece; nobody gives it for another. */
export function giveConsent(piece: PieceDoc, contents: Omit<Contents<typeof consent>, 'at'>): void {
  run(piece, { command: 'giveConsent', sentence: { id: 'history.giveConsent', values: {} } }, (write) =>
    write.put('consent', piece.person, { ...contents, at: piece.clock() }),
  );
}

/** Sounds have no preview; what the makers recorded here has no date of its own. */
export type NewAsset = Omit<Contents<typeof asset>, 'by' | 'preview' | 'made'> & { readonly preview?: string; readonly made?: string };

/** Enters a sound or picture file whose bytes this device holds. @param sha256 hexadecimal */
export function addAsset(piece: PieceDoc, sha256: string, contents: NewAsset, gesture?: string): void {
  const sentence = { id: 'history.addAsset', values: { name: contents.name } } as const;
  run(piece, { command: 'addAsset', sentence, gesture }, (write) => {
    if (!piece.tables.asset.get(sha256)) write.put('asset', sha256, { ...contents, by: piece.person });
  });
}

/** Says whose work a sound or picture is and under what terms. */
export function creditAsset(piece: PieceDoc, sha256: string, fields: { author: string; licence: string; source: string; made?: string }): void {
  run(piece, { command: 'creditAsset', sentence: { id: 'history.creditAsset', values: {} } }, (write) =>
    write.update('asset', sha256, fields),
  );
}
