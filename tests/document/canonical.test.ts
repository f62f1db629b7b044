import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalText } from '../../src/document/queries/canonical.ts';
import { actAtRandom, chanceOf } from '../collab/random-commands.ts';
import { rounds, withSeed } from '../support/seed.ts';
import { hands, meet } from './hands.ts';

function holding(value: unknown): string {
  const ydoc = new Y.Doc();
  ydoc.getMap('later').set('k', value);
  const peer = new Y.Doc();
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(ydoc));
  expect(canonicalText(peer)).toBe(canonicalText(ydoc));
  return canonicalText(ydoc);
}

describe('the canonical text', () => {
  it('[D6] is equal where the same is held, in whatever order it came', () => {
    const updates: Uint8Array[] = [];
    const first = new Y.Doc();
    first.on('update', (update: Uint8Array) => updates.push(update));
    const names = ['b', 'a', '10', '9', 'ї', '__proto__'];
    for (const name of names) first.getMap('note').set(name, { z: 1, a: [name] });
    const others = names.map((name, client) => {
      const peer = new Y.Doc();
      peer.getMap('note').set(`${name}${client}`, client);
      return Y.encodeStateAsUpdate(peer);
    });
    const [left, right] = [new Y.Doc(), new Y.Doc()];
    for (const update of [...updates, ...others]) Y.applyUpdate(left, update);
    for (const update of [...others.reverse(), ...updates]) Y.applyUpdate(right, update);
    expect(JSON.stringify(left.getMap('note').toJSON())).not.toBe(JSON.stringify(right.getMap('note').toJSON()));
    expect(canonicalText(left)).toBe(canonicalText(right));
  });

  it('[D6] takes no notice of empty kinds or of who has looked at the document', () => {
    const [bare, looked] = [new Y.Doc(), new Y.Doc()];
    expect(canonicalText(hands('olena', 1, looked).ydoc)).toBe('');
    looked.getMap('note').set('a', 1);
    Y.applyUpdate(bare, Y.encodeStateAsUpdate(looked));
    expect(canonicalText(bare)).toBe('"note":{"a":1}\n');
    looked.getMap('note').delete('a');
    Y.applyUpdate(bare, Y.encodeStateAsUpdate(looked));
    expect([canonicalText(bare), canonicalText(looked)]).toEqual(['', '']);
  });

  it('[D6] tells apart all that can be stored', () => {
    const list = new Y.Array<unknown>();
    list.push(['a', 1]);
    const values = [
      0, 1, '1', '', null, undefined, true, 'true', NaN, Infinity, 10n, '10', [], [[]], [1, 2], ['1,2'], { a: 1 }, { a: '1' }, { a: undefined },
      new Uint8Array([1]), [1], 'words("x")', new Y.Text('x'), new Y.Text(''), new Y.Map([['a', 2]]), list, new Y.Doc({ guid: 'g' }), '"', '\n',
    ];
    const texts = values.map(holding);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text.split('\n')).toHaveLength(2);
  });

  it('[D6] differs after any change, and is itself again when the change is taken back', async () => {
    for (let round = 0; round < rounds(10, 100); round++) {
      await withSeed('canonical changes', round, (random, seed) => {
        const [piece, peer] = [hands('olena', seed), hands('sara', seed + 1)];
        const chance = chanceOf(random);
        for (let act = 0; act < 60; act++) {
          const before = canonicalText(piece.ydoc);
          let isHeard = false;
          const stop = piece.changes.listen(() => (isHeard = true));
          actAtRandom(piece, chance);
          stop();
          expect(canonicalText(piece.ydoc) !== before).toBe(isHeard);
        }
        meet(piece, peer);
        expect(canonicalText(peer.ydoc)).toBe(canonicalText(piece.ydoc));
      });
    }
  });
});
