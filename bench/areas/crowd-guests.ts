import * as Y from 'yjs';
import { silentLog } from '../../src/base/log.ts';
import { joinRoom } from '../../src/sync/room.ts';
import type { Room, RoomLink } from '../../src/sync/room-types.ts';
import { person } from '../../tests/sync/support.ts';

/** One of a crowd, at whichever server. */
export interface CrowdGuest {
  readonly doc: Y.Doc;
  isIn(): boolean;
  /** Says where one is. */
  show(tick: number): void;
  leave(): Promise<void>;
}

export interface StudioGuest extends CrowdGuest {
  readonly room: Room;
}

export function enterStudio(hub: string, link: RoomLink, index: number): StudioGuest {
  const doc = new Y.Doc();
  const room = joinRoom({
    doc,
    link,
    hub,
    create: true,
    person: person(`P${index}x`),
    clock: Date.now,
    random: Math.random,
    log: silentLog,
  });
  return {
    doc,
    room,
    isIn: () => room.status.current.connection === 'relayed',
    show: (tick) => room.presence.show({ place: { view: 'compose', tick } }),
    leave: () => room.leave(),
  };
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** All write and say where they are, each at a pace of its own. */
export async function editFor(seconds: number, everyMs: number, guests: readonly CrowdGuest[]): Promise<void> {
  const timers = guests.map(({ doc, show }, index) => {
    let count = 0;
    return setInterval(() => {
      count += 1;
      doc.getMap('probe').set(`k${index}-${count % 20}`, performance.now());
      show(count);
    }, everyMs + index);
  });
  await pause(seconds * 1000);
  for (const timer of timers) clearInterval(timer);
  await pause(300);
}

/** Notes how late each edit of the others comes, in milliseconds. */
export function watchEdits(doc: Y.Doc, late: number[]): void {
  const probes = doc.getMap<number>('probe');
  probes.observe((event) => {
    if (event.transaction.local) return;
    for (const key of event.keysChanged) late.push(performance.now() - (probes.get(key) ?? 0));
  });
}
