import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { LIMITS } from '../../server/limits.ts';
import { createFolding } from '../../server/relay/fold.ts';
import { openSqliteStore } from '../../server/stores/sqlite.ts';
import { contentOf, enter, isSafe, makeRoomLink, startTestHub, until } from '../sync/support.ts';

it('a log that has grown becomes one state while people write on, and who comes later sees the same', async () => {
  const hub = await startTestHub();
  const link = makeRoomLink();
  const olena = enter(hub, link, 'Olena');
  await until(() => isSafe(olena), 'she is in');
  const part = 'x'.repeat(LIMITS.log.bytes / 4);
  for (let index = 0; index < 5; index++) {
    olena.doc.getMap('notes').set(`large ${index}`, part);
    await until(() => isSafe(olena), `part ${index} is on disk`);
  }
  olena.doc.getMap('notes').set('small', 1);
  const store = openSqliteStore(join(hub.folder, 'hub.sqlite'));
  await until(async () => (await store.load(link.room)).snapshot !== undefined, 'it is folded');
  await until(() => isSafe(olena), 'all is on disk');
  expect((await store.load(link.room)).updates.length).toBeLessThan(5);
  await store.close();
  await olena.leave();

  await hub.stop();
  await hub.start();
  const late = enter(hub, link, 'Late');
  await until(() => isSafe(late) && contentOf(late.doc) === contentOf(olena.doc), 'the same piece');
  await late.leave();
  await hub.close();
});

it('the thread that folds gives the state of all edits, and works on after one that it could not read', async () => {
  const folding = createFolding();
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let index = 0; index < 50; index++) doc.getMap('notes').set(`n${index % 20}`, index);
  const snapshot = await folding.fold({ snapshot: undefined, updates: updates.slice(0, 30) });
  await expect(folding.fold({ snapshot: new Uint8Array([255, 255]), updates: [] })).rejects.toThrow(/./);
  const copy = new Y.Doc();
  Y.applyUpdateV2(copy, await folding.fold({ snapshot, updates: updates.slice(30) }));
  expect(contentOf(copy)).toBe(contentOf(doc));
  expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(doc));
  await folding.close();
});
