import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CLOSE_CODES, closeCodeOf, closeReasonAt, closeReasonOf } from '../../src/base/close-codes.ts';
import { readPresence } from '../../src/base/presence-state.ts';
import { seededRandom } from '../../src/base/random.ts';
import { credentialsOf, meshTopicOf, watchAccessOf, watchLinkOf } from '../../src/sync/credentials.ts';
import { formatRoomLink, makeRoomLink, parseRoomLink } from '../../src/sync/link.ts';
import { bringInto } from '../../src/sync/merge.ts';
import { createLedger } from '../../src/sync/relay/ledger.ts';
import { retryDelay } from '../../src/sync/relay/socket.ts';
import { readFromHub } from '../../src/sync/relay/wire.ts';
import { person } from './support.ts';

describe('a room link', () => {
  it('comes back as it went out, from an address, a part of it, and with the breaks of a messenger', () => {
    const link = makeRoomLink();
    const text = formatRoomLink(link);
    for (const written of [
      text,
      `https://studio.example/${text}`,
      `https://studio.example/\n${text.slice(0, 20)} ${text.slice(20)}`,
      `${link.room}.${link.key}`,
    ])
      expect(parseRoomLink(written), written).toEqual({ ok: true, value: link });
    expect(parseRoomLink(formatRoomLink({ ...link, role: 'watch' }))).toEqual({
      ok: true,
      value: { ...link, role: 'watch' },
    });
  });

  it('that is broken is said to be', () => {
    const text = formatRoomLink(makeRoomLink());
    for (const broken of [
      '',
      'hello',
      text.slice(0, -1),
      `${text}x`,
      text.replace('.', '/'),
      '#/join/../../x.abcdefghijklmnopqrstuv',
      `${text}.own`,
    ])
      expect(parseRoomLink(broken), broken).toMatchObject({ ok: false, code: 'link-broken' });
  });

  it('has a key that no one guesses and that no other room has', () => {
    const links = Array.from({ length: 200 }, makeRoomLink);
    expect(new Set(links.map(({ key }) => key)).size).toBe(200);
    expect(new Set(links.map(({ room }) => room)).size).toBe(200);
  });
});

describe('what is shown to the hub', () => {
  it('holds neither the key nor the secret, differs by room, and gives watchers no way to edit', async () => {
    const link = makeRoomLink();
    const olena = person('Olena');
    const shown = JSON.stringify([await credentialsOf(link, olena), await meshTopicOf(link)]);
    expect(shown).not.toContain(link.key);
    expect(shown).not.toContain(olena.secret);
    expect((await credentialsOf(makeRoomLink(), olena)).proof).not.toBe((await credentialsOf(link, olena)).proof);
    const watch = await watchLinkOf(link);
    expect(watch.key).not.toBe(link.key);
    expect((await credentialsOf(watch, olena)).access).toBe(await watchAccessOf(link));
    expect((await credentialsOf(watch, olena)).access).not.toBe((await credentialsOf(link, olena)).access);
    expect(parseRoomLink(formatRoomLink(watch))).toEqual({ ok: true, value: watch });
  });
});

describe('the ledger', () => {
  it('calls an edit safe only when a message that holds it is on disk', () => {
    const ledger = createLedger();
    ledger.note();
    ledger.note();
    ledger.cover();
    ledger.note();
    expect(ledger.open).toBe(3);
    ledger.acknowledge(1);
    expect(ledger.open).toBe(1);
    ledger.cover();
    ledger.reopen(); // the hub did not take it
    ledger.acknowledge(2);
    expect(ledger.open).toBe(1);
    ledger.restart();
    ledger.cover();
    ledger.acknowledge(1);
    expect(ledger.open).toBe(0);
    ledger.note();
    ledger.settle(ledger.mark);
    expect(ledger.open).toBe(0);
  });
});

describe('coming back', () => {
  it('waits longer each time, never over fifteen seconds, and not all at once', () => {
    const random = seededRandom(7);
    const delays = Array.from({ length: 30 }, (_, attempt) => retryDelay(attempt, random));
    expect(delays[0]).toBeLessThanOrEqual(300);
    expect(Math.max(...delays)).toBeLessThanOrEqual(15_000);
    expect(delays[20]).toBeGreaterThan(4_000);
    expect(new Set(delays.slice(15)).size).toBeGreaterThan(10);
  });

  it('knows each close code and its key, both ways', () => {
    for (const [code, reason] of Object.entries(CLOSE_CODES)) {
      expect(closeReasonAt(Number(code))).toEqual(reason);
      expect(closeReasonOf(reason.key)).toEqual(reason);
      expect(closeCodeOf(reason.key)).toBe(Number(code));
    }
    expect(closeReasonAt(1006)).toBeUndefined();
    expect(closeReasonOf('else')).toBeUndefined();
  });
});

describe('a presence from a wire', () => {
  it('is cut to size and holds nothing else', () => {
    const wild = {
      person: 'p'.repeat(99),
      name: 'n'.repeat(99),
      picture: 5,
      colour: null,
      role: 'owner',
      place: { view: 'v', tick: Infinity, item: [] },
      selection: Array(99).fill('id'),
      gesture: { kind: 'drag', ids: [1, 'a'], values: { by: 3, bad: 'x', nan: NaN } },
      away: 'yes',
      evil: {},
    };
    const read = readPresence(wild);
    expect(read).toEqual({
      person: 'p'.repeat(32),
      name: 'n'.repeat(40),
      picture: '',
      colour: '',
      role: 'edit',
      place: { view: 'v' },
      selection: Array(32).fill('id'),
      gesture: { kind: 'drag', ids: ['a'], values: { by: 3 } },
    });
    for (const none of [null, 5, 'x', [], {}, { name: 'only' }]) expect(readPresence(none)).toBeUndefined();
  });
});

describe('work from a file', () => {
  it('is taken whole or not at all', () => {
    const doc = new Y.Doc();
    doc.getMap('notes').set('a', 1);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    other.getMap('notes').set('b', 2);
    const rest = Y.encodeStateVector(other);
    other.getMap('notes').set('c', 3);
    expect(bringInto(doc, Y.encodeStateAsUpdate(other, rest))).toMatchObject({ ok: false, code: 'update-gap' });
    expect(bringInto(doc, new Uint8Array([9, 9, 9]))).toMatchObject({ ok: false, code: 'update-malformed' });
    expect([...doc.getMap('notes').keys()]).toEqual(['a']);
    expect(bringInto(doc, Y.encodeStateAsUpdate(other))).toEqual({ ok: true, value: { changed: true } });
    expect(bringInto(doc, Y.encodeStateAsUpdate(other))).toEqual({ ok: true, value: { changed: false } });
    expect([...doc.getMap('notes').keys()].sort()).toEqual(['a', 'b', 'c']);
  });
});

describe('messages of the hub', () => {
  it('that are cut or strange are no trouble', () => {
    expect(readFromHub(new Uint8Array())).toBeUndefined();
    expect(readFromHub(new Uint8Array([1, 65, 0, 2, 50]))).toBeUndefined();
    expect(readFromHub(new Uint8Array([1, 65, 77]))).toEqual({ kind: 'other' });
    expect(readFromHub(new Uint8Array([1, 65, 5, 2, 91, 93]))).toEqual({ kind: 'other' });
  });
});
