import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { parseRoomLink } from '../../src/sync/link.ts';
import { contentOf, enter, isSafe, makeRoomLink, startTestHub, until, type Guest, type TestHub } from './support.ts';

const FROM_MESH = { type: 'remote', via: 'mesh' } as const;
let hub: TestHub;
let guests: Guest[] = [];
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.close());
afterEach(async () => {
  await Promise.all(guests.map((guest) => guest.leave()));
  guests = [];
});
const come = (...args: Parameters<typeof enter> extends [TestHub, ...infer Rest] ? Rest : never): Guest => {
  const guest = enter(hub, ...args);
  guests.push(guest);
  return guest;
};

describe('a room by the hub', () => {
  it("brings each one's edits to the other, and says when they are safe on the hub", async () => {
    const link = makeRoomLink();
    const [olena, amira] = [come(link, 'Olena'), come(link, 'Amira')];
    olena.doc.getMap('notes').set('a', [0, 960, 60, 1]);
    await until(() => contentOf(amira.doc) === contentOf(olena.doc) && isSafe(olena), 'the first edit arrives');
    amira.doc.getMap('notes').set('b', [960, 960, 62, 1]);
    await until(() => contentOf(amira.doc) === contentOf(olena.doc) && isSafe(amira), 'the answer arrives');
    expect(olena.doc.getMap('notes').size).toBe(2);
    expect(olena.room.status.current).toMatchObject({ connection: 'relayed', others: 1, unacked: 0, trusting: false });
  });

  it('shows who is here, with the proven person, and who left', async () => {
    const link = makeRoomLink();
    const [olena, amira] = [come(link, 'Olena'), come(link, 'Amira')];
    amira.room.presence.show({ place: { view: 'compose', tick: 960 }, selection: ['n1'] });
    await until(() => olena.room.presence.others.current[0]?.place?.tick === 960, 'the place is seen');
    expect(olena.room.presence.others.current[0]).toMatchObject({
      name: 'Amira',
      person: 'amira0000000',
      role: 'edit',
      selection: ['n1'],
    });
    amira.room.presence.rename({ name: 'Mira', picture: 'fox', colour: '5' });
    await until(() => olena.room.presence.others.current[0]?.name === 'Mira', 'the new name is seen');
    await amira.leave();
    await until(() => olena.room.presence.others.current.length === 0, 'she is gone');
    expect(olena.room.status.current.others).toBe(0);
  });

  it('keeps work of an offline time and brings it when the hub is back, from both sides, equal', async () => {
    const link = makeRoomLink();
    const [olena, amira] = [come(link, 'Olena'), come(link, 'Amira')];
    olena.doc.getMap('notes').set('start', 1);
    await until(() => amira.doc.getMap('notes').has('start') && isSafe(olena), 'both are there');
    const stopped = hub.stop();
    await until(
      () => olena.room.status.current.connection === 'alone' && amira.room.status.current.connection === 'alone',
      'the hub is gone',
    );
    for (let index = 0; index < 50; index++) {
      olena.doc.getMap('notes').set(`o${index}`, index);
      amira.doc.getMap('notes').set(`a${index}`, index);
    }
    olena.doc.getMap('notes').delete('start');
    expect(olena.room.status.current.unacked).toBeGreaterThan(0);
    await stopped;
    await hub.start();
    await until(
      () => isSafe(olena) && isSafe(amira) && contentOf(olena.doc) === contentOf(amira.doc),
      'both are back and equal',
      25_000,
    );
    expect(olena.doc.getMap('notes').size).toBe(100);
  });

  it('accepts an earlier client id of the same person who returns with it', async () => {
    const link = makeRoomLink();
    const first = come(link, 'Olena');
    first.doc.getMap('notes').set('a', 1);
    await until(() => isSafe(first), 'safe');
    await first.leave();
    first.doc.getMap('notes').set('b', 2); // offline, same id
    const kept = new Y.Doc(); // another page opens what was kept
    Y.applyUpdate(kept, Y.encodeStateAsUpdate(first.doc), { type: 'stored' });
    const again = come(link, 'Olena', { doc: kept });
    again.doc.getMap('notes').set('c', 3);
    const late = come(link, 'Amira');
    await until(() => late.doc.getMap('notes').size === 3 && isSafe(again), 'all three are there');
  });

  it('loses nothing of people who met directly and come to the hub by different ways', async () => {
    const link = makeRoomLink();
    const [olena, amira] = [new Y.Doc(), new Y.Doc()];
    const meet = (): void => {
      Y.applyUpdate(amira, Y.encodeStateAsUpdate(olena, Y.encodeStateVector(amira)), FROM_MESH);
      Y.applyUpdate(olena, Y.encodeStateAsUpdate(amira, Y.encodeStateVector(olena)), FROM_MESH);
    };
    olena.getMap('notes').set('o1', 1);
    meet();
    amira.getMap('notes').set('a1', 1);
    meet();
    olena.getMap('notes').set('o2', 2); // Amira never sees these two
    amira.getMap('notes').delete('o1');
    amira.getMap('notes').set('a2', 2); // nor Olena these
    const first = come(link, 'Olena', { doc: olena });
    await until(() => isSafe(first), "Olena brought what she has, Amira's part included");
    const second = come(link, 'Amira', { doc: amira });
    const witness = come(link, 'Wira');
    await until(() => isSafe(second) && witness.doc.getMap('notes').size === 3, 'all of both is there');
    expect(contentOf(witness.doc)).toBe(
      JSON.stringify([
        ['a1', 1],
        ['a2', 2],
        ['o2', 2],
      ]),
    );
    amira.getMap('notes').set('a3', 3);
    olena.getMap('notes').set('o3', 3);
    await until(
      () =>
        contentOf(witness.doc) === contentOf(olena) &&
        contentOf(olena) === contentOf(amira) &&
        witness.doc.getMap('notes').size === 5,
      'and they go on',
      15_000,
    );
  });

  it('takes work from a file, as a merge that says who brought it', async () => {
    const link = makeRoomLink();
    const olena = come(link, 'Olena');
    olena.doc.getMap('notes').set('a', 1);
    const elsewhere = new Y.Doc();
    Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(olena.doc));
    elsewhere.getMap('notes').set('from the train', 2);
    const amira = come(link, 'Amira');
    await until(() => isSafe(olena) && amira.doc.getMap('notes').has('a'), 'both are there');
    const notices: string[] = [];
    olena.room.notices.listen((notice) => void (notice.type === 'brought' && notices.push(notice.by)));
    expect(amira.room.bring(Y.encodeStateAsUpdate(elsewhere))).toMatchObject({ ok: true, value: { changed: true } });
    expect(amira.room.bring(new Uint8Array([1, 2, 3]))).toMatchObject({ ok: false });
    await until(
      () => olena.doc.getMap('notes').has('from the train') && notices.length === 1 && isSafe(amira),
      'it arrives',
      15_000,
    );
    expect(notices).toEqual(['amira0000000']);
  });

  it('gives a watching link that sees everything and changes nothing', async () => {
    const link = makeRoomLink();
    const olena = come(link, 'Olena');
    await until(() => isSafe(olena), 'the room is made');
    const text = await olena.room.linkFor('watch');
    const watch = parseRoomLink(text.ok ? text.value : '');
    if (!watch.ok) throw new Error('the link must be readable');
    const viewer = come(watch.value, 'Vera', { create: false });
    olena.doc.getMap('notes').set('a', 1);
    await until(() => viewer.doc.getMap('notes').has('a'), 'the viewer sees');
    viewer.doc.getMap('notes').set('mine', 1);
    olena.doc.getMap('notes').set('b', 1);
    await until(
      () => viewer.doc.getMap('notes').has('b') && olena.room.presence.others.current[0]?.role === 'watch',
      'later edits arrive',
    );
    expect(olena.doc.getMap('notes').has('mine')).toBe(false);
    expect((await viewer.room.linkFor('edit')).ok).toBe(false);
  });

  it('refuses a wrong key and a room that is not there, and says which', async () => {
    const link = makeRoomLink();
    const olena = come(link, 'Olena');
    await until(() => isSafe(olena), 'the room is made');
    const stranger = come({ ...link, key: makeRoomLink().key }, 'Stranger', { create: false });
    const late = come(makeRoomLink(), 'Late', { create: false });
    await until(
      () => stranger.room.status.current.connection === 'refused' && late.room.status.current.connection === 'refused',
      'both are refused',
    );
    expect(stranger.room.status.current.code).toBe('wrong-key');
    expect(late.room.status.current.code).toBe('room-gone');
  });

  it('refuses someone who claims to be a person that another proved to be', async () => {
    const link = makeRoomLink();
    const olena = come(link, 'Olena');
    await until(() => isSafe(olena), 'Olena is there');
    const thief = come(link, 'Olena', {
      person: { id: 'olena0000000', secret: 'something else 0123456789', name: 'Olena', picture: '', colour: '' },
    });
    await until(() => thief.room.status.current.connection === 'refused', 'refused');
    expect(thief.room.status.current.code).toBe('person-taken');
  });

  it('lets a large piece in, though it is larger than a message may be', async () => {
    const link = makeRoomLink();
    const doc = new Y.Doc();
    const payload = 'x'.repeat(1000);
    doc.transact(() => {
      for (let index = 0; index < 6_000; index++) doc.getMap('notes').set(`n${index}`, `${payload}${index}`);
    });
    const olena = come(link, 'Olena', { doc });
    await until(() => isSafe(olena), 'the piece is on the hub', 25_000);
    const amira = come(link, 'Amira');
    await until(() => amira.doc.getMap('notes').size === 6_000, 'and with the other', 25_000);
  });
});
