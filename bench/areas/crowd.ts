import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Room } from '../../src/sync/room-types.ts';
import { endHubProcess, startHubProcess } from '../../tests/server/process.ts';
import { makeRoomLink, until } from '../../tests/sync/support.ts';
import type { Measured } from '../figures.ts';
import { megabytes, processorSeconds } from '../processor.ts';
import { percentile } from '../statistics.ts';
import { editFor, enterStudio, watchEdits } from './crowd-guests.ts';

const PEOPLE = 30;
const SECONDS = 12;
/** Two edits a second, not all at the same moment. */
const EVERY_MS = 500;

/** Thirty people edit one piece over the real server, a process of its own; all of them live in this process. */
export async function measureCrowd(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-hub-'));
  const hub = await startHubProcess(folder);
  const [late, acks]: [number[], number[]] = [[], []];
  const link = makeRoomLink();
  const guests = Array.from({ length: PEOPLE }, (_, index) => enterStudio(hub.url, link, index));
  try {
    await until(() => guests.every((guest) => guest.isIn()), 'all are in the room', 30_000);
    for (const { doc, room } of guests) {
      watchEdits(doc, late);
      watchAcks(room, acks);
    }
    const [busyBefore, begun] = [processorSeconds(hub.child.pid), performance.now()];
    await editFor(SECONDS, EVERY_MS, guests);
    const seconds = (performance.now() - begun) / 1000;
    const core = (100 * (processorSeconds(hub.child.pid) - busyBefore)) / seconds;
    await until(() => guests.every(({ room }) => room.status.current.unacked === 0), 'all is acknowledged');
    const system: Measured[] =
      process.platform === 'linux'
        ? [
            { id: 'crowdCore', value: core },
            { id: 'crowdMemory', value: megabytes(hub.child.pid) },
          ]
        : [];
    return [
      { id: 'crowdP50', value: percentile(late, 0.5), growth: { deliveries: late.length } },
      { id: 'crowdP95', value: percentile(late, 0.95) },
      { id: 'crowdP99', value: percentile(late, 0.99) },
      { id: 'crowdAck', value: percentile(acks, 0.95), growth: { median: percentile(acks, 0.5) } },
      ...system,
    ];
  } finally {
    for (const { room } of guests) await room.leave();
    await endHubProcess(hub, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From the first edit that is not yet safe until all are. */
function watchAcks(room: Room, acks: number[]): void {
  let since: number | undefined;
  room.status.listen(({ unacked }) => {
    if (unacked > 0) since ??= performance.now();
    else if (since !== undefined) {
      acks.push(performance.now() - since);
      since = undefined;
    }
  });
}
