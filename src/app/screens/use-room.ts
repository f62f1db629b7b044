import { useCallback, useSyncExternalStore } from 'react';
import type { Place, PresentPerson, Room, RoomStatus } from '../../sync/room-types.ts';
import type { PieceSession } from '../session/piece-session.ts';

const NOBODY: readonly PresentPerson[] = [];
const ALONE: RoomStatus = { connection: 'alone', others: 0, unacked: 0, trusting: false };

/** The room of a piece, if it is in one. */
export function useRoom(session: PieceSession): Room | undefined {
  const subscribe = useCallback((listener: () => void) => session.roomChanged.listen(listener), [session]);
  return useSyncExternalStore(subscribe, session.room);
}

export const useOthers = (session: PieceSession): readonly PresentPerson[] =>
  useInRoom(session, (room) => room.presence.others, NOBODY);

export const useRoomStatus = (session: PieceSession): RoomStatus => useInRoom(session, (room) => room.status, ALONE);

function useInRoom<T>(
  session: PieceSession,
  watched: (room: Room) => { readonly current: T; listen(listener: (value: T) => void): () => void },
  otherwise: T,
): T {
  const room = useRoom(session);
  const subscribe = useCallback(
    (listener: () => void) => (room ? watched(room).listen(listener) : () => {}),
    // oxlint-disable-next-line react/exhaustive-deps -- `watched` picks a part of the room and never changes
    [room],
  );
  return useSyncExternalStore(subscribe, () => (room ? watched(room).current : otherwise));
}

/** Tells the others in the room where one is; alone it does nothing. */
export const usePlace = (session: PieceSession): ((place: Place) => void) => session.showPlace;
