import { readPresence } from '../../src/base/presence-state.ts';
import type { RelayMember } from './member.ts';

/**
 * Puts the proven person and role into what a device says of itself, and cuts all else to size. Who only watches is seen, but
 * moves nothing on the others' screens.
 */
export function stampPresence(states: Map<number, Record<string, unknown>>, member: RelayMember): void {
  for (const [client, state] of states) {
    const read = readPresence({ ...state, person: member.person, role: member.role });
    if (read === undefined) states.delete(client);
    else if (member.role === 'watch') {
      const { person, name, picture, colour, role } = read;
      states.set(client, { person, name, picture, colour, role });
    } else states.set(client, { ...read });
  }
}
