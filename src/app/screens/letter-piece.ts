import { useMemo, useSyncExternalStore } from 'react';
import type { AskedPerson } from '../../features/talk/letters/letters-types.ts';
import type { DevicePerson } from '../../keep/keep-types.ts';
import type { PresentPerson } from '../../sync/room-types.ts';
import { useQuery } from '../../ui/hooks/use-query.ts';
import type { PieceSession } from '../session/piece-session.ts';
import { useOthers } from './use-room.ts';

/** The open piece as a place where letters go to and fro. */
export interface LetterPiece {
  /** As this device and her evidence know it. */
  readonly id: string;
  readonly title: string;
  readonly people: readonly AskedPerson[];
  /** What came through the room and nobody has dealt with; the same list until it changes. */
  readonly shelved: readonly { readonly id: string; readonly from: string; readonly text: string }[];
  /** @returns whether the room carries it */
  send(to: string, text: string): boolean;
  forget(id: string): void;
}

const KINDS = ['person', 'song'] as const;

export function useLetterPiece(session: PieceSession, person: DevicePerson): LetterPiece {
  const { piece, letters } = session;
  const others = useOthers(session);
  const all = useSyncExternalStore(letters.changed.listen, letters.all);
  const { made, title } = useQuery(piece, KINDS, (tables) => ({
    made: tables.person.all(),
    title: tables.song.get('song')?.title ?? '',
  }));
  return useMemo(
    () => ({
      id: session.id,
      title,
      people: peopleOf(made, others, person.id),
      shelved: all.filter(({ to }) => to === person.id),
      send: (to, text) => others.some((other) => other.person === to) && (session.room()?.letters.send(to, text).ok ?? false),
      forget: (id) => letters.remove(id),
    }),
    [session, title, made, others, all, person.id, letters],
  );
}

function peopleOf(
  made: readonly { readonly id: string; readonly name: string }[],
  others: readonly PresentPerson[],
  own: string,
): readonly AskedPerson[] {
  const here = new Map(others.map((other) => [other.person, other.name]));
  const names = new Map([...made.map(({ id, name }) => [id, name] as const), ...here]);
  return [...names].filter(([id]) => id !== own).map(([id, name]) => ({ id, name, isHere: here.has(id) }));
}
