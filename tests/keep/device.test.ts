import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { addAsset } from '../../src/document/commands/people.ts';
import { hex, sha256 } from '../../src/base/sha256.ts';
import { contents, newDisk, openDevice, seeded } from './device.ts';
import { injectFaults, type Faults } from './faults.ts';

const ASSET = { type: 'audio', mime: 'audio/wav', name: '', seconds: 1, width: 0, height: 0, peaks: [], author: '', licence: '', source: '' } as const;
const HOUR = 3_600_000;
const sound = (...bytes: number[]) => ({ mime: 'audio/wav', bytes: Uint8Array.from(bytes) });

describe('pieces and people of this device', () => {
  it('[KE8] a removed piece can be brought back, and is cleared an hour later', async () => {
    let now = 1_700_000_000_000;
    const clock = () => now;
    const disk = newDisk();
    const keep = await openDevice(disk, { clock });
    const created = await keep.createPiece('ana');
    seeded(created.piece);
    await created.close();
    await keep.addTraces('ana', created.id, [{ type: 'note' }]);
    await keep.removePiece(created.id);
    expect(await keep.pieces()).toEqual([]);
    expect(await keep.openPiece(created.id, 'ana')).toMatchObject({ ok: false, code: 'piece-missing' });
    await keep.restorePiece(created.id);
    expect((await keep.pieces()).length).toBe(1);
    await keep.removePiece(created.id);
    const soon = await openDevice(disk, { clock });
    await soon.restorePiece(created.id);
    expect((await soon.openPiece(created.id, 'ana')).ok).toBe(true);
    await soon.removePiece(created.id);
    now += HOUR + 1;
    const later = await openDevice(disk.cut(), { clock });
    await later.restorePiece('nothing');
    expect(await later.openPiece(created.id, 'ana')).toMatchObject({ ok: false, code: 'piece-missing' });
    expect(await later.traces('ana', created.id)).toEqual([]);
  });

  it('[KE9] each person has a secret of her own and her own plan', async () => {
    const disk = newDisk();
    const keep = await openDevice(disk);
    let heard = 0;
    keep.peopleChanged.listen(() => (heard += 1));
    const ana = await keep.addPerson({ name: 'Ana', picture: 'cat', colour: 1 });
    const olha = await keep.addPerson({ name: 'Ольга', picture: 'owl', colour: 2 });
    expect(ana.key).toMatch(/^[0-9a-f]{64}$/);
    expect(ana.key).not.toBe(olha.key);
    await keep.changePerson(ana.id, { name: 'Anna' });
    expect(heard).toBe(3);
    await keep.savePlan(ana.id, { goals: ['sing'] });
    const again = await openDevice(disk.cut());
    expect((await again.people()).map(({ name, key }) => [name, key])).toEqual([['Anna', ana.key], ['Ольга', olha.key]]);
    expect(await again.plan(ana.id)).toEqual({ goals: ['sing'] });
    expect(await again.plan(olha.id)).toBeUndefined();
  });

  it('[KE12] a recording cut off by a kill can be taken up again', async () => {
    const disk = newDisk();
    const keep = await openDevice(disk);
    const facts = { piece: 'p', person: 'ana', sampleRate: 48_000, start: 960 };
    const take = await keep.startTake(facts);
    if (!take.ok) throw new Error(take.code);
    await take.value.add(Float32Array.of(0.1, 0.2));
    await take.value.add(Float32Array.of(0.3, 0.4, 0.5).subarray(0, 1));
    const again = await openDevice(disk.cut());
    const [found, ...others] = await again.unfinishedTakes('p');
    expect(others).toEqual([]);
    expect(found).toMatchObject(facts);
    expect(await found?.samples()).toEqual(Float32Array.of(0.1, 0.2, 0.3));
    await found?.discard();
    expect(await again.unfinishedTakes('p')).toEqual([]);
  });

  it('[KE14] a room joined twice is one piece', async () => {
    const room = { id: 'room', key: 'key', server: '' };
    const disk = newDisk();
    const keep = await openDevice(disk);
    const first = await keep.joinPiece(room, 'ana');
    seeded(first.piece);
    const state = contents(first.piece);
    await first.close();
    const second = await keep.joinPiece(room, 'ana');
    expect(second.id).toBe(first.id);
    expect(contents(second.piece)).toBe(state);
    expect((await keep.pieces()).map((entry) => entry.room)).toEqual([room]);
  });

  it('[KE14] a room given to a piece before its first write stays', async () => {
    const room = { id: 'room', key: 'key', server: '' };
    const keep = await openDevice(newDisk());
    const created = await keep.createPiece('ana');
    seeded(created.piece, 'shared at once');
    await keep.setRoom(created.id, room);
    await created.close();
    expect(await keep.pieces()).toMatchObject([{ title: 'shared at once', room }]);
  });

  it('[KE15] a setting can be read at once and is there after a reload', async () => {
    const disk = newDisk();
    const keep = await openDevice(disk);
    const writing = keep.setSetting('language', 'ar');
    expect(keep.setting('language')).toBe('ar');
    await writing;
    expect((await openDevice(disk.cut())).setting('language')).toBe('ar');
  });

  it('[KE16] traces belong to a person and a piece, in their order', async () => {
    const keep = await openDevice(newDisk());
    await keep.addTraces('ana', 'p', [1, 2]);
    await keep.addTraces('ben', 'p', [3]);
    await keep.addTraces('ana', 'p', [4]);
    expect(await keep.traces('ana', 'p')).toEqual([1, 2, 4]);
    expect(await keep.traces('ana', 'q')).toEqual([]);
  });
});

describe('sounds and pictures of this device', () => {
  let faults: Faults | undefined;
  afterEach(() => faults?.end());

  it('[KE10] the name of a file is the SHA-256 of its bytes, with the platform and without', async () => {
    for (let length = 0; length < 200; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 7 + length) % 256);
      expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    const keep = await openDevice(newDisk());
    const put = await keep.putAsset(sound(1, 2, 3));
    expect(put).toEqual({ ok: true, value: createHash('sha256').update(Uint8Array.of(1, 2, 3)).digest('hex') });
  });

  it('[KE10] files survive a reload', async () => {
    const disk = newDisk();
    const keep = await openDevice(disk);
    const put = await keep.putAsset(sound(1, 2, 3));
    const again = await openDevice(disk.cut());
    const sha = put.ok ? put.value : '';
    expect(await again.hasAsset(sha)).toBe(true);
    expect(await again.asset(sha)).toEqual({ sha256: sha, ...sound(1, 2, 3) });
    expect(await again.asset('0'.repeat(64))).toBeUndefined();
  });

  it('[KE10] a full disk clears what no piece names and this page has not touched, nothing else', async () => {
    const disk = newDisk();
    const early = await openDevice(disk, { seed: 41 });
    const named = await early.putAsset(sound(1));
    const forgotten = await early.putAsset(sound(2));
    const created = await early.createPiece('ana');
    seeded(created.piece);
    if (named.ok) addAsset(created.piece, named.value, { ...ASSET, bytes: 1 });
    await created.close();

    const keep = await openDevice(disk.cut(), { seed: 42 });
    const touched = await keep.putAsset(sound(3));
    faults = injectFaults('request');
    faults.full = ['assetBytes'];
    expect(await keep.putAsset(sound(4))).toMatchObject({ ok: false, code: 'disk-full' });
    const [isNamed, isForgotten, isTouched] = await Promise.all(
      [named, forgotten, touched].map((put) => keep.hasAsset(put.ok ? put.value : '')),
    );
    expect({ isNamed, isForgotten, isTouched }).toEqual({ isNamed: true, isForgotten: false, isTouched: true });
  });
});
