import type { LocalPreferences } from '../keep/local-preferences.ts';
import type { Keep } from '../keep/keep-types.ts';

/** How many people and pieces a device has: known before its store is open, so that their room is kept. */
export interface ShelfSize {
  readonly people: number;
  readonly pieces: number;
}

const NAME = 'shelf';

/** As it was the last time; nothing on a first visit. */
export function readShelf(stored: LocalPreferences): ShelfSize | undefined {
  const [, people, pieces] = /^(\d{1,4}) (\d{1,4})$/.exec(stored.read(NAME) ?? '') ?? [];
  return people === undefined || pieces === undefined ? undefined : { people: Number(people), pieces: Number(pieces) };
}

/** Notes the size now and after each change; a device that keeps nothing has nothing to remember. */
export function rememberShelf(stored: LocalPreferences, keep: Keep): void {
  if (keep.mode === 'memory') return;
  const note = async (): Promise<void> => {
    const [people, pieces] = await Promise.all([keep.people(), keep.pieces()]);
    stored.write(NAME, `${people.length} ${pieces.length}`);
  };
  keep.peopleChanged.listen(() => void note());
  keep.piecesChanged.listen(() => void note());
  void note();
}
