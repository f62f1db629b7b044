import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { seededRandom } from '../../src/base/random.ts';
import { contentOf, enter, isSafe, makeRoomLink, startTestHub, until, type TestHub } from '../sync/support.ts';
import { authorizationOf, connectRaw, forgedClock, hostile, updatesOf, type RawGuest } from './wire.ts';

const SEED = Number(process.env['SEED'] ?? 20262);
const CASES = process.env['SOAK'] === '1' ? 100_000 : 400;
let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.close());

describe('the relay', () => {
  it("refuses edits under another person's client id, and her offline work arrives whole", async () => {
    const link = makeRoomLink();
    const victim = enter(hub, link, 'Olena');
    victim.doc.getMap('notes').set('a', 1);
    await until(() => isSafe(victim), 'the victim is there');
    const clock = Y.getState(victim.doc.store, victim.doc.clientID);
    await victim.leave();
    for (let index = 0; index < 100; index++) victim.doc.getMap('notes').set(`offline${index}`, index);

    const attacker = await connectRaw(hub.url, link, 'Mallory', { clients: [victim.doc.clientID] });
    attacker.send(attacker.wire.update(forgedClock(victim.doc.clientID, clock, 500)));
    await until(() => attacker.told('refused').length === 1, 'it is refused');
    expect(attacker.told('refused')[0]).toMatchObject({ code: 'foreign-client', clients: [victim.doc.clientID] });
    attacker.close();

    const back = enter(hub, link, 'Olena', { doc: victim.doc });
    const witness = enter(hub, link, 'Wira');
    await until(() => witness.doc.getMap('notes').size === 101 && isSafe(back), 'all of it arrived');
    await Promise.all([back.leave(), witness.leave()]);
  });

  it("refuses a gap in someone's own clocks instead of losing what comes after it", async () => {
    const link = makeRoomLink();
    const guest = await connectRaw(hub.url, link, 'Olena', { clients: [7] });
    const [first, second] = updatesOf(7, (doc) => ['a', 'b'].forEach((key) => doc.getMap('notes').set(key, 1)));
    guest.send(guest.wire.update(second ?? new Uint8Array()));
    await until(() => guest.told('refused').length === 1, 'the second alone is refused');
    expect(guest.told('refused')[0]).toMatchObject({ code: 'update-gap' });
    guest.send(guest.wire.update(Y.mergeUpdates([first ?? new Uint8Array(), second ?? new Uint8Array()])));
    await until(
      () => guest.told('ack').some((message) => message.t === 'ack' && message.n === 2),
      'both together are taken',
    );
    guest.close();
  });

  it('keeps the state before a deletion of a large share, however few bytes it has', async () => {
    const link = makeRoomLink();
    const olena = enter(hub, link, 'Olena');
    for (let index = 0; index < 12; index++) olena.doc.getMap('tracks').set(`t${index}`, index);
    await until(() => isSafe(olena), 'twelve tracks');
    olena.doc.transact(() =>
      [...olena.doc.getMap('tracks').keys()].forEach((key) => olena.doc.getMap('tracks').delete(key)),
    );
    await until(() => isSafe(olena), 'all deleted');
    const headers = { Authorization: await authorizationOf(link, 'Olena') };
    const list: { id: number; kind: string; by: string }[] = await (
      await fetch(`${hub.url}/rooms/${link.room}/versions`, { headers })
    ).json();
    expect(list).toMatchObject([{ kind: 'deletion', by: 'olena0000000' }]);
    const state = await (
      await fetch(`${hub.url}/rooms/${link.room}/versions/${list[0]?.id}`, { headers })
    ).arrayBuffer();
    const before = new Y.Doc();
    Y.applyUpdateV2(before, new Uint8Array(state));
    expect(before.getMap('tracks').size).toBe(12);
    await olena.leave();
  });

  it('puts the proven person into a presence, whoever it pretends to be', async () => {
    const link = makeRoomLink();
    const olena = enter(hub, link, 'Olena');
    const liar = await connectRaw(hub.url, link, 'Mallory', { presence: 4242 });
    liar.send(
      liar.wire.awareness(awarenessOf([[4242, 1, { person: 'olena0000000', name: 'Olena', evil: 'x'.repeat(500) }]])),
    );
    await until(() => olena.room.presence.others.current.length === 1, 'the liar is seen');
    expect(olena.room.presence.others.current[0]).toEqual({
      client: 4242,
      person: 'mallory00000',
      name: 'Olena',
      picture: '',
      colour: '',
      role: 'edit',
    });
    const ghosts = Array.from({ length: 200 }, (_, index): [number, number, object] => [
      index + 1,
      1,
      { person: 'ghost', name: '' },
    ]);
    liar.send(liar.wire.awareness(awarenessOf(ghosts)));
    liar.send(liar.wire.awareness(awarenessOf([[5555, 1_000_000_000, { person: 'olena0000000', name: 'x' }]])));
    liar.send(liar.wire.awareness(awarenessOf([[4242, 2, { person: 'x', name: 'after' }]])));
    await until(() => olena.room.presence.others.current[0]?.name === 'after', 'its own next one is seen');
    expect(olena.room.presence.others.current).toHaveLength(1);
    liar.close();
    await olena.leave();
  });

  it(`goes on for everyone while ${CASES} hostile messages come in (seed ${SEED})`, async () => {
    const link = makeRoomLink();
    const random = seededRandom(SEED);
    const [olena, amira] = [enter(hub, link, 'Olena'), enter(hub, link, 'Amira')];
    await until(() => isSafe(olena) && isSafe(amira), 'both are there');
    let attacker: RawGuest | undefined;
    for (let index = 0; index < CASES; index++) {
      if (attacker === undefined || attacker.closed() !== undefined)
        attacker = await connectRaw(hub.url, link, 'Mallory', { clients: [9] });
      attacker.send(hostile(attacker, random));
      if (index % 20 === 0) {
        olena.doc.getMap('notes').set(`n${index}`, index);
        await until(() => contentOf(olena.doc) === contentOf(amira.doc), `edit ${index} arrives (seed ${SEED})`);
      }
    }
    attacker?.close();
    await until(() => isSafe(olena) && isSafe(amira), 'both are safe');
    expect(olena.doc.getMap('notes').size).toBe(Math.ceil(CASES / 20));
    await Promise.all([olena.leave(), amira.leave()]);
  }, 300_000);

  it('ends a connection that says nothing it knows, with a code', async () => {
    const link = makeRoomLink();
    for (const bytes of ['text', new Uint8Array([255, 255]), new Uint8Array()]) {
      const guest = await connectRaw(hub.url, link, 'Olena');
      guest.send(bytes);
      await until(() => guest.closed() !== undefined, 'it is ended');
      expect(guest.closed()).toBe(4400);
    }
  });

  it('lets nobody write before the key is proven', async () => {
    const link = makeRoomLink();
    const olena = enter(hub, link, 'Olena');
    await until(() => isSafe(olena), 'the room is made');
    const [update] = updatesOf(5, (doc) => doc.getMap('notes').set('sneaked in', 1));
    const early = await connectRaw(hub.url, link, 'Mallory', { hello: 'not a hello' });
    early.send(early.wire.update(update ?? new Uint8Array()));
    await until(() => early.closed() === 4400, 'ended');
    expect(olena.doc.getMap('notes').size).toBe(0);
    await olena.leave();
  });

  it('ends the rooms its maker closes, for good', async () => {
    const link = makeRoomLink();
    const olena = enter(hub, link, 'Olena');
    await until(() => isSafe(olena), 'Olena made it');
    const amira = enter(hub, link, 'Amira');
    await until(() => isSafe(amira), 'Amira came');
    const close = async (name: string): Promise<number> =>
      (
        await fetch(`${hub.url}/rooms/${link.room}`, {
          method: 'DELETE',
          headers: { Authorization: await authorizationOf(link, name) },
        })
      ).status;
    expect(await close('Amira')).toBe(403);
    expect(await close('Olena')).toBe(200);
    await until(() => amira.room.status.current.connection === 'refused', 'Amira is told');
    expect(amira.room.status.current.code).toBe('room-gone');
    const again = enter(hub, link, 'Wira');
    await until(() => again.room.status.current.code === 'room-gone', 'it does not come back');
    await Promise.all([olena.leave(), amira.leave(), again.leave()]);
  });
});

function awarenessOf(entries: readonly (readonly [number, number, object])[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const [client, clock, state] of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  }
  return encoding.toUint8Array(encoder);
}
