import * as Y from 'yjs';
import { seededRandom } from '../../../src/base/random.ts';
import { introducePerson } from '../../../src/document/commands/people.ts';
import { fillFromStarter } from '../../../src/document/commands/starter.ts';
import { openPiece, seedPiece, type PieceDoc } from '../../../src/document/open.ts';
import { changePlan, type PlanChange } from '../../../src/document/plan/change-plan.ts';
import { emptyPlan, type PlanRecords } from '../../../src/document/plan/records.ts';
import { traceOfChange } from '../../../src/document/plan/trace-of-change.ts';
import { addToTrace, type TraceEvent } from '../../../src/document/plan/trace.ts';
import { ukraine44 } from '../../../src/document/starters/ukraine-44.ts';
import type { Scene } from '../../../src/learning/evidence/offer.ts';
import { starterSources } from '../../../src/learning/evidence/starter-sources.ts';
import { summarisePiece } from '../../../src/learning/evidence/summarise-piece.ts';
import type { MissionScene } from '../../../src/learning/missions/mission.ts';
import { NOON } from '../people.ts';

const REMOTE = { type: 'remote', via: 'mesh' } as const;

/** A person with a piece from a starter, the trace that her device keeps, her plan, and people who may come. */
export interface World {
  readonly olena: PieceDoc;
  now(): number;
  /** Lets time pass, in seconds. */
  wait(seconds: number): void;
  /** Another person in the same piece: every step of one is at once with the others. */
  comes(person: string): PieceDoc;
  openRoom(): void;
  act(kind: string, facts?: TraceEvent['facts'], pieceId?: string | null): void;
  plan(): PlanRecords;
  change(change: PlanChange): void;
  missionScene(): MissionScene;
  /** As the finish asks: of the piece, and of the device. */
  scenes(): readonly Scene[];
}

export function worldOf(seed: number): World {
  const others: PieceDoc[] = [];
  const state: { at: number; room: string | undefined; trace: readonly TraceEvent[]; plan: PlanRecords } = {
    at: NOON,
    room: undefined,
    trace: [],
    plan: { ...emptyPlan('olena'), hostLanguage: 'pl' },
  };
  const tick = (): number => (state.at += 1_000);
  const note = (event: TraceEvent): void => void (state.trace = addToTrace(state.trace, event));
  const open = (person: string, place: number): PieceDoc =>
    openPiece({ ydoc: new Y.Doc(), person, random: seededRandom(seed * 10 + place), clock: () => state.at });

  const olena = open('olena', 0);
  olena.changes.listen((change) => {
    for (const event of traceOfChange(change, olena.tables, { pieceId: 'song', at: tick(), room: state.room }))
      note(event);
  });
  seedPiece(olena, { pieceId: 'song', starter: ukraine44.id });
  fillFromStarter(olena, ukraine44, 'song');
  introducePerson(olena, { name: 'Olena', picture: 'fox', colour: 2 });
  const since = tick();

  const join = (from: PieceDoc, to: PieceDoc): void =>
    void from.ydoc.on('update', (update: Uint8Array, origin: { type?: string }) => {
      if (origin.type === 'command' || origin.type === 'undo') Y.applyUpdate(to.ydoc, update, REMOTE);
    });

  return {
    olena,
    now: () => state.at,
    wait: (seconds) => void (state.at += seconds * 1000),
    comes(person) {
      const known = others.find((piece) => piece.person === person);
      if (known) return known;
      const piece = open(person, others.length + 1);
      Y.applyUpdate(piece.ydoc, Y.encodeStateAsUpdate(olena.ydoc), REMOTE);
      for (const present of [olena, ...others]) {
        join(present, piece);
        join(piece, present);
      }
      others.push(piece);
      introducePerson(piece, { name: person, picture: 'owl', colour: 3 });
      return piece;
    },
    openRoom: () => void (state.room = 'kitchen'),
    act: (kind, facts = {}, pieceId = 'song') =>
      note({ at: tick(), personId: 'olena', pieceId, command: kind, kind, count: 1, facts }),
    plan: () => state.plan,
    change(change) {
      const next = changePlan(state.plan, change);
      if (!next.ok) throw new Error(next.code);
      state.plan = next.value;
    },
    missionScene: () => ({
      personId: 'olena',
      since,
      trace: state.trace,
      piece: { id: 'song', tables: olena.tables },
      plan: state.plan,
    }),
    scenes: () => {
      const common = { personId: 'olena', now: state.at, trace: state.trace, plan: state.plan };
      const piece = summarisePiece(olena.tables, 'song', { sources: starterSources(olena.tables) });
      return [
        { ...common, piece },
        { ...common, piece: null },
      ];
    },
  };
}
