import type { CloseKey } from '../../src/base/close-codes.ts';
import type { Clock } from '../../src/base/clock.ts';
import { failed, ok, type Result } from '../../src/base/result.ts';
import { LIMITS } from '../limits.ts';
import type { HubStore, RoomRow } from '../stores/store.ts';
import { createTokenBucket } from '../token-bucket.ts';
import { hashOf, isRoomId, isSame, type Credentials } from './credentials.ts';

/** Someone who proved the room's key and who she is. */
export interface Member {
  readonly room: string;
  readonly person: string;
  /** Hash of the proof: the person as the hub knows her. */
  readonly owner: string;
  readonly role: 'edit' | 'watch';
  readonly createdRoom: boolean;
}

export type EnterCode = Extract<CloseKey, 'wrong-key' | 'room-gone' | 'person-taken' | 'too-fast'>;

export interface Rooms {
  /** Lets someone in. With `watch` (the access of those who only watch) the room is made if it never was. */
  enter(room: string, credentials: Credentials, watch?: string): Promise<Result<Member, EnterCode>>;
}

/** A room is made by its first member; the key stays with the members, the hub holds the hash of what is made from it. */
export function createRooms(store: HubStore, clock: Clock): Rooms {
  const makings = createTokenBucket(
    { perSecond: LIMITS.rooms.createdPerMinute / 60, burst: LIMITS.rooms.createdPerMinute },
    clock,
  );

  const make = async (id: string, credentials: Credentials, watch: string): Promise<RoomRow | undefined> => {
    await store.createRoom({
      id,
      edit: hashOf(credentials.access),
      watch: hashOf(watch),
      createdBy: hashOf(credentials.proof),
      createdAt: clock(),
      gone: false,
    });
    return store.findRoom(id); // of two who make it at once, the first did
  };

  return {
    async enter(id, credentials, watch) {
      if (!isRoomId(id)) return failed('room-gone');
      let room = await store.findRoom(id);
      if (room === undefined && watch !== undefined) {
        if (!makings.take(1)) return failed('too-fast');
        room = await make(id, credentials, watch);
      }
      if (room === undefined || room.gone) return failed('room-gone');
      const role = roleOf(room, hashOf(credentials.access));
      if (role === undefined) return failed('wrong-key');
      const owner = hashOf(credentials.proof);
      if (!(await store.bindPerson(id, credentials.person, owner))) return failed('person-taken');
      return ok({ room: id, person: credentials.person, owner, role, createdRoom: room.createdBy === owner });
    },
  };
}

function roleOf(room: RoomRow, access: string): 'edit' | 'watch' | undefined {
  if (isSame(room.edit, access)) return 'edit';
  return isSame(room.watch, access) ? 'watch' : undefined;
}
