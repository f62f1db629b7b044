import type { Page } from 'playwright-core';
import { makeRoomLink, person } from '../../tests/sync/support.ts';
import { openBenchPages } from '../bench-pages.ts';
import type { Measured, Tell } from '../figures.ts';
import type { Received } from '../page/room.ts';
import { note } from '../note.ts';
import { median, percentile, ratios } from '../statistics.ts';
import { measureCrowd } from './crowd.ts';
import { measureGuard } from './guard.ts';
import { compareRelays } from './relays.ts';

const EDITS = 150;
const EVERY_MS = 33;
const ROUNDS = 3;
/** About 600 kB as the document stores it. */
const NOTES_OF_600_KB = 10_100;
const ROUNDS_OF_600_KB = 7;
const ROUNDS_OF_6_MB = 3;
const EIGHT = 8;
const EDITS_OF_EIGHT = 40;
const EVERY_MS_OF_EIGHT = 250;

export async function measureTogether(tell: Tell): Promise<void> {
  const pages = await openBenchPages();
  tell(measureGuard());
  try {
    // Two people, two browser processes.
    const two = [await pages.browser(), await pages.browser()] as const;
    const open = (who: 0 | 1, way: 'direct' | 'relay'): Promise<Page> =>
      pages.open(two[who], way === 'direct' ? withoutRelay : undefined);
    note('two people, directly');
    tell(...(await direct([await open(0, 'direct'), await open(1, 'direct')])));
    note('two people, by the relay');
    tell(...(await byRelay([await open(0, 'relay'), await open(1, 'relay')])));
    note('first sync');
    tell(...(await firstSyncs(open)));
    note('eight people, directly');
    tell(...(await eight(open)));
  } finally {
    await pages.close();
  }
  note('thirty people');
  tell(...(await measureCrowd()));
  note('the same people at other servers');
  tell(...(await compareRelays()));
}

type Pair = readonly [Page, Page];

/** Keeps a page from the relay, as a network that blocks it would; signaling stays. */
async function withoutRelay(page: Page): Promise<void> {
  await page.routeWebSocket(/\/relay$/, (socket) => void socket.close());
}

const leave = async (pages: readonly Page[]): Promise<void> => {
  for (const page of pages) await page.context().close();
};

async function meet([olena, amira]: Pair, way: 'direct' | 'relay'): Promise<void> {
  const link = makeRoomLink();
  for (const [page, name] of [
    [olena, 'Olena'],
    [amira, 'Amira'],
  ] as const) {
    const allowed = way === 'direct' ? 'auto' : 'off';
    await page.evaluate(([where, who, mode]) => window.bench.room.join(where, who, mode), [
      link,
      person(name),
      allowed,
    ] as const);
  }
  const wanted = way === 'direct' ? 'direct' : 'relayed';
  for (const page of [olena, amira])
    await page.waitForFunction((state) => window.bench.room.connection() === state, wanted);
}

async function edits([olena, amira]: Pair): Promise<{ toDocument: number[]; toFrame: number[] }> {
  await amira.evaluate((count) => window.bench.room.hear(count), EDITS);
  await olena.evaluate(([count, every]) => window.bench.room.write(count, every), [EDITS, EVERY_MS] as const);
  const heard = await amira.evaluate(() => window.bench.room.heard());
  if (!heard) throw new Error('nobody listened');
  return heard;
}

async function direct(pair: Pair): Promise<Measured[]> {
  const [olena, amira] = pair;
  const offer = await olena.evaluate(() => window.bench.room.call());
  const answer = offer && (await amira.evaluate((call) => window.bench.room.answer(call), offer));
  if (!answer) throw new Error('the bare channel did not open');
  await olena.evaluate((given) => window.bench.room.take(given), answer);
  await meet(pair, 'direct');
  const medians = { edits: [] as number[], trips: [] as number[] };
  const all = { toDocument: [] as number[], toFrame: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    const trips = await olena.evaluate(([count, every]) => window.bench.room.roundTrips(count, every), [
      EDITS,
      EVERY_MS,
    ] as const);
    // Written under new keys each time: the same are edits as well.
    const heard = await edits(pair);
    medians.trips.push(median(trips));
    medians.edits.push(median(heard.toDocument));
    all.toDocument.push(...heard.toDocument);
    all.toFrame.push(...heard.toFrame);
  }
  await leave(pair);
  return [
    {
      id: 'directRatio',
      value: median(ratios(medians.edits, medians.trips)),
      growth: { 'round trip, ms': median(medians.trips) },
    },
    { id: 'directMedian', value: median(all.toDocument) },
    { id: 'directP95', value: percentile(all.toDocument, 0.95) },
    { id: 'directFrame', value: median(all.toFrame) },
  ];
}

async function byRelay(pair: Pair): Promise<Measured[]> {
  await meet(pair, 'relay');
  const { toDocument } = await edits(pair);
  await leave(pair);
  return [
    { id: 'relayMedian', value: median(toDocument) },
    { id: 'relayP95', value: percentile(toDocument, 0.95) },
  ];
}

async function firstSyncs(open: (who: 0 | 1, way: 'direct') => Promise<Page>): Promise<Measured[]> {
  const middle = Array.from({ length: ROUNDS_OF_600_KB }, () => ({ notes: NOTES_OF_600_KB }));
  const large = Array.from({ length: ROUNDS_OF_6_MB }, () => ({ kilobytes: 6_000 }));
  const [first, second]: [Came[], Came[]] = [[], []];
  for (const piece of middle) first.push(await firstSync(open, piece));
  for (const piece of large) second.push(await firstSync(open, piece));
  const figure = (came: readonly Came[], read: (one: Came) => number): Omit<Measured, 'id'> => {
    const times = came.map(read);
    const kB = (came[0]?.bytes ?? 0) / 1000;
    return { value: median(times), growth: { kB, least: Math.min(...times), most: Math.max(...times) } };
  };
  return [
    { id: 'meeting', ...figure(first, ({ toOpen }) => toOpen) },
    { id: 'firstSync', ...figure(first, ({ toWhole }) => toWhole) },
    { id: 'firstSyncLarge', ...figure(second, ({ toWhole }) => toWhole) },
  ];
}

interface Came extends Received {
  readonly bytes: number;
}

/** Someone is in the room with a piece; someone else comes. */
async function firstSync(
  open: (who: 0 | 1, way: 'direct') => Promise<Page>,
  piece: { notes?: number; kilobytes?: number },
): Promise<Came> {
  const [olena, amira] = [await open(0, 'direct'), await open(1, 'direct')];
  const link = makeRoomLink();
  const bytes = await olena.evaluate((wanted) => window.bench.room.fill(wanted), piece);
  await olena.evaluate(([where, who]) => window.bench.room.join(where, who, 'auto'), [link, person('Olena')] as const);
  const wanted = { notes: piece.notes ?? 0, records: piece.kilobytes ?? 0 };
  const came = await amira.evaluate(([where, who, whole]) => window.bench.room.receive(where, who, whole), [
    link,
    person('Amira'),
    wanted,
  ] as const);
  if (came.toOpen + came.toWhole >= 30) {
    const states = [
      await olena.evaluate(() => window.bench.room.connection()),
      await amira.evaluate(() => window.bench.room.connection()),
    ];
    note(`a piece of ${bytes} bytes has not come within 30 s; the two are ${states.join(' and ')}`);
  }
  await leave([olena, amira]);
  return { ...came, bytes };
}

/** Eight people, directly with each other, all writing at once. */
async function eight(open: (who: 0 | 1, way: 'direct') => Promise<Page>): Promise<Measured[]> {
  const people: Page[] = [];
  for (let index = 0; index < EIGHT; index++) people.push(await open(index % 2 === 0 ? 0 : 1, 'direct'));
  const link = makeRoomLink();
  for (const [index, page] of people.entries())
    await page.evaluate(([where, who]) => window.bench.room.join(where, who, 'auto'), [
      link,
      person(`P${index}x`),
    ] as const);
  for (const page of people)
    await page.waitForFunction((others) => window.bench.room.others() === others, EIGHT - 1, { timeout: 60_000 });
  const edits = EIGHT * EDITS_OF_EIGHT;
  for (const page of people) await page.evaluate((count) => window.bench.room.hear(count), edits - EDITS_OF_EIGHT);
  const sent = async (): Promise<number> => {
    const each = await Promise.all(people.map((page) => page.evaluate(() => window.bench.room.sent())));
    return each.reduce((sum, count) => sum + count, 0);
  };
  const before = await sent();
  await Promise.all(
    people.map((page, index) =>
      page.evaluate(([count, every, writer]) => window.bench.room.write(count, every, writer), [
        EDITS_OF_EIGHT,
        EVERY_MS_OF_EIGHT,
        `p${index}-`,
      ] as const),
    ),
  );
  const heard = await Promise.all(people.map((page) => page.evaluate(() => window.bench.room.heard())));
  const messages = (await sent()) - before;
  const late = heard.flatMap((one) => one?.toDocument ?? []);
  await leave(people);
  return [
    { id: 'eightP95', value: percentile(late, 0.95), growth: { median: median(late), deliveries: late.length } },
    { id: 'eightMessages', value: messages / edits },
  ];
}
