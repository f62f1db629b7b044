import * as Y from 'yjs';
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { Random } from '../base/random.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { createScope } from '../base/scope.ts';
import { openPiece, type PieceDoc } from '../document/open.ts';
import { attempt } from './codes.ts';
import type { KeepCode, OpenedPiece, SaveState } from './keep-types.ts';
import type { Neighbours } from './neighbours.ts';
import type { PieceFacts, UpdateRow } from './rows.ts';
import { createSaver, ownBytes, type Saver } from './saver.ts';
import type { Shelves } from './shelves.ts';
import { secretHex } from './secret.ts';
import { joinTabs } from './tabs.ts';

/** As many updates of a piece may lie on disk before they are folded into one. */
const MANY_UPDATES = 200;
/** Folding waits until the hand rests. */
const REST_MS = 3_000;

const STORED = { type: 'stored' } as const;

export interface OpenDocumentOptions {
  id: string;
  person: string;
  shelves: Shelves;
  neighbours: Neighbours;
  rows: readonly UpdateRow[];
  /** Bytes of an earlier opening that never reached the disk. */
  stranded: readonly Uint8Array<ArrayBuffer>[];
  clock: Clock;
  random: Random;
  log: Log;
  /** Runs its listener when the page is hidden or left. @returns the way to stop */
  onHide(listener: () => void): () => void;
  onWritten(facts: PieceFacts): void;
  /** The piece is closed, but these edits are not on disk yet. */
  onStranded(saver: Saver): void;
}

/** Opens a document over its stored updates and keeps it saved from then on. */
export function openDocument(options: OpenDocumentOptions): OpenedPiece {
  const { id, person, shelves, clock, random, log } = options;
  const scope = createScope();
  const ydoc = new Y.Doc();
  const { numbers, isWhole } = load(ydoc, options);
  const piece = openPiece({ ydoc, person, random, clock });

  const saver = createSaver({
    isOthersTurn: () => tabs.isOthersTurn(),
    async write(update) {
      const facts = factsOf(piece, clock);
      const received = tabs.received();
      const written = await attempt(shelves, () => shelves.updates.append(id, update, facts));
      if (!written.ok) {
        log.warn('keep.write-failed', { code: written.code });
        return written;
      }
      numbers.push(written.value);
      options.onWritten(facts);
      if (scope.disposed) return ok(undefined);
      tabs.tellWritten(received);
      if (numbers.length > MANY_UPDATES) foldSoon();
      return ok(undefined);
    },
  });
  const tabs = joinTabs({
    neighbours: options.neighbours,
    piece: id,
    tab: secretHex(8),
    ydoc,
    clock,
    onWritten: saver.settle,
    onPen(hasForeign) {
      if (hasForeign) saver.add(ownBytes(Y.encodeStateAsUpdateV2(ydoc)));
    },
  });

  const onUpdate = (update: Uint8Array, origin: unknown): void => {
    const fromTab = typeof origin === 'object' && origin !== null && 'via' in origin && origin.via === 'tab';
    if (fromTab && !tabs.hasPen()) return;
    const bytes = ownBytes(update);
    const number = saver.add(bytes);
    if (!fromTab) tabs.send(bytes, number);
  };
  ydoc.on('updateV2', onUpdate);
  scope.add(() => ydoc.off('updateV2', onUpdate));
  scope.add(options.onHide(() => void saver.flush()));
  for (const update of options.stranded) saver.add(update);

  /** One update in the place of all that this opening has read or written: never of what another tab wrote beside it. */
  const fold = async (): Promise<void> => {
    if (!isWhole || numbers.length < 2 || !tabs.hasPen()) return;
    const folded = [...numbers];
    const whole = ownBytes(Y.encodeStateAsUpdateV2(ydoc));
    const replaced = await attempt(shelves, () => shelves.updates.replace(id, folded, whole));
    const later = numbers.slice(folded.length);
    // Another tab has folded some of them before: they are in its update, and ours stay as they are.
    if (replaced.ok && replaced.value === undefined) numbers.splice(0, numbers.length, ...later);
    if (replaced.ok && replaced.value !== undefined) numbers.splice(0, numbers.length, replaced.value, ...later);
  };
  let folding: ReturnType<typeof setTimeout> | undefined;
  const foldSoon = (): void => {
    clearTimeout(folding);
    folding = setTimeout(() => void fold(), REST_MS);
  };
  scope.add(() => clearTimeout(folding));
  if (numbers.length > MANY_UPDATES) foldSoon();

  const inMemory: SaveState = { type: 'failing', code: 'storage-refused' };
  const flush = async (): Promise<Result<void, KeepCode>> => {
    const outcome = await saver.flush();
    return outcome.ok && shelves.mode === 'memory' ? failed('storage-refused') : outcome;
  };
  return {
    piece,
    saved: saver.changed,
    saveState: () => (shelves.mode === 'memory' ? inMemory : saver.state()),
    otherTab: tabs.changed,
    hasOtherTab: tabs.hasOther,
    flush,
    async close() {
      if (scope.disposed) return;
      const outcome = await saver.flush();
      if (outcome.ok && numbers.length > MANY_UPDATES / 4) await fold();
      scope.dispose();
      tabs.close();
      if (saver.unsaved().length > 0) options.onStranded(saver);
      else saver.stop();
      piece.dispose();
      ydoc.destroy();
    },
  };
}

interface Loaded {
  /** Numbers of the updates on disk that are in the document. */
  readonly numbers: number[];
  /** `false` if one could not be read: then all are left as they lie. */
  readonly isWhole: boolean;
}

function load(ydoc: Y.Doc, { id, rows, stranded, log }: OpenDocumentOptions): Loaded {
  const numbers: number[] = [];
  ydoc.transact(() => {
    for (const { seq, bytes } of rows) {
      try {
        Y.applyUpdateV2(ydoc, bytes, STORED);
        numbers.push(seq);
      } catch (error) {
        log.error('keep.update-unreadable', error, { piece: id, seq });
      }
    }
    for (const bytes of stranded) Y.applyUpdateV2(ydoc, bytes, STORED);
  }, STORED);
  return { numbers, isWhole: numbers.length === rows.length };
}

function factsOf({ tables }: PieceDoc, clock: Clock): PieceFacts {
  return {
    title: tables.song.get('song')?.title ?? '',
    starter: tables.meta.get('meta')?.starter ?? '',
    changedAt: clock(),
    assets: tables.asset.all().map(({ id }) => id),
  };
}
