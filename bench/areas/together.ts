import type { Page } from 'playwright-core';
import { makeRoomLink, person } from '../../tests/sync/support.ts';
import { openBenchPages } from '../bench-pages.ts';
import type { Measured, Tell } from '../figures.ts';
import { note } from '../note.ts';
import { median, percentile, ratios } from '../statistics.ts';
import { measureCrowd } from './crowd.ts';
import { measureGuard } from './guard.ts';

const EDITS = 150;
const EVERY_MS = 33;
const ROUNDS = 3;
/** About 600 kB as the document stores it. */
const NOTES_OF_600_KB = 10_100;

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
  } finally {
    await pages.close();
  }
  note('thirty people');
  tell(...(await measureCrowd()));
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
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < 5; round++) {
    const [seconds, size] = await firstSync(open, { notes: NOTES_OF_600_KB });
    times.push(seconds);
    bytes = size;
  }
  const [large] = await firstSync(open, { kilobytes: 6_000 });
  const growth = { kB: bytes / 1000, least: Math.min(...times), most: Math.max(...times) };
  return [
    { id: 'firstSync', value: median(times), growth },
    { id: 'firstSyncLarge', value: large },
  ];
}

/** Someone waits in the room with a piece; someone else comes. @returns seconds until she has it, and its bytes */
async function firstSync(
  open: (who: 0 | 1, way: 'direct') => Promise<Page>,
  piece: { notes?: number; kilobytes?: number },
): Promise<[number, number]> {
  const [olena, amira] = [await open(0, 'direct'), await open(1, 'direct')];
  const link = makeRoomLink();
  const bytes = await olena.evaluate((wanted) => window.bench.room.fill(wanted), piece);
  await olena.evaluate(([where, who]) => window.bench.room.join(where, who, 'auto'), [link, person('Olena')] as const);
  // She is in the room when she is heard there: a moment for the signaling to take her in.
  await olena.waitForTimeout(500);
  const wanted = { notes: piece.notes ?? 0, records: piece.kilobytes ?? 0 };
  const seconds = await amira.evaluate(([where, who, whole]) => window.bench.room.receive(where, who, whole), [
    link,
    person('Amira'),
    wanted,
  ] as const);
  if (seconds >= 30) {
    const states = [
      await olena.evaluate(() => window.bench.room.connection()),
      await amira.evaluate(() => window.bench.room.connection()),
    ];
    note(`a piece of ${bytes} bytes has not come within 30 s; the two are ${states.join(' and ')}`);
  }
  await leave([olena, amira]);
  return [seconds, bytes];
}
