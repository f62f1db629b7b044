import type { Page, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoomLink } from '../../src/sync/room-types.ts';
import { openPages, type Pages } from './pages.ts';
import { makeRoomLink, person } from './support.ts';

const ROUNDS = process.env['SOAK'] === '1' ? 50 : 6;
let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
}, 120_000);
afterAll(() => pages.close());

describe('two who look for each other without a relay', () => {
  it(`meet each of ${ROUNDS} times when their first calls cross, and have each other's work`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const link = makeRoomLink();
      const couple = [await pages.open(), await pages.open()] as const;
      const gate = createGate(couple.length);
      for (const page of couple) await throughGate(page, gate);
      await Promise.all(
        couple.map(async (page, index) => {
          await page.evaluate((key) => window.api.set(key, 1), `by ${index}`);
          await enterOn(page, link, ['Olena', 'Amira'][index] ?? '');
        }),
      );
      for (const page of couple)
        await page.waitForFunction(() => window.api.keys().length === 2, undefined, { timeout: 9_000 });
      for (const page of couple) expect(await connectionOf(page), `round ${round}`).toBe('direct');
      await leave(couple);
    }
  }, 300_000);

  it('meet all the same when the first words of one of them are lost', async () => {
    const link = makeRoomLink();
    const couple = [await pages.open(), await pages.open()] as const;
    const [olena, amira] = couple;
    let lost = 0;
    await onSignals(olena, (message, pass) => {
      if (isPublish(message) && ++lost <= 4) return;
      pass();
    });
    await onSignals(amira, (_, pass) => pass());
    await enterOn(olena, link, 'Olena');
    await enterOn(amira, link, 'Amira');
    for (const page of couple)
      await page.waitForFunction(() => window.api.room?.status.current.connection === 'direct', undefined, {
        timeout: 90_000,
      });
    expect(lost).toBeGreaterThan(4);
    await leave(couple);
  }, 120_000);
});

const enterOn = (page: Page, link: RoomLink, name: string): Promise<void> =>
  page.evaluate(([where, who]) => window.api.join(where, who), [link, person(name)] as const);
const connectionOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.api.room?.status.current.connection);
const leave = (couple: readonly Page[]): Promise<unknown> =>
  Promise.all(couple.map((page) => page.context().close()));
const isPublish = (message: string): boolean => message.includes('"publish"');

/** Holds back the first words of all until each has said one. */
function createGate(count: number) {
  const waiting: (() => void)[] = [];
  const arrived = new Set<Page>();
  return {
    pass(page: Page, go: () => void): void {
      arrived.add(page);
      waiting.push(go);
      if (arrived.size === count) for (const next of waiting.splice(0)) next();
    },
  };
}

const throughGate = (page: Page, gate: ReturnType<typeof createGate>): Promise<void> =>
  onSignals(page, (message, go) => (isPublish(message) ? gate.pass(page, go) : go()));

/** Puts a hand on what a page says to the signaling, and keeps the page from the relay. */
async function onSignals(page: Page, decide: (message: string, pass: () => void) => void): Promise<void> {
  await page.routeWebSocket(/\/relay$/, (socket) => void socket.close());
  await page.routeWebSocket(/\/signal/, (socket: WebSocketRoute) => {
    const hub = socket.connectToServer();
    socket.onMessage((message) => decide(message.toString(), () => hub.send(message)));
  });
}
