import { closeCodeOf, type CloseKey } from '../../src/base/close-codes.ts';
import { LIMITS } from '../limits.ts';
import { readHello } from '../rooms/credentials.ts';
import type { RelayContext, RelayMember } from './member.ts';
import type { RelayParts } from './parts.ts';

/** The way Hocuspocus hears a no: its `reason` travels to the device. Without a message, so that it is not written to the log. */
class JoinRefusal extends Error {
  readonly code: number;
  readonly reason: CloseKey;
  constructor(key: CloseKey) {
    super('');
    this.code = closeCodeOf(key);
    this.reason = key;
  }
}

/**
 * Lets a connection into a room by its hello.
 * @throws JoinRefusal with the key of the reason
 */
export async function joinRelay(
  parts: RelayParts,
  room: string,
  token: string,
  present: readonly RelayContext[],
): Promise<RelayMember> {
  const hello = readHello(token);
  if (hello === undefined) throw new JoinRefusal('message-malformed');
  const entered = await parts.rooms.enter(room, hello, hello.create?.watch);
  if (!entered.ok) throw new JoinRefusal(entered.code);
  const earlier = present.filter(({ member }) => member.presence === hello.presence);
  if (earlier.some(({ member }) => member.owner !== entered.value.owner)) throw new JoinRefusal('message-malformed');
  if (present.length - earlier.length >= LIMITS.relay.connectionsPerRoom) throw new JoinRefusal('room-full');
  // The same device came back before its old connection was known to be dead.
  for (const { session } of earlier) session.end('replaced');
  return {
    ...entered.value,
    presence: hello.presence,
    clients: new Set(hello.clients),
    handled: 0,
    unacked: [],
    refusals: 0,
    expected: undefined,
  };
}
