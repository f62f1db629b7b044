import { createEmitter } from '../../src/base/signal.ts';
import { failed, ok } from '../../src/base/result.ts';
import type { FetchOptions, Room, RoomStatus, Watched } from '../../src/sync/room-types.ts';

const watched = <T>(first: T): Watched<T> & { become(value: T): void } => {
  const changed = createEmitter<T>();
  let current = first;
  return {
    get current() {
      return current;
    },
    listen: changed.listen,
    become(value) {
      current = value;
      changed.emit(value);
    },
  };
};

export interface RoomBeside extends Room {
  /** What others hold, by SHA-256. */
  readonly holds: Map<string, Blob>;
  readonly fetched: { readonly hash: string; readonly options: FetchOptions }[];
  readonly offered: string[];
  readonly become: (status: Partial<RoomStatus>) => void;
}

/** The other end of the wire, as far as files go: a room in which others hold some. */
export function roomBeside({ isOfferRefused = () => false }: { isOfferRefused?: () => boolean } = {}): RoomBeside {
  const holds = new Map<string, Blob>();
  const fetched: RoomBeside['fetched'] = [];
  const offered: string[] = [];
  const status = watched<RoomStatus>({ connection: 'alone', others: 0, unacked: 0, trusting: false });
  return {
    id: 'room',
    role: 'edit',
    holds,
    fetched,
    offered,
    status,
    become: (fields) => status.become({ ...status.current, ...fields }),
    presence: { others: watched([]), show: () => {}, rename: () => {} },
    letters: { send: () => ok(undefined), arrived: createEmitter(), waiting: () => 0 },
    assets: {
      async find(hash) {
        const blob = holds.get(hash);
        return blob ? ok({ bytes: blob.size, type: blob.type, from: 'hub' as const }) : failed('asset-missing');
      },
      async fetch(hash, options = {}) {
        fetched.push({ hash, options });
        const blob = holds.get(hash);
        return blob ? ok(blob) : failed('asset-missing');
      },
      async offer(hash) {
        if (isOfferRefused()) return failed('server-unreachable');
        offered.push(hash);
        return ok(undefined);
      },
    },
    notices: createEmitter(),
    linkFor: async () => ok('#/join/x'),
    bring: () => ok({ changed: false }),
    leave: async () => {},
  };
}
