import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { makePiece } from '../../src/app/make-piece.ts';
import { openPieceFile } from '../../src/app/open-piece-file.ts';
import { sha256Hex } from '../../src/base/sha256.ts';
import { addAsset } from '../../src/document/commands/people.ts';
import { canonicalText } from '../../src/document/queries/canonical.ts';
import { STARTERS } from '../../src/document/starters/starters.ts';
import { writePieceFile } from '../../src/media/piece-file.ts';
import { value } from '../document/hands.ts';
import { newDisk, openDevice, type Device } from '../keep/device.ts';
import { injectFaults, type Faults } from '../keep/faults.ts';

const BYTES = Uint8Array.from([5, 6, 7]);
const work = { signal: new AbortController().signal, onProgress: () => {} };

const personOn = (keep: Device) => keep.addPerson({ name: 'Oksana', picture: 'owl', colour: 3 });

async function fileOfSong(): Promise<File> {
  const keep = await openDevice(newDisk());
  const person = await personOn(keep);
  const { piece } = value(await keep.openPiece(await makePiece(keep, person, 'balkans-78'), person.id));
  addAsset(piece, await sha256Hex(BYTES), {
    type: 'audio',
    mime: 'audio/wav',
    bytes: 3,
    name: 'voice',
    seconds: 1,
    peaks: [],
    width: 0,
    height: 0,
    author: '',
    licence: '',
    source: '',
  });
  const state = new Uint8Array(Y.encodeStateAsUpdate(piece.ydoc));
  const assets = [{ sha256: await sha256Hex(BYTES), mime: 'audio/wav', bytes: BYTES }];
  return new File([value(await writePieceFile({ state, assets, title: 'Song' }, work))], 'song.integrart');
}

let faults: Faults | undefined;
afterEach(() => faults?.end());

describe('a new piece', () => {
  it.each(STARTERS.map(({ id }) => id))('from the starter %s is kept with its maker in it', async (starter) => {
    const disk = newDisk();
    const keep = await openDevice(disk);
    const person = await personOn(keep);
    const id = await makePiece(keep, person, starter);
    const { piece } = value(await (await openDevice(disk.cut())).openPiece(id, person.id));
    expect(piece.tables.track.all().length).toBeGreaterThan(1);
    expect(piece.tables.meta.get('meta')?.starter).toBe(starter);
    expect(piece.tables.person.get(person.id)).toMatchObject({ name: 'Oksana', picture: 'owl', colour: 3 });
  });

  it('can be empty', async () => {
    const keep = await openDevice(newDisk());
    const person = await personOn(keep);
    const { piece } = value(await keep.openPiece(await makePiece(keep, person, undefined), person.id));
    expect(piece.tables.track.all()).toEqual([]);
    expect(piece.access).toBe('edit');
  });
});

describe('a project file', () => {
  it('opens again equal, recordings included', async () => {
    const file = await fileOfSong();
    const keep = await openDevice(newDisk());
    const person = await personOn(keep);
    const id = value(await openPieceFile(keep, person, { file, work }));
    const { piece } = value(await keep.openPiece(id, person.id));
    expect(canonicalText(piece.ydoc)).toContain('balkans-78');
    expect((await keep.asset(await sha256Hex(BYTES)))?.bytes).toEqual(BYTES);
  });

  it('cut in half is refused and leaves nothing behind', async () => {
    const file = await fileOfSong();
    const keep = await openDevice(newDisk());
    const person = await personOn(keep);
    const half = new File([file.slice(0, Math.floor(file.size / 2))], file.name);
    expect(await openPieceFile(keep, person, { file: half, work })).toMatchObject({
      ok: false,
      code: 'piece-file-broken',
    });
    expect(await keep.pieces()).toEqual([]);
  });

  it('that does not fit on the device says so, and leaves nothing behind', async () => {
    const file = await fileOfSong();
    const keep = await openDevice(newDisk());
    const person = await personOn(keep);
    faults = injectFaults('request');
    faults.full = ['assets'];
    expect(await openPieceFile(keep, person, { file, work })).toMatchObject({ ok: false, code: 'disk-full' });
    expect(await keep.pieces()).toEqual([]);
  });
});
