import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededRandom, type Random } from '../../src/base/random.ts';
import { applyGuarded, guardUpdate, LIVE_LIMITS } from '../../src/document/guard.ts';

const SEED = Number(process.env['SEED'] ?? 20261);
const CASES = process.env['SOAK'] === '1' ? 100_000 : 3_000;
const ORIGIN = { type: 'remote', via: 'relay' } as const;

describe('the guard', () => {
  it('lets an honest update through and names its client ids and clocks', () => {
    const doc = new Y.Doc();
    doc.clientID = 77;
    doc.getMap('notes').set('a', [0, 960, 60, 1]);
    const judged = guardUpdate(Y.encodeStateAsUpdate(doc));
    expect(judged.ok && [...judged.value.ranges]).toEqual([[77, { from: 0, to: 1 }]]);
  });

  it('lets an update that only deletes through, without ids', () => {
    const doc = new Y.Doc();
    const map = doc.getMap('notes');
    map.set('a', 1);
    const before = Y.encodeStateVector(doc);
    map.delete('a');
    const judged = guardUpdate(Y.encodeStateAsUpdate(doc, before));
    expect(judged.ok && judged.value.ranges.size).toBe(0);
  });

  it('refuses the seven bytes that ask for 200 MB, and takes no memory for it', () => {
    for (const bomb of bombs()) {
      const before = process.memoryUsage().heapUsed;
      const judged = guardUpdate(bomb);
      expect(judged.ok, `bomb ${bomb.join(',')}`).toBe(false);
      expect(process.memoryUsage().heapUsed - before).toBeLessThan(5e6);
    }
  });

  it('refuses an update above the size limit before reading it', () => {
    expect(guardUpdate(new Uint8Array(LIVE_LIMITS.bytes + 1))).toMatchObject({ ok: false, code: 'update-too-big' });
  });

  it('refuses a clock that jumps further than anyone writes', () => {
    const encoder = encoding.createEncoder();
    for (const value of [1, 1, 5, 0]) encoding.writeVarUint(encoder, value);
    encoding.writeUint8(encoder, 0); // a collected struct …
    encoding.writeVarUint(encoder, 2 ** 40); // … of this length
    encoding.writeVarUint(encoder, 0);
    expect(guardUpdate(encoding.toUint8Array(encoder))).toMatchObject({ ok: false, code: 'update-too-big' });
  });

  it('refuses every truncation of a real update', () => {
    const whole = song(seededRandom(SEED), 40);
    for (let end = 0; end < whole.length; end++) {
      const doc = new Y.Doc();
      const applied = applyGuarded(doc, whole.subarray(0, end), ORIGIN);
      expect(applied.ok, `cut at ${end} of ${whole.length}`).toBe(false);
    }
  });

  it(`survives ${CASES} random and mutated updates (seed ${SEED}): no throw, none over 300 ms`, () => {
    const random = seededRandom(SEED);
    const whole = song(random, 30);
    let slowest = 0;
    for (let index = 0; index < CASES; index++) {
      const update = index % 2 === 0 ? noise(random) : mutated(whole, random);
      const doc = new Y.Doc();
      const start = performance.now();
      applyGuarded(doc, update, ORIGIN);
      slowest = Math.max(slowest, performance.now() - start);
    }
    expect(slowest, `seed ${SEED}`).toBeLessThan(300);
  });

  it('costs little beside the update itself', () => {
    const doc = new Y.Doc();
    const map = doc.getMap('notes');
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let index = 0; index < 500; index++) map.set(`n${index}`, [index * 240, 240, 60, 1]);
    for (const update of updates) guardUpdate(update);
    const start = performance.now();
    for (const update of updates) guardUpdate(update);
    const guarding = performance.now() - start;
    const peer = new Y.Doc();
    const from = performance.now();
    for (const update of updates) Y.applyUpdate(peer, update, ORIGIN);
    expect(guarding).toBeLessThan((performance.now() - from) * 2 + 5);
  });
});

function song(random: Random, size: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1;
  for (let index = 0; index < size; index++) {
    doc.getMap('notes').set(`n${index}`, [Math.floor(random() * 9e4), 240, 60, 1]);
    doc.getText('words').insert(0, 'пісня ');
    if (random() < 0.3) doc.getMap('notes').delete(`n${Math.floor(random() * index)}`);
  }
  return Y.encodeStateAsUpdate(doc);
}

function noise(random: Random): Uint8Array {
  return Uint8Array.from({ length: 1 + Math.floor(random() * 200) }, () => Math.floor(random() * 256));
}

function mutated(update: Uint8Array, random: Random): Uint8Array {
  const copy = update.slice();
  for (let hits = 1 + Math.floor(random() * 6); hits > 0; hits--)
    copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  return copy;
}

/** Updates that claim enormous counts: of clients, of structs, of deletions. */
function bombs(): Uint8Array[] {
  const claims = [[1, 25_000_000, 5, 0], [2 ** 31], [1, 1, 5, 0, 2 ** 50]];
  return claims.map((values) => {
    const encoder = encoding.createEncoder();
    for (const value of values) encoding.writeVarUint(encoder, value);
    return encoding.toUint8Array(encoder);
  });
}
