import type { beforeUnloadDocumentPayload } from '@hocuspocus/server';
import type { Clock } from '../../src/base/clock.ts';

/** Between being let in and being a connection lie a few turns of the event loop; this is long beside them. Milliseconds. */
const ON_THE_WAY = 2_000;

/** The way Hocuspocus hears that a document stays. Without a message, so that it is not written to the log. */
class Stays extends Error {}

/**
 * Keeps a document in memory while somebody is on the way to it, and keeps a late farewell to an earlier copy of a room from
 * throwing out the copy that is in use: two copies of one room would live side by side, each taking edits the other never sees.
 */
export interface Staying {
  /** Somebody was let into a room. */
  expect(room: string): void;
  /** @throws Stays where the document must not go */
  beforeUnload(payload: Pick<beforeUnloadDocumentPayload, 'instance' | 'documentName' | 'document'>): void;
}

export function createStaying(clock: Clock): Staying {
  const expected = new Map<string, number>();
  return {
    expect: (room) => void expected.set(room, clock()),
    beforeUnload({ instance, documentName, document }) {
      if (instance.documents.get(documentName) !== document) throw new Stays('');
      const since = clock() - (expected.get(documentName) ?? -Infinity);
      if (since >= 0 && since < ON_THE_WAY) {
        setTimeout(() => void instance.unloadDocument(document), ON_THE_WAY).unref();
        throw new Stays('');
      }
      expected.delete(documentName);
    },
  };
}
