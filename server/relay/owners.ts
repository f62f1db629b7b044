import type { RelayLog } from './log.ts';

/**
 * Who writes under which Yjs client id, per open room. Whoever writes first under an id keeps it: a forged update under a colleague's
 * id could otherwise erase her offline work.
 */
export interface Owners {
  open(room: string, known: Map<number, string>): void;
  close(room: string): void;
  /** The owner of an id, if anyone has it. */
  ownerOf(room: string, client: number): string | undefined;
  claim(room: string, client: number, owner: string): void;
  clientsOf(room: string, owner: string): number[];
}

export function createOwners(log: RelayLog): Owners {
  const rooms = new Map<string, Map<number, string>>();
  return {
    open: (room, known) => void rooms.set(room, known),
    close: (room) => void rooms.delete(room),
    ownerOf: (room, client) => rooms.get(room)?.get(client),
    claim(room, client, owner) {
      rooms.get(room)?.set(client, owner);
      log.claim({ room, client, owner });
    },
    clientsOf: (room, owner) => [...(rooms.get(room) ?? [])].filter(([, by]) => by === owner).map(([client]) => client),
  };
}
