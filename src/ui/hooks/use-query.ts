import { useMemo, useSyncExternalStore } from 'react';
import type { PieceDoc } from '../../document/open.ts';
import type { HistoryState } from '../../document/history.ts';
import type { KindName } from '../../document/schema/kinds.ts';
import type { Tables } from '../../document/tables.ts';

/**
 * Reads the piece and reads again when one of `kinds` changed, whoever changed it.
 * @param kinds  a constant list declared outside the component
 * @param query  pure; what it closes over stands in `inputs`
 */
export function useQuery<T>(
  piece: PieceDoc,
  kinds: readonly KindName[],
  query: (tables: Tables) => T,
  inputs: readonly unknown[] = [],
): T {
  const versions = versionsOf(piece);
  const version = useSyncExternalStore(
    (listener) => versions.listen(kinds, listener),
    () => versions.of(kinds),
  );
  // oxlint-disable-next-line react/exhaustive-deps -- `inputs` stands for what `query` closes over
  return useMemo(() => query(piece.tables), [piece, version, ...inputs]);
}

/** What the person who holds the piece can undo and redo. */
export function useHistory(piece: PieceDoc): HistoryState {
  const store = historyStoreOf(piece);
  return useSyncExternalStore(store.listen, store.state);
}

interface Versions {
  of(kinds: readonly KindName[]): number;
  listen(kinds: readonly KindName[], listener: () => void): () => void;
}

const known = new WeakMap<PieceDoc, Versions>();

/** Counts the changes of each kind, so that React can tell by one number whether to read again. */
function versionsOf(piece: PieceDoc): Versions {
  const found = known.get(piece);
  if (found) return found;
  const counts = new Map<KindName, number>();
  piece.changes.listen(({ ids }) => {
    for (const kind of ids.keys()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  });
  const versions: Versions = {
    of: (kinds) => kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0),
    listen: (kinds, listener) =>
      piece.changes.listen(({ ids }) => {
        if (kinds.some((kind) => ids.has(kind))) listener();
      }),
  };
  known.set(piece, versions);
  return versions;
}

const knownHistory = new WeakMap<PieceDoc, { listen(listener: () => void): () => void; state(): HistoryState }>();

function historyStoreOf(piece: PieceDoc) {
  const found = knownHistory.get(piece);
  if (found) return found;
  let last = piece.history.state(piece.person);
  let lastPerson = piece.person;
  const store = {
    listen: (listener: () => void) => piece.history.changed.listen(listener),
    state() {
      const now = piece.history.state(piece.person);
      const isSame = lastPerson === piece.person && now.undo === last.undo && now.redo === last.redo;
      if (!isSame) [last, lastPerson] = [now, piece.person];
      return last;
    },
  };
  knownHistory.set(piece, store);
  return store;
}
