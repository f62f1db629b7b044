import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { silentLog } from '../../src/base/log.ts';
import { joinRoom } from '../../src/sync/room.ts';
import type { Room } from '../../src/sync/room-types.ts';
import { endHubProcess, startHubProcess } from '../../tests/server/process.ts';
import { makeRoomLink, person, until } from '../../tests/sync/support.ts';
import type { Measured } from '../figures.ts';
import { percentile } from '../statistics.ts';

const PEOPLE = 30;
const SECONDS = 12;
/** Two edits a second, not all at the same moment. */
const EVERY_MS = 500;
/** What Linux counts processor time in. */
const TICKS_PER_SECOND = 100;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Thirty people edit one piece over the real server, a process of its own; all of them live in this process. */
export async function measureCrowd(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-hub-'));
  const hub = await startHubProcess(folder);
  const [late, acks]: [number[], number[]] = [[], []];
  const link = makeRoomLink();
  const guests = Array.from({ length: PEOPLE }, (_, index) => {
    const doc = new Y.Doc();
    const options = { doc, link, hub: hub.url, create: true, clock: Date.now, random: Math.random, log: silentLog };
    return { doc, room: joinRoom({ ...options, person: person(`P${index}x`) }) };
  });
  try {
    await until(
      () => guests.every(({ room }) => room.status.current.connection === 'relayed'),
      'all are in the room',
      30_000,
    );
    for (const { doc, room } of guests) {
      watchEdits(doc, late);
      watchAcks(room, acks);
    }
    const [busyBefore, begun] = [processorSeconds(hub.child.pid), performance.now()];
    await editFor(SECONDS, guests);
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
      { id: 'crowdAck', value: percentile(acks, 0.95) },
      ...system,
    ];
  } finally {
    for (const { room } of guests) await room.leave();
    await endHubProcess(hub, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

function watchEdits(doc: Y.Doc, late: number[]): void {
  const probes = doc.getMap<number>('probe');
  probes.observe((event) => {
    if (event.transaction.local) return;
    for (const key of event.keysChanged) late.push(performance.now() - (probes.get(key) ?? 0));
  });
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

async function editFor(seconds: number, guests: readonly { doc: Y.Doc; room: Room }[]): Promise<void> {
  const timers = guests.map(({ doc, room }, index) => {
    let count = 0;
    return setInterval(() => {
      count += 1;
      doc.getMap('probe').set(`k${index}-${count % 20}`, performance.now());
      room.presence.show({ place: { view: 'compose', tick: count } });
    }, EVERY_MS + index);
  });
  await pause(seconds * 1000);
  for (const timer of timers) clearInterval(timer);
  await pause(300);
}

function processorSeconds(id: number | undefined): number {
  if (process.platform !== 'linux') return 0;
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

function megabytes(id: number | undefined): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
