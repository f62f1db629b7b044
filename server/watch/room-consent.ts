import * as Y from 'yjs';
import type { Clock } from '../../src/base/clock.ts';
import type { ConsentGap, WatchPlace } from '../../src/base/watch.ts';
import { openPiece } from '../../src/document/open.ts';
import { consentGaps, namesAgreed } from '../../src/document/queries/consent-gaps.ts';
import { LIMITS } from '../limits.ts';
import type { RelayLog } from '../relay/log.ts';
import type { HubStore } from '../stores/store.ts';

/** What the document of a room says about showing it. */
export interface RoomWord {
  readonly licence: string;
  readonly names: ReadonlySet<string>;
  /** Who stands against each place. */
  readonly gaps: Readonly<Record<WatchPlace, readonly ConsentGap[]>>;
}

export interface RoomConsent {
  /** `isFresh`: as the room stands this moment; else as it stood a few seconds ago. */
  of(room: string, isFresh?: boolean): Promise<RoomWord>;
  forget(room: string): void;
}

interface Known {
  readonly row: number;
  readonly readAt: number;
  readonly doc: Y.Doc;
  readonly word: RoomWord;
}

/** Most rooms whose documents are held at once: the ones that were asked for last. */
const HELD = 50;

/**
 * Consent is read from the piece itself, not from what whoever publishes it says. A consent that runs out, or is taken back in
 * the room, holds from then on for every page that shows the piece.
 */
export function createRoomConsent(store: HubStore, log: Pick<RelayLog, 'flush'>, clock: Clock): RoomConsent {
  const known = new Map<string, Known>();

  const load = async (room: string): Promise<Y.Doc> => {
    const { snapshot, updates } = await store.load(room);
    const doc = new Y.Doc();
    if (snapshot) Y.applyUpdateV2(doc, snapshot);
    for (const update of updates) Y.applyUpdate(doc, update);
    return doc;
  };

  const hear = async (room: string): Promise<RoomWord> => {
    const before = known.get(room);
    const row = await store.lastRow(room);
    const doc = before && before.row === row && row > 0 ? before.doc : await load(room);
    const readAt = clock();
    const word = wordOf(doc, readAt);
    known.delete(room);
    known.set(room, { row, readAt, doc, word });
    const oldest = known.size > HELD ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    return word;
  };

  return {
    async of(room, isFresh = false) {
      const before = known.get(room);
      if (!isFresh && before && clock() - before.readAt < LIMITS.watch.consentKnown) return before.word;
      if (isFresh) await log.flush();
      return hear(room);
    },
    forget: (room) => void known.delete(room),
  };
}

function wordOf(doc: Y.Doc, now: number): RoomWord {
  const piece = openPiece({ ydoc: doc, person: '', random: () => 0, clock: () => now });
  const gaps = { circle: consentGaps(piece, 'circle', now), everyone: consentGaps(piece, 'everyone', now) };
  const word = { licence: piece.tables.song.get('song')?.licence ?? '', names: namesAgreed(piece), gaps };
  piece.dispose();
  return word;
}
