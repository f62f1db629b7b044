import { expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { seededRandom } from '../../src/base/random.ts';
import { addTrack } from '../../src/document/commands/tracks.ts';
import { seedPiece } from '../../src/document/open.ts';
import { openKeep } from '../../src/keep/keep.ts';

const open = (seed: number) => openKeep({ clock: () => 1_700_000_000_000 + seed, random: seededRandom(seed), log: silentLog });

it('[KE1] a piece and its files outlive the page, in a real browser', async () => {
  const keep = await open(1);
  expect(keep.mode).toBe('disk');
  const created = await keep.createPiece('ana');
  seedPiece(created.piece, { pieceId: created.id, starter: 'empty' });
  addTrack(created.piece, { role: 'notes', instrument: 'flute', name: 'melody' });
  // Nothing is flushed: the page is hidden, as when a phone is locked.
  window.dispatchEvent(new Event('pagehide'));
  const large = new Uint8Array(3 * 1024 * 1024).map((_, index) => index % 251);
  const put = await keep.putAsset({ mime: 'audio/wav', bytes: large });
  const small = await keep.putAsset({ mime: 'image/webp', bytes: new Uint8Array([1, 2, 3]) });
  keep.dispose();

  const again = await open(2);
  const found = await again.openPiece(created.id, 'ana');
  expect(found.ok && found.value.piece.tables.track.all().map(({ name }) => name)).toEqual(['melody']);
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('assets');
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  expect(names).toContain(put.ok ? put.value : 'nothing');
  const asset = await again.asset(put.ok ? put.value : '');
  expect(asset?.mime).toBe('audio/wav');
  expect(asset?.bytes.length).toBe(large.length);
  expect(asset?.bytes.every((byte, index) => byte === large[index])).toBe(true);
  expect((await again.asset(small.ok ? small.value : ''))?.bytes).toEqual(new Uint8Array([1, 2, 3]));
  expect((await again.space()).quotaBytes).toBeGreaterThan(0);
  await again.removePiece(created.id);
  again.dispose();
});
