import type { CloseKey } from '../../src/base/close-codes.ts';
import type { HubToStudio } from '../../src/base/hub-messages.ts';
import type { UpdateMeta } from '../../src/document/guard.ts';
import type { Member } from '../rooms/rooms.ts';

/** One joined connection, as the relay sees it. Changes as messages pass. */
export interface RelayMember extends Member {
  readonly presence: number;
  /** Yjs client ids this device named as the person's own. */
  readonly clients: Set<number>;
  /** Updates handled so far, taken or refused. */
  handled: number;
  /** Of those it has not heard are durable: how many updates were handled when the log had come to `position`. */
  readonly unacked: { readonly handled: number; readonly position: number }[];
  refusals: number;
  /** What the update in hand must have added once it is applied. */
  expected: UpdateMeta | undefined;
}

/** What the WebSocket side and the document side of a connection share. */
export interface RelaySession {
  member: RelayMember | undefined;
  tell(message: HubToStudio): void;
  /** Closes with the number of this reason. */
  end(key: CloseKey): void;
}

export interface RelayContext {
  session: RelaySession;
  member: RelayMember;
}
