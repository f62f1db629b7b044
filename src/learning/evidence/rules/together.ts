import type { TraceEvent } from '../../../document/plan/trace.ts';
import { sentence } from '../../sentence.ts';
import type { Offer, TraceRule } from '../offer.ts';
import { inPiece, isEdit, wasHelped } from '../trace-reading.ts';

const OPERATIONS_EACH = 10;
const SESSION_MILLISECONDS = 60 * 60_000;

/**
 * `coedit.session`: at least 10 own operations and 10 by one other person, in one room, within 60 minutes.
 * Sessions follow one another without overlap, so an afternoon gives several and an hour gives one.
 */
export const coeditSession: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece) return [];
  const rooms = new Map<string, TraceEvent[]>();
  for (const event of scene.trace) {
    if (event.facts.room === undefined || !isEdit(event) || !inPiece(piece)(event)) continue;
    rooms.set(event.facts.room, [...(rooms.get(event.facts.room) ?? []), event]);
  }
  return [...rooms].flatMap(([room, events]) =>
    sessionsIn(events, scene.personId).map((session) =>
      toOffer(session, { pieceId: piece.pieceId, room, personId: scene.personId }),
    ),
  );
};

interface Session {
  readonly start: number;
  readonly events: readonly TraceEvent[];
  readonly own: number;
  readonly others: number;
  readonly people: number;
}

function sessionsIn(unsorted: readonly TraceEvent[], personId: string): readonly Session[] {
  const events = unsorted.toSorted((left, right) => left.at - right.at);
  const sessions: Session[] = [];
  for (let first = 0; first < events.length; first++) {
    const start = events[first]?.at ?? 0;
    const within = events.slice(first).filter((event) => event.at < start + SESSION_MILLISECONDS);
    const session = measure(start, within, personId);
    if (!session) continue;
    sessions.push(session);
    first += within.length - 1;
  }
  return sessions;
}

function measure(start: number, events: readonly TraceEvent[], personId: string): Session | undefined {
  const byPerson = new Map<string, number>();
  for (const event of events) byPerson.set(event.personId, (byPerson.get(event.personId) ?? 0) + event.count);
  const own = byPerson.get(personId) ?? 0;
  const others = [...byPerson].filter(([id, count]) => id !== personId && id !== '' && count >= OPERATIONS_EACH);
  if (own < OPERATIONS_EACH || others.length === 0) return undefined;
  return { start, events, own, others: others.reduce((sum, [, count]) => sum + count, 0), people: others.length + 1 };
}

function toOffer(
  session: Session,
  { pieceId, room, personId }: { pieceId: string; room: string; personId: string },
): Offer {
  const facts = { people: session.people, own: session.own, others: session.others };
  return {
    key: `coedit.session:${pieceId}:${room}:${Math.floor(session.start / SESSION_MILLISECONDS)}`,
    kind: 'coedit.session',
    pieceId,
    at: session.start,
    facts,
    sentence: sentence('learning.offer.coedit.session', facts),
    withHelp: wasHelped(session.events.filter((event) => event.personId === personId)),
    needs: null,
  };
}
