import type { Awareness } from 'y-protocols/awareness';
import { readPresence, type PresenceState } from '../base/presence-state.ts';
import { createScope } from '../base/scope.ts';
import type { Presence, PresentPerson, RoomPerson, RoomRole } from './room-types.ts';
import { createWatched } from './watched.ts';

/** At most 12 a second: what a hand does between is not seen anyway. */
const APART = 80;

export interface RoomPresence extends Presence {
  dispose(): void;
}

interface Changed {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

/** Who is here and where, over the awareness that all connections of a room share. Never written to the document. */
export function createPresence(awareness: Awareness, person: RoomPerson, role: RoomRole): RoomPresence {
  const scope = createScope();
  const others = createWatched<readonly PresentPerson[]>([]);
  let own: PresenceState = {
    person: person.id,
    name: person.name,
    picture: person.picture,
    colour: person.colour,
    role,
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;

  const send = (): void => {
    isWaiting = false;
    const read = readPresence(own);
    if (read) awareness.setLocalState({ ...read });
    timer = setTimeout(() => {
      timer = undefined;
      if (isWaiting) send();
    }, APART);
  };
  const sendSoon = (): void => {
    if (timer === undefined) send();
    else isWaiting = true;
  };
  const seen = new Map<number, PresentPerson>();
  /** Reads those who changed; with thirty in a room the rest would be most of the work. */
  const readOthers = ({ added, updated, removed }: Changed): void => {
    for (const client of removed) seen.delete(client);
    for (const client of [...added, ...updated]) {
      const read = client === awareness.clientID ? undefined : readPresence(awareness.getStates().get(client));
      if (read) seen.set(client, { ...read, client });
      else seen.delete(client);
    }
    others.set([...seen.values()].sort((left, right) => left.client - right.client));
  };

  awareness.on('change', readOthers);
  scope.add(() => awareness.off('change', readOthers));
  scope.add(() => clearTimeout(timer));
  sendSoon();
  readOthers({ added: [...awareness.getStates().keys()], updated: [], removed: [] });
  return {
    others,
    show(part) {
      const { place, selection, gesture, away, letter, got } = { ...own, ...part };
      const { name, picture, colour } = own;
      own = {
        person: person.id,
        name,
        picture,
        colour,
        role, // prettier-ignore
        ...(place && { place }),
        ...(selection && { selection }),
        ...(gesture && { gesture }),
        ...(away && { away }),
        ...(letter && { letter }),
        ...(got && { got }),
      };
      sendSoon();
    },
    rename(face) {
      own = { ...own, ...face };
      sendSoon();
    },
    dispose: () => scope.dispose(),
  };
}
