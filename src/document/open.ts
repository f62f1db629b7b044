import type * as Y from 'yjs';
import { assert } from '../base/assert.ts';
import type { Clock } from '../base/clock.ts';
import { newId } from '../base/id.ts';
import type { Random } from '../base/random.ts';
import type { Signal } from '../base/signal.ts';
import { watchChanges, type DocumentChange } from './changes.ts';
import { createHistory, type History } from './history.ts';
import type { Contents } from './kind.ts';
import type { Sentence, UndoOrigin } from './origins.ts';
import { FORMAT, type KindName } from './schema/kinds.ts';
import type { person as personKind } from './schema/people.ts';
import { createTables, type Tables } from './tables.ts';
import { createWriter, type Edit, type Writer } from './write.ts';

/** How a person shows herself to those who make the piece with her. */
export type Face = Contents<typeof personKind>;

/** A piece that is open on this device, in the hands of one person at a time. */
export interface PieceDoc {
  readonly ydoc: Y.Doc;
  readonly tables: Tables;
  readonly changes: Signal<DocumentChange>;
  readonly history: History;
  readonly random: Random;
  readonly clock: Clock;
  /** Whose hands the piece is in. */
  readonly person: string;
  /** How she is entered with her first command; `undefined` where the device does not know. */
  readonly face: Face | undefined;
  /** `newer`: made with a newer version of the studio; it can be read, never written. */
  readonly access: 'edit' | 'newer';
  /**
   * Passes the device to another person: her commands, undo and credit are hers, under a new Yjs client id. Nothing is
   * written before her first command. For the one who holds the piece already, `face` alone is new.
   */
  handTo(person: string, face?: Face): void;
  dispose(): void;
}

export interface OpenOptions {
  ydoc: Y.Doc;
  person: string;
  random: Random;
  clock: Clock;
}

/** Opens a document whatever is in it: an empty one, half a sync, a newer one. */
export function openPiece({ ydoc, person, random, clock }: OpenOptions): PieceDoc {
  const live = createTables(ydoc);
  const changes = watchChanges(ydoc, live);
  const isNewer = (): boolean => {
    const format: unknown = ydoc.getMap('meta').get('format');
    return typeof format === 'number' && format > FORMAT;
  };
  let holder = person;
  let face: Face | undefined;
  const history = createHistory({
    ydoc,
    isReadOnly: isNewer,
    transact: (type, by, sentence, change) =>
      transact(ydoc, { person: by, face: by === holder ? face : undefined }, { type, person: by, sentence }, change),
  });
  return {
    ydoc,
    tables: live.tables,
    changes,
    history,
    random,
    clock,
    get person() {
      return holder;
    },
    get face() {
      return face;
    },
    get access() {
      return isNewer() ? 'newer' : 'edit';
    },
    handTo(next, shown) {
      face = shown;
      if (next === holder) return;
      holder = next;
      ydoc.clientID = Math.floor(random() * 2 ** 32);
      history.passTo(next);
    },
    dispose: () => changes.dispose(),
  };
}

interface Run {
  /** The command's name: `moveNotes`. */
  command: string;
  sentence: Sentence;
  /** Commands of one gesture become one undo step. */
  gesture?: string | undefined;
}

/**
 * Runs one command: one transaction, one origin, one sentence, one undo step of the person who holds the piece.
 * A command that changes nothing adds no step. A newer document is left alone.
 */
export function run<T>(piece: PieceDoc, { command, sentence, gesture }: Run, change: (write: Writer) => T): T | undefined {
  if (piece.access === 'newer') return undefined;
  const { person } = piece;
  let result: T | undefined;
  const edits = transact(piece.ydoc, piece, { type: 'command', command, person, sentence }, (write) => {
    result = change(write);
  });
  const undoable = edits.filter(({ kind }) => !NEVER_UNDONE.has(kind));
  if (undoable.length > 0) piece.history.record(person, { sentence, edits: undoable, gesture });
  return result;
}

/** What a document is, who takes part and what each agrees to: changed only by saying so, never by a press of undo. */
const NEVER_UNDONE: ReadonlySet<KindName> = new Set(['meta', 'person', 'consent']);

type WritingOrigin = UndoOrigin | { type: 'command'; command: string; person: string; sentence: Sentence };

type Hands = Pick<PieceDoc, 'person' | 'face'>;

function transact(ydoc: Y.Doc, { person, face }: Hands, origin: WritingOrigin, change: (write: Writer) => void): readonly Edit[] {
  const edits: Edit[] = [];
  assert(ydoc._transaction === null, 'a command may not start inside another transaction');
  ydoc.transact(() => {
    change(createWriter(ydoc, person, (edit) => edits.push(edit)));
    if (edits.length > 0 && person !== '') sign(ydoc, { person, face }, edits);
  }, origin);
  return edits;
}

/** Written with the first edit, not before: opening a piece changes nothing in it. No part of any step of undo. */
function sign(ydoc: Y.Doc, { person, face }: Hands, edits: readonly Edit[]): void {
  const clients = ydoc.getMap('client');
  const id = String(ydoc.clientID);
  const isSigned = clients.get(id) === person;
  if (!isSigned) clients.set(id, person);
  // What the command itself says of her is newer than the face she came with.
  const isTold = edits.some(({ kind, id: whose }) => kind === 'person' && whose === person);
  if (face && !isTold && !(isSigned && ydoc.getMap('person').has(person))) createWriter(ydoc, person, () => {}).put('person', person, face);
}

/** Fills an empty document with what makes it a piece. Exactly one device does so: the one that creates it. */
export function seedPiece(piece: PieceDoc, options: { pieceId: string; starter: string }): void {
  run(piece, { command: 'createPiece', sentence: { id: 'history.createPiece', values: {} } }, (write) => {
    write.update('meta', 'meta', { format: FORMAT, createdAt: piece.clock(), ...options });
  });
}

export const newRecordId = (piece: PieceDoc): string => newId(piece.random);
