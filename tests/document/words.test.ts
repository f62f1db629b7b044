import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { lettersBetween, placeBehind, placesOf, renamed } from '../../src/document/letters.ts';
import { splitLine } from '../../src/document/commands/lines.ts';
import { timeLines } from '../../src/document/commands/words.ts';
import { linesInOrder, wordsOf } from '../../src/document/queries/lyrics.ts';
import { chanceOf } from '../collab/random-commands.ts';
import { rounds, withSeed } from '../support/seed.ts';
import { content, meet, redo, undo, value } from './hands.ts';
import { line } from './small-scores.ts';

describe('words written by two at once', () => {
  it.each([
    ['Kalina', 'Kalina czerwona', 'Oj Kalina', 'Oj Kalina czerwona'],
    ['يا ليل', 'يا ليل يا عين', 'آه يا ليل', 'آه يا ليل يا عين'],
    ['🎵 🎶', '🎵🎸 🎶', '🎵 🎶🥁', '🎵🎸 🎶🥁'],
    ['🎵🎶', '🎵', '🎵🎶🎶', '🎵🎶'],
    ['👩🏽‍🎤', '👩🏽‍🎤!', '👩🏻‍🎤', '👩🏻‍🎤!'],
    ['один два', 'два', 'один', ''],
    ['سَلام', 'سَلام عليكم', 'السَلام', 'السَلام عليكم'],
  ])('[C6] of %j one makes %j and the other %j: both stay', (text, first, second, both) => {
    const { olena, sara, write, words } = line(text);
    write(olena, first);
    write(sara, second);
    meet(olena, sara);
    expect(words(sara)).toBe(words());
    expect(words().replaceAll(' ', '')).toBe(both.replaceAll(' ', ''));
    expect(words()).not.toMatch(/\p{Surrogate}|\ufffd/u);
  });

  it('[C6] only what differs is touched: a colleague’s letters keep their writer', () => {
    const { olena, sara, write } = line('червона калина');
    const before = Y.encodeStateVector(olena.ydoc);
    write(sara, 'червона, червона калина');
    meet(olena, sara);
    expect(Y.encodeStateAsUpdate(olena.ydoc, before).byteLength).toBeLessThan(90);
  });

  it('[C6] no emoji, Arabic or joined character is ever cut, whatever two people type and take back', async () => {
    const alphabet = ['a', 'ї', 'سَ', 'ل', '🎵', '🎶', '𝄞', '👩🏽‍🎤', ' '];
    for (let round = 0; round < rounds(60, 3_000); round++) {
      await withSeed('two write', round, (random, seed) => {
        const chance = chanceOf(random);
        const { olena, sara, write, words } = line('🎵سَل🎶', seed);
        for (let turn = 0; turn < 30; turn++) {
          const piece = chance.one([olena, sara]) ?? olena;
          const characters = [...words(piece)];
          characters.splice(chance.below(characters.length + 1), chance.below(3), ...(chance.below(3) > 0 ? [chance.one(alphabet) ?? ''] : []));
          const act = chance.below(6);
          if (act === 0) undo(piece);
          else if (act === 1) redo(piece);
          else if (act === 2) meet(olena, sara);
          else write(piece, characters.join(''));
          expect(words(piece)).not.toMatch(/\p{Surrogate}|\ufffd/u);
        }
        meet(olena, sara);
        expect(content(sara)).toBe(content(olena));
      });
    }
  }, 600_000);

  it('[C6] a line is split without losing a letter, and shares its time by letters', () => {
    const { olena, id } = line('один два');
    timeLines(olena, [{ line: id, start: 0, end: 800 }]);
    const second = value(splitLine(olena, { line: id, language: 'uk', at: 4 }));
    expect(linesInOrder(olena.tables).map((found) => [found.id, found.start, found.end])).toEqual([[id, 0, 400], [second, 400, 800]]);
    expect(wordsOf(olena.tables, second, 'uk')).toBe('два');
  });
});

describe('letters', () => {
  it('[U10] are found by name, gone or not, and by their new name after they came back', () => {
    const [ydoc, other] = [new Y.Doc(), new Y.Doc()];
    ydoc.clientID = 1;
    other.clientID = 2;
    const words = ydoc.getText('w');
    words.insert(0, 'abcd');
    Y.applyUpdate(other, Y.encodeStateAsUpdate(ydoc));
    other.getText('w').insert(2, 'XY');
    Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(other));
    expect(words.toString()).toBe('abXYcd');
    const all = [{ client: 1, from: 0, to: 2 }, { client: 2, from: 0, to: 2 }, { client: 1, from: 2, to: 4 }];
    expect(lettersBetween(words)).toEqual(all);
    expect(lettersBetween(words, 1, 3)).toEqual([{ client: 1, from: 1, to: 2 }, { client: 2, from: 0, to: 1 }]);
    expect(placesOf(words, [{ client: 1, from: 1, to: 3 }])).toEqual([{ start: 1, end: 2 }, { start: 4, end: 5 }]);
    words.delete(1, 2);
    expect([placeBehind(words, [{ client: 1, from: 1, to: 2 }]), placeBehind(words, all), placeBehind(words, [{ client: 9, from: 0, to: 9 }])]).toEqual([1, 4, undefined]);
    expect(renamed(all, { from: [{ client: 1, from: 1, to: 3 }], to: [{ client: 5, from: 7, to: 9 }] })).toEqual([
      { client: 1, from: 0, to: 1 }, { client: 5, from: 7, to: 8 }, { client: 2, from: 0, to: 2 }, { client: 5, from: 8, to: 9 }, { client: 1, from: 3, to: 4 },
    ]);
  });

  it('[U10] what is no letter (a picture that a newer studio put between them) moves no place', () => {
    const ydoc = new Y.Doc();
    ydoc.clientID = 1;
    const words = ydoc.getText('w');
    words.insert(0, 'ab');
    words.insertEmbed(1, { heart: 1 });
    expect(words.toString()).toBe('ab');
    expect(lettersBetween(words, 1, 2)).toEqual([{ client: 1, from: 1, to: 2 }]);
    expect(placeBehind(words, lettersBetween(words))).toBe(2);
  });
});
