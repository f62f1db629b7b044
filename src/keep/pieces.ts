import type { Clock } from '../base/clock.ts';
import { newId } from '../base/id.ts';
import type { Log } from '../base/log.ts';
import type { Random } from '../base/random.ts';
import { failed, ok } from '../base/result.ts';
import type { Emitter } from '../base/signal.ts';
import { attempt } from './codes.ts';
import type { Keep, OpenedPiece, PieceEntry } from './keep-types.ts';
import type { Neighbours } from './neighbours.ts';
import { openDocument } from './open-document.ts';
import type { PieceFacts, PieceRow, UpdateRow } from './rows.ts';
import type { Saver } from './saver.ts';
import type { Shelves } from './shelves.ts';

/** A removed piece can be brought back by any page that was open then; after an hour the next page clears it. */
const BIN_MS = 60 * 60 * 1000;

type Pieces = Pick<Keep, 'pieces' | 'createPiece' | 'openPiece' | 'joinPiece' | 'setRoom' | 'removePiece' | 'restorePiece'>;

export interface PiecesOptions {
  shelves: Shelves;
  neighbours: Neighbours;
  clock: Clock;
  random: Random;
  log: Log;
  onHide(listener: () => void): () => void;
  changed: Emitter<void>;
}

export function keepPieces(options: PiecesOptions): Pieces {
  const { shelves, clock, random, log, changed } = options;
  const stranded = new Map<string, Saver>();
  const known = new Map<string, PieceFacts>();

  const open = (id: string, person: string, rows: readonly UpdateRow[]): OpenedPiece => {
    const left = stranded.get(id);
    left?.stop();
    stranded.delete(id);
    return openDocument({
      ...options,
      id,
      person,
      rows,
      stranded: left?.unsaved() ?? [],
      onStranded: (saver) => void stranded.set(id, saver),
      onWritten(facts) {
        const before = known.get(id);
        known.set(id, facts);
        if (!before || before.title !== facts.title || before.starter !== facts.starter) changed.emit();
      },
    });
  };

  /** Changes a row; a piece that has none yet (its first edit is on its way) gets one. */
  const change = async (id: string, fields: Partial<PieceRow>): Promise<void> => {
    const changing = await attempt(shelves, async () => {
      if (await shelves.pieces.get(id)) return shelves.pieces.change(id, fields);
      const empty = { title: '', starter: '', changedAt: clock(), assets: [], room: undefined, removedAt: undefined };
      return shelves.pieces.put({ ...empty, ...fields, id });
    });
    if (!changing.ok) log.warn('keep.piece-unwritten', { code: changing.code });
    changed.emit();
  };
  const openStored = async (id: string, person: string): ReturnType<Keep['openPiece']> => {
    const row = await attempt(shelves, () => shelves.pieces.get(id));
    if (!row.ok) return row;
    if (!row.value || row.value.removedAt !== undefined) return failed('piece-missing');
    const rows = await attempt(shelves, () => shelves.updates.of(id));
    return rows.ok ? ok(open(id, person, rows.value)) : rows;
  };

  return {
    async pieces() {
      const rows = await attempt(shelves, () => shelves.pieces.all());
      const present = rows.ok ? rows.value.filter(({ removedAt }) => removedAt === undefined) : [];
      return present.map(entryOf).sort((left, right) => right.changedAt - left.changedAt);
    },
    async createPiece(person) {
      // Its row comes with its first edit: a piece that was never touched is none.
      const id = newId(random);
      return { id, ...open(id, person, []) };
    },
    openPiece: openStored,
    async joinPiece(room, person) {
      const rows = await attempt(shelves, () => shelves.pieces.all());
      const own = rows.ok ? rows.value.find((row) => row.room?.id === room.id) : undefined;
      if (own) {
        await change(own.id, { room, removedAt: undefined });
        const opened = await openStored(own.id, person);
        if (opened.ok) return { id: own.id, ...opened.value };
      }
      const id = newId(random);
      await change(id, { room });
      return { id, ...open(id, person, []) };
    },
    setRoom: (id, room) => change(id, { room }),
    removePiece: (id) => change(id, { removedAt: clock() }),
    restorePiece: (id) => change(id, { removedAt: undefined }),
  };
}

const entryOf = ({ id, title, starter, changedAt, room }: PieceRow): PieceEntry => ({ id, title, starter, changedAt, room });

/** Clears what was removed so long ago that no page can bring it back. */
export async function emptyBin({ shelves, clock }: Pick<PiecesOptions, 'shelves' | 'clock'>): Promise<void> {
  const rows = await attempt(shelves, () => shelves.pieces.all());
  for (const { id, removedAt } of rows.ok ? rows.value : []) {
    if (removedAt !== undefined && clock() - removedAt > BIN_MS) await attempt(shelves, () => shelves.clearPiece(id));
  }
}
