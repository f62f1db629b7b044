import { expect, it } from 'vitest';
import { enter, isSafe, makeRoomLink, startTestHub, until } from '../sync/support.ts';
import { connectRaw, forgedClock } from './wire.ts';

it('the figures of the hub are for who holds the token the operator chose', async () => {
  const hub = await startTestHub({ metricsToken: 'chosen-token' });
  const open = await startTestHub();
  const status = async (url: string, authorization: string): Promise<number> =>
    (await fetch(`${url}/metrics`, { headers: { Authorization: authorization } })).status;
  for (const wrong of ['', 'Bearer', 'Bearer chosen', 'Bearer chosen-token and more', 'Basic chosen-token'])
    expect(await status(hub.url, wrong), wrong).toBe(401);
  expect(await status(hub.url, 'Bearer chosen-token')).toBe(200);
  expect(await status(open.url, 'Bearer chosen-token')).toBe(404);
  await hub.close();
  await open.close();
});

it('the figures of the hub tell how much, never who or what, in the form that Prometheus reads', async () => {
  const hub = await startTestHub({ metricsToken: 'token' });
  const link = makeRoomLink();
  const olena = enter(hub, link, 'Olena');
  olena.doc.getMap('notes').set('secretcontent', 1);
  await until(() => isSafe(olena), 'an edit is on disk');
  const stranger = await connectRaw(hub.url, link, 'Mallory', { clients: [] });
  stranger.send(stranger.wire.update(forgedClock(olena.doc.clientID, 50, 5)));
  await until(() => stranger.told('refused').length === 1, 'one is refused');

  const response = await fetch(`${hub.url}/metrics`, { headers: { Authorization: 'Bearer token' } });
  const text = await response.text();
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  for (const line of text.trim().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) [a-z0-9_]+ .+|[a-z0-9_]+(\{[a-z]+="[^"]*"\})? [-+.0-9e]+)$/);
  const value = (name: string): number => Number(new RegExp(`^${name} (.+)$`, 'm').exec(text)?.[1]);
  expect([value('studio_sockets'), value('studio_rooms'), value('studio_log_healthy')]).toEqual([2, 1, 1]);
  expect(value('studio_edits_total')).toBeGreaterThan(0);
  expect(value('studio_commit_seconds_count')).toBe(value('studio_commit_seconds_bucket\\{le="\\+Inf"\\}'));
  expect(value('studio_refusals_total\\{code="foreign-client"\\}')).toBe(1);
  expect(text).not.toMatch(new RegExp(`Olena|olena|secretcontent|${link.room}`));

  await olena.leave();
  stranger.close();
  await hub.close();
});
