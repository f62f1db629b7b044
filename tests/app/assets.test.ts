import { describe, expect, it } from 'vitest';
import { startAssetExchange } from '../../src/app/session/asset-exchange.ts';
import { ASK_FIRST_BYTES, createPieceAssets } from '../../src/app/session/piece-assets.ts';
import { sha256Hex } from '../../src/base/sha256.ts';
import { addAsset } from '../../src/document/commands/people.ts';
import type { PieceDoc } from '../../src/document/open.ts';
import { hands } from '../document/hands.ts';
import { newDisk, openDevice, until } from '../keep/device.ts';
import { roomBeside } from './room-beside.ts';

const BYTES = Uint8Array.from([1, 2, 3, 4]);
const work = { signal: new AbortController().signal, onProgress: () => {} };

function announce(piece: PieceDoc, hash: string, bytes: number): void {
  addAsset(piece, hash, {
    type: 'audio',
    mime: 'audio/ogg',
    bytes,
    name: '',
    seconds: 1,
    peaks: [],
    width: 0,
    height: 0,
    author: '',
    licence: '',
    source: '',
  });
}

async function studioOf() {
  const keep = await openDevice(newDisk());
  const piece = hands('oksana', 1);
  const room = roomBeside();
  const assets = createPieceAssets({ piece, keep, room: () => room });
  return { keep, piece, room, assets };
}

describe('the recordings and pictures of a piece', () => {
  it('come from this device first', async () => {
    const { assets, room } = await studioOf();
    const kept = await assets.put(BYTES, 'audio/wav');
    const found = await assets.blob(kept.ok ? kept.value : '');
    expect(found.ok && [found.value.size, found.value.type]).toEqual([4, 'audio/wav']);
    expect(room.fetched).toEqual([]);
  });

  it('are offered to the others as soon as they are kept', async () => {
    const { assets, room } = await studioOf();
    const kept = await assets.put(BYTES, 'audio/wav');
    expect(room.offered).toEqual(kept.ok ? [kept.value] : []);
  });

  it('are fetched from the room when small, kept, and not fetched again', async () => {
    const { assets, keep, piece, room } = await studioOf();
    const hash = await sha256Hex(BYTES);
    announce(piece, hash, BYTES.length);
    room.holds.set(hash, new Blob([BYTES]));
    const both = await Promise.all([assets.blob(hash), assets.blob(hash)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(both[0]?.ok && both[0].value.type).toBe('audio/ogg');
    expect(room.fetched).toHaveLength(1);
    expect(await keep.hasAsset(hash)).toBe(true);
    expect((await assets.bytes(hash)).ok).toBe(true);
    expect(room.fetched).toHaveLength(1);
  });

  it('are asked about before more than a megabyte is fetched', async () => {
    const { assets, piece, room } = await studioOf();
    const hash = await sha256Hex(BYTES);
    announce(piece, hash, ASK_FIRST_BYTES + 1);
    room.holds.set(hash, new Blob([BYTES]));
    expect(await assets.blob(hash)).toMatchObject({
      ok: false,
      code: 'asset-ask-first',
      facts: { bytes: ASK_FIRST_BYTES + 1 },
    });
    expect(room.fetched).toEqual([]);
    expect((await assets.fetch(hash, work)).ok).toBe(true);
    expect(room.fetched).toHaveLength(1);
    expect((await assets.blob(hash)).ok).toBe(true);
  });

  it('are missing, with a code, when nobody has them', async () => {
    const { assets, piece } = await studioOf();
    announce(piece, 'f'.repeat(64), 10);
    expect(await assets.blob('f'.repeat(64))).toMatchObject({ ok: false, code: 'asset-missing' });
    const alone = createPieceAssets({ piece, keep: await openDevice(newDisk()), room: () => undefined });
    expect(await alone.fetch('f'.repeat(64), work)).toMatchObject({ ok: false, code: 'asset-missing' });
  });
});

describe('the exchange of files in a room', () => {
  it('hands over what this device has and takes in what is small', async () => {
    const { assets, keep, piece, room } = await studioOf();
    const mine = await keep.putAsset({ bytes: BYTES, mime: 'audio/wav' });
    const theirs = await sha256Hex(Uint8Array.from([9]));
    announce(piece, mine.ok ? mine.value : '', 4);
    announce(piece, theirs, 1);
    announce(piece, 'a'.repeat(64), ASK_FIRST_BYTES * 3);
    room.holds.set(theirs, new Blob([Uint8Array.from([9])]));
    const stop = startAssetExchange({ piece, keep, room, assets });
    await until(() => keep.hasAsset(theirs), 'the small file arrived');
    await until(() => room.offered.length > 0, 'the own file was handed over');
    expect(room.offered).toContain(mine.ok ? mine.value : '');
    expect(room.fetched.map(({ hash }) => hash)).toEqual([theirs]);
    stop();
  });

  it('takes in a file that someone adds later, and asks again when the connection is back', async () => {
    const { assets, keep, piece, room } = await studioOf();
    const stop = startAssetExchange({ piece, keep, room, assets });
    const theirs = await sha256Hex(BYTES);
    announce(piece, theirs, 4);
    await until(() => room.fetched.length === 1, 'it was asked for');
    room.holds.set(theirs, new Blob([BYTES]));
    room.become({ connection: 'relayed' });
    await until(() => keep.hasAsset(theirs), 'it arrived when the hub was back');
    stop();
  });

  it('offers again what the hub did not take', async () => {
    const { assets, keep, piece } = await studioOf();
    let isAway = true;
    const room = roomBeside({ isOfferRefused: () => isAway });
    const mine = await keep.putAsset({ bytes: BYTES, mime: 'audio/wav' });
    announce(piece, mine.ok ? mine.value : '', 4);
    const stop = startAssetExchange({ piece, keep, room, assets });
    isAway = false;
    room.become({ connection: 'both' });
    await until(() => room.offered.length > 0, 'it was offered');
    room.become({ connection: 'both' });
    room.become({ connection: 'relayed' });
    expect(room.offered).toEqual([mine.ok ? mine.value : '']);
    stop();
  });

  it('ends with the room', async () => {
    const { assets, keep, piece, room } = await studioOf();
    const stop = startAssetExchange({ piece, keep, room, assets });
    stop();
    announce(piece, 'b'.repeat(64), 4);
    room.become({ connection: 'relayed' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(room.fetched).toEqual([]);
  });
});
