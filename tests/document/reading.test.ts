import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededRandom } from '../../src/base/random.ts';
import type { Fields } from '../../src/document/kind.ts';
import { openPiece, type PieceDoc } from '../../src/document/open.ts';
import { canonicalText } from '../../src/document/queries/canonical.ts';
import { creditsOf } from '../../src/document/queries/credits.ts';
import { languagesInOrder, linesInOrder, lyricsAt, timedLines, wordsOf } from '../../src/document/queries/lyrics.ts';
import { clipsOf, metreMapOf, picturesOf, sceneAt, scenesInOrder, songEnd, tempoMapOf, tracksInOrder } from '../../src/document/queries/song.ts';
import { stepsOf } from '../../src/document/queries/steps.ts';
import { KINDS, KIND_NAMES } from '../../src/document/schema/kinds.ts';
import { createTables } from '../../src/document/tables.ts';
import { actAtRandom, chanceOf } from '../collab/random-commands.ts';
import { rounds, SEED, withSeed } from '../support/seed.ts';
import { content, hands, opened } from './hands.ts';

const NAMES = [...new Set(KIND_NAMES.flatMap((kind) => Object.keys(KINDS[kind].fields)))];
const NUMBERS = [0, -0, 1, -1, 0.5, 1e9, -1e9, 2 ** 31, 2 ** 53, 1e308, NaN, Infinity, -Infinity];

/** Anything that Yjs can hold in one place. */
const junk = fc.letrec((tie) => ({
  leaf: fc.oneof(fc.constantFrom(...NUMBERS, null, undefined, true, false, '', 'notes', 'drums', '0', '00', '1e3', 'c:kick:0', '__proto__'), fc.string({ maxLength: 90 }), fc.double(), fc.uint8Array({ maxLength: 4 }), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
  plain: fc.oneof({ depthSize: 'small' }, tie('leaf'), fc.array(tie('plain'), { maxLength: 6 }), fc.dictionary(fc.constantFrom(...NAMES, 'later'), tie('plain'), { maxKeys: 12, noNullPrototype: true })),
  shared: fc.oneof(
    fc.record({ map: fc.dictionary(fc.constantFrom(...NAMES, 'later'), tie('any'), { maxKeys: 12, noNullPrototype: true }) }, { noNullPrototype: true }),
    fc.record({ list: fc.array(tie('plain'), { maxLength: 4 }) }, { noNullPrototype: true }),
    fc.record({ words: fc.string({ unit: 'binary', maxLength: 20 }) }, { noNullPrototype: true }),
  ),
  any: fc.oneof({ depthSize: 'small' }, tie('plain'), tie('shared')),
})).any;

const stored = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Uint8Array) return value;
  const [key, inside] = Object.entries(value)[0] ?? [];
  if (key === 'words') return new Y.Text(String(inside));
  if (key === 'list') {
    const list = new Y.Array<unknown>();
    list.push([inside, ...(Array.isArray(inside) ? inside.filter((item) => item !== undefined && typeof item !== 'bigint') : [])]);
    return list;
  }
  if (key !== 'map' || typeof inside !== 'object' || inside === null) return value;
  const map = new Y.Map<unknown>();
  for (const [name, held] of Object.entries(inside)) map.set(name, stored(held));
  return map;
};

const IDS = ['a', 'b', '0', '960', '00', '', '1e3', '-1', 'song', 'meta', 'a:kick:0', 'a:kick:', 'x:y:z', '__proto__', 'uk'];
const places = fc.array(fc.tuple(fc.constantFrom(...KIND_NAMES, 'later'), fc.oneof(fc.constantFrom(...IDS), fc.constantFrom(...NAMES)), junk), { maxLength: 30 });

/** A document that came over a wire with these things in it. */
function arrived(all: readonly (readonly [kind: string, id: string, value: unknown])[]): Y.Doc {
  const [sent, ydoc] = [new Y.Doc(), new Y.Doc()];
  sent.transact(() => {
    for (const [kind, id, value] of all) sent.getMap(kind).set(id, stored(value));
  });
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(sent));
  return ydoc;
}

/** Asks every query everything. */
function askAll(piece: PieceDoc): void {
  const { tables } = piece;
  for (const { id } of tracksInOrder(tables)) clipsOf(tables, id);
  for (const { id } of tables.clip.all()) stepsOf(tables, id);
  const scenes = scenesInOrder(tables);
  for (const { id } of scenes) picturesOf(tables, id);
  for (const { id } of linesInOrder(tables)) for (const tag of languagesInOrder(tables)) wordsOf(tables, id, tag);
  const [end, tempo, metre, lines] = [songEnd(tables), tempoMapOf(tables), metreMapOf(tables), timedLines(tables)];
  for (const tick of [0, 1, 959.5, end]) {
    expect(tempo.tickAt(tempo.secondsAt(tick))).toBeCloseTo(tick, 1);
    const bar = metre.barAt(tick);
    expect(bar.end).toBeGreaterThan(tick);
    metre.beatsBetween(tick, tick + 20_000);
    sceneAt(scenes, tick);
    lyricsAt(lines, tick);
  }
  creditsOf(piece);
}

/** Whether a record holds what its kind declares: every field readable as itself. */
function isValid(fields: Fields, record: object): boolean {
  return Object.entries(fields).every(([name, field]) => {
    const value: unknown = Reflect.get(record, name);
    if (value === undefined) return false;
    if (field.isWords) return typeof value === 'string';
    return JSON.stringify(field.read(value) ?? field.fallback) === JSON.stringify(value);
  });
}

const LONG = 600_000;

describe('reading', () => {
  it('[D1] each kind reads what a command wrote, with what its fields declare', () => {
    for (const name of KIND_NAMES) {
      const { fields, shape, since, scope } = KINDS[name];
      expect([name, since, scope]).toEqual([KINDS[name].name, 1, 'document']);
      expect(shape !== 'cell' || Object.keys(fields).length === 1).toBe(true);
    }
    const piece = hands('olena', 3);
    for (let act = 0; act < 400; act++) actAtRandom(piece, chanceOf(seededRandom(act)));
    for (const name of KIND_NAMES) for (const record of piece.tables[name].all()) expect(isValid(KINDS[name].fields, record), `${name} ${record.id}`).toBe(true);
  });

  it('[D2] whatever is stored yields a valid record or none, and reading writes nothing', () => {
    const check = fc.property(places, (all) => {
      const ydoc = arrived(all);
      const before = Y.encodeStateAsUpdate(ydoc);
      const piece = openPiece({ ydoc, person: 'late', random: seededRandom(1), clock: () => 0 });
      for (const name of KIND_NAMES) {
        for (const record of piece.tables[name].all()) expect(isValid(KINDS[name].fields, record), JSON.stringify([name, record])).toBe(true);
      }
      askAll(piece);
      expect(canonicalText(opened(piece).ydoc)).toBe(canonicalText(ydoc));
      expect(Y.encodeStateAsUpdate(ydoc)).toEqual(before);
    });
    fc.assert(check, { seed: SEED, numRuns: rounds(400, 5_000) });
  }, LONG);

  it('[D2] a command on top of anything stored does not throw and leaves readable records', () => {
    const check = fc.property(places, fc.nat(), (all, seed) => {
      const ydoc = arrived(all.filter(([kind]) => kind !== 'meta'));
      const piece = openPiece({ ydoc, person: 'late', random: seededRandom(seed), clock: () => 0 });
      const chance = chanceOf(seededRandom(seed));
      for (let act = 0; act < 40; act++) actAtRandom(piece, chance);
      while (piece.history.state('late').undo) piece.history.undo('late');
      askAll(piece);
      expect(canonicalText(opened(piece).ydoc)).toBe(canonicalText(ydoc));
    });
    fc.assert(check, { seed: SEED, numRuns: rounds(60, 500) });
  }, LONG);

  it('[D3] a number out of range is clamped, a text or list too long is cut, never inside a character', () => {
    const ydoc = new Y.Doc();
    const track = new Y.Map<unknown>(Object.entries({ role: 'notes', volume: 900, pan: -7, colour: 3.4, name: `${'x'.repeat(59)}🎵${'y'.repeat(2e6)}`, isMuted: 'yes' }));
    ydoc.getMap('track').set('t', track);
    ydoc.getMap('lineText').set('w', new Y.Map<unknown>([['line', 'l'], ['language', 'uk'], ['text', new Y.Text('ї'.repeat(3e6))]]));
    ydoc.getMap('asset').set('a', { type: 'audio', mime: 'x', bytes: 1, peaks: Array<number>(1e6).fill(7) });
    const { tables } = hands('olena', 1, ydoc);
    expect(tables.track.get('t')).toEqual({ id: 't', role: 'notes', volume: 6, pan: -1, colour: 3, name: 'x'.repeat(59), isMuted: false, instrument: 'piano', order: 'a0', by: '' });
    expect(tables.lineText.get('w')?.text).toHaveLength(1_000);
    expect(tables.asset.get('a')?.peaks).toHaveLength(800);
  });

  it('[D3] without a readable role, place or length there is no record', () => {
    const ydoc = new Y.Doc();
    ydoc.getMap('track').set('t', new Y.Map([['role', 'conductor']]));
    ydoc.getMap('clip').set('c', new Y.Map([['track', 't']]));
    ydoc.getMap('note').set('n', ['c', 0, 'long', 60]);
    const { tables } = hands('olena', 1, ydoc);
    expect([tables.track.all(), tables.clip.all(), tables.note.all(), tables.song.all().length]).toEqual([[], [], [], 1]);
  });

  it('[D4] values nested 20,000 deep are read, compared and left alone by commands', () => {
    const ydoc = new Y.Doc();
    ydoc.transact(() => {
      for (const kind of ['track', 'later']) {
        let inner = ydoc.getMap<unknown>(kind);
        for (let depth = 0; depth < 20_000; depth++) {
          const next = new Y.Map<unknown>();
          inner.set(depth === 0 ? 'deep' : depth === 1 ? 'later' : 'x', next);
          if (depth === 0) next.set('role', 'notes');
          inner = next;
        }
      }
    });
    const piece = opened(hands('olena', 1, ydoc));
    expect(piece.tables.track.get('deep')?.role).toBe('notes');
    expect(canonicalText(piece.ydoc)).toBe(canonicalText(ydoc));
    const before = content(piece);
    for (let act = 0; act < 300; act++) actAtRandom(piece, chanceOf(seededRandom(act)));
    while (piece.history.state('late').undo) piece.history.undo('late');
    expect(piece.tables.track.get('deep')).toBeDefined();
    expect(before.length).toBeGreaterThan(160_000);
  });

  it('[D5] the tables are at every moment what a fresh reading gives', async () => {
    for (let round = 0; round < rounds(10, 200); round++) {
      await withSeed('tables in step', round, (random, seed) => {
        const piece = hands('olena', seed);
        const chance = chanceOf(random);
        for (const name of KIND_NAMES) piece.tables[name].all();
        piece.tables.note.where('clip', 'none');
        for (let act = 0; act < 80; act++) {
          if (chance.below(5) === 0) piece.history.undo('olena');
          else actAtRandom(piece, chance);
          const { tables } = createTables(piece.ydoc);
          for (const name of KIND_NAMES) expect(piece.tables[name].all()).toEqual(tables[name].all());
          for (const { id } of tables.clip.all()) {
            const notes = piece.tables.note.where('clip', id);
            expect(notes).toEqual(tables.note.where('clip', id));
            expect(new Set(piece.tables.note.unsorted('clip', id))).toEqual(new Set(notes));
          }
        }
      });
    }
  }, LONG);

  it('[D5] a table hands out the same array until something in it changes', () => {
    const piece = hands('olena', 3);
    for (let act = 0; act < 60; act++) actAtRandom(piece, chanceOf(seededRandom(act)));
    const [notes, tempos] = [piece.tables.note.all(), piece.tables.tempo.all()];
    piece.ydoc.getMap('tempo').set('7', 100);
    expect(piece.tables.note.all()).toBe(notes);
    expect(piece.tables.tempo.all()).not.toBe(tempos);
  });

  it('[D7] opening a piece writes nothing, not even who opened it', () => {
    const made = hands('olena', 1);
    for (let act = 0; act < 60; act++) actAtRandom(made, chanceOf(seededRandom(act)));
    const before = Y.encodeStateAsUpdate(made.ydoc);
    expect(Y.encodeStateAsUpdate(opened(made).ydoc)).toEqual(before);
    expect(Y.encodeStateAsUpdate(hands('late', 2).ydoc)).toEqual(Y.encodeStateAsUpdate(new Y.Doc()));
  });

  it('[D8] a song of 200,000 clips is read without a stack', () => {
    const ydoc = new Y.Doc();
    ydoc.transact(() => {
      ydoc.getMap('track').set('t', new Y.Map([['role', 'notes']]));
      for (let clip = 0; clip < 200_000; clip++) ydoc.getMap('clip').set(`c${clip}`, new Y.Map<unknown>([['track', 't'], ['start', clip], ['length', 960]]));
    });
    const piece = hands('olena', 1, ydoc);
    expect(songEnd(piece.tables)).toBeGreaterThan(200_000);
    expect(canonicalText(ydoc).length).toBeGreaterThan(1e6);
  }, 120_000);
});
