import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endHubProcess, startHubProcess } from '../../tests/server/process.ts';
import { credentialsOf, watchAccessOf } from '../../src/sync/credentials.ts';
import type { RoomLink } from '../../src/sync/room-types.ts';
import { makeRoomLink, person, until } from '../../tests/sync/support.ts';
import type { Measured } from '../figures.ts';
import { processorSeconds } from '../processor.ts';
import { median, percentile, ratios } from '../statistics.ts';
import { enterBare, type Door } from './bare-guest.ts';
import { editFor, watchEdits, type CrowdGuest } from './crowd-guests.ts';

const PEOPLE = 30;
const SECONDS = 4;
const EVERY_MS = 500;
const ROUNDS = 3;

interface Contender {
  readonly id: number | undefined;
  enter(index: number, round: number): CrowdGuest;
  readonly medians: number[];
  readonly p95s: number[];
  readonly cores: number[];
}

/** The door of our relay. */
const doorOf = (link: RoomLink, index: number): Door => ({
  name: link.room,
  async token(client) {
    const who = person(`P${index}x`);
    const { access, proof } = await credentialsOf(link, who);
    const create = { watch: await watchAccessOf(link) };
    return JSON.stringify({ v: 1, access, proof, person: who.id, presence: client, clients: [client], create });
  },
});

/** The same thirty people at our relay, at Hocuspocus as it comes and at y-websocket, in turn: what guard, log and acknowledgement cost. */
export async function compareRelays(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-relays-'));
  const hub = await startHubProcess(folder);
  const [hocuspocus, yWebsocket] = [await startReference('hocuspocus'), await startReference('y-websocket')];
  const links = Array.from({ length: ROUNDS }, makeRoomLink);
  const measured = { medians: [], p95s: [], cores: [] };
  const contender = (id: number | undefined, enter: Contender['enter']): Contender => ({ id, enter, ...structuredClone(measured) });
  const ours = contender(hub.child.pid, (index, round) =>
    enterBare(`${hub.url.replace('http', 'ws')}/relay`, doorOf(links[round] ?? makeRoomLink(), index)),
  );
  const plain = contender(hocuspocus.child.pid, (_, round) => enterBare(hocuspocus.url, { name: `song${round}`, token: async () => 'none' }),
  );
  const bare = contender(yWebsocket.child.pid, () => enterBare(yWebsocket.url, undefined));
  try {
    for (let round = 0; round < ROUNDS; round++) for (const one of [ours, plain, bare]) await measure(one, round);
  } finally {
    hocuspocus.child.kill();
    yWebsocket.child.kill();
    await endHubProcess(hub, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
  const against = (other: Contender): Pick<Measured, 'value' | 'growth'> => ({
    value: median(ratios(ours.medians, other.medians)),
    growth: {
      'ours, ms': median(ours.medians),
      'theirs, ms': median(other.medians),
      'p95 ÷ p95': median(ratios(ours.p95s, other.p95s)),
      'core ÷ core': median(ratios(ours.cores, other.cores)),
    },
  });
  return [
    { id: 'crowdHocuspocus', ...against(plain) },
    { id: 'crowdYWebsocket', ...against(bare) },
  ];
}

async function measure(contender: Contender, round: number): Promise<void> {
  const guests = Array.from({ length: PEOPLE }, (_, index) => contender.enter(index, round));
  const late: number[] = [];
  try {
    await until(() => guests.every((guest) => guest.isIn()), 'all are in', 30_000);
    for (const { doc } of guests) watchEdits(doc, late);
    const before = processorSeconds(contender.id);
    await editFor(SECONDS, EVERY_MS, guests);
    contender.cores.push(processorSeconds(contender.id) - before);
    contender.medians.push(median(late));
    contender.p95s.push(percentile(late, 0.95));
  } finally {
    for (const guest of guests) await guest.leave();
  }
}

async function startReference(name: string): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const program = fileURLToPath(new URL(`../reference/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await until(() => /port \d+/.test(output), `${name} starts`, 20_000);
  return { child, url: `ws://127.0.0.1:${/port (\d+)/.exec(output)?.[1]}` };
}
