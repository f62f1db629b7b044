import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededRandom } from '../../src/base/random.ts';
import { joinTexts, joinWithPrevious, pasteLines, splitLine } from '../../src/document/commands/lines.ts';
import { addRecording } from '../../src/document/commands/recordings.ts';
import { addLanguage, addLines, timeLines, writeLine } from '../../src/document/commands/words.ts';
import { openPiece, type PieceDoc } from '../../src/document/open.ts';
import { linesInOrder, wordsOf } from '../../src/document/queries/lyrics.ts';

function open(person: string, seed: number): PieceDoc {
  return openPiece({ ydoc: new Y.Doc(), person, random: seededRandom(seed), clock: () => 0 });
}

function meet(left: PieceDoc, right: PieceDoc): void {
  const remote = { type: 'remote', via: 'mesh' };
  Y.applyUpdate(right.ydoc, Y.encodeStateAsUpdate(left.ydoc), remote);
  Y.applyUpdate(left.ydoc, Y.encodeStateAsUpdate(right.ydoc), remote);
}

const read = ({ tables }: PieceDoc) =>
  linesInOrder(tables).map(({ id, start, end }) => [wordsOf(tables, id, 'uk'), wordsOf(tables, id, 'pl'), start, end]);

function songOf(person: string, seed: number): { piece: PieceDoc; ids: string[] } {
  const piece = open(person, seed);
  addLanguage(piece, 'uk');
  addLanguage(piece, 'pl');
  const ids = addLines(piece, { language: 'uk', texts: ['перший рядок', 'другий'] });
  timeLines(piece, ids.map((line, index) => ({ line, start: index * 1000, end: index * 1000 + 1000 })));
  writeLine(piece, { line: ids[0] ?? '', language: 'pl', text: 'pierwszy wers' });
  return { piece, ids };
}

function undoes(piece: PieceDoc, act: () => unknown): void {
  const before = read(piece);
  act();
  const after = read(piece);
  expect(after).not.toEqual(before);
  piece.history.undo(piece.person);
  expect(read(piece)).toEqual(before);
  piece.history.redo(piece.person);
  expect(read(piece)).toEqual(after);
}

describe('a line that is cut in two', () => {
  it('shares its time by letters, leaves the other language whole, and is one step', () => {
    const { piece, ids } = songOf('olena', 1);
    undoes(piece, () => splitLine(piece, { line: ids[0] ?? '', language: 'uk', at: 6 }));
    expect(read(piece)).toEqual([
      ['перший', 'pierwszy wers', 0, 500],
      ['рядок', '', 500, 1000],
      ['другий', '', 1000, 2000],
    ]);
  });

  it('is gone when someone has just deleted it', () => {
    const { piece } = songOf('olena', 1);
    expect(splitLine(piece, { line: 'nowhere', language: 'uk', at: 1 })).toMatchObject({ ok: false, code: 'line-gone' });
    expect(joinWithPrevious(piece, 'nowhere')).toMatchObject({ ok: false, code: 'line-gone' });
    expect(pasteLines(piece, { line: 'nowhere', language: 'uk', texts: ['a'] })).toMatchObject({ ok: false, code: 'line-gone' });
  });
});

describe('two lines that are joined', () => {
  it('are one in every language and in time, in one step', () => {
    const { piece, ids } = songOf('olena', 2);
    writeLine(piece, { line: ids[1] ?? '', language: 'pl', text: 'drugi' });
    undoes(piece, () => joinWithPrevious(piece, ids[1] ?? ''));
    expect(read(piece)).toEqual([['перший рядок другий', 'pierwszy wers drugi', 0, 2000]]);
  });

  it('are left alone where there is none before', () => {
    const { piece, ids } = songOf('olena', 2);
    expect(joinWithPrevious(piece, ids[0] ?? '')).toMatchObject({ ok: false });
  });
});

describe('pasted lines', () => {
  it('fill empty lines below and then make new ones, in one step', () => {
    const { piece, ids } = songOf('olena', 3);
    undoes(piece, () => pasteLines(piece, { line: ids[1] ?? '', language: 'pl', texts: ['drugi', 'trzeci', 'czwarty'] }));
    expect(read(piece).map(([uk, pl]) => [uk, pl])).toEqual([
      ['перший рядок', 'pierwszy wers'],
      ['другий', 'drugi'],
      ['', 'trzeci'],
      ['', 'czwarty'],
    ]);
  });

  it('never write over words that are there', () => {
    const { piece, ids } = songOf('olena', 3);
    pasteLines(piece, { line: ids[0] ?? '', language: 'uk', texts: ['раз', 'два'] });
    expect(read(piece).map(([uk]) => uk)).toEqual(['раз', 'два', 'другий']);
  });
});

describe('words that two people wrote apart', () => {
  it('become one text when someone puts them together', () => {
    const { piece: olena, ids } = songOf('olena', 4);
    const sami = open('sami', 5);
    meet(olena, sami);
    const [, line = ''] = ids;
    writeLine(olena, { line, language: 'pl', text: 'drugi' });
    writeLine(sami, { line, language: 'pl', text: 'następny' });
    meet(olena, sami);
    expect(olena.tables.lineText.where('line', line).filter(({ language }) => language === 'pl')).toHaveLength(2);
    undoes(olena, () => joinTexts(olena, { line, language: 'pl' }));
    meet(olena, sami);
    expect(olena.tables.lineText.where('line', line).filter(({ language }) => language === 'pl')).toHaveLength(1);
    expect(read(sami)).toEqual(read(olena));
  });

  it('agree when lines are cut and joined on both sides at once', () => {
    const { piece: olena, ids } = songOf('olena', 6);
    const sami = open('sami', 7);
    meet(olena, sami);
    splitLine(olena, { line: ids[0] ?? '', language: 'uk', at: 6 });
    joinWithPrevious(sami, ids[1] ?? '');
    meet(olena, sami);
    expect(read(sami)).toEqual(read(olena));
    expect(read(olena).flat().join(' ')).toContain('другий');
  });
});

describe('a recording that is kept', () => {
  const asset = { mime: 'audio/mp4', bytes: 9, name: '', seconds: 2, peaks: [1, 2], width: 0, height: 0, author: '', licence: '', source: '' };
  const clip = { start: 960, length: 1920, offset: 0.1 };

  it('brings its file, its place and a voice track in one step', () => {
    const piece = open('olena', 8);
    const ids = addRecording(piece, { sha256: 'ab'.repeat(32), asset, clip, track: 'gone' });
    expect(piece.tables.track.get(ids.track)).toMatchObject({ role: 'audio', instrument: 'voice', by: 'olena' });
    expect(piece.tables.clip.get(ids.clip)).toMatchObject({ ...clip, track: ids.track, asset: 'ab'.repeat(32) });
    piece.history.undo('olena');
    expect([piece.tables.track.all(), piece.tables.clip.all(), piece.tables.asset.all()]).toEqual([[], [], []]);
    piece.history.redo('olena');
    expect(piece.tables.clip.get(ids.clip)).toMatchObject(clip);
  });

  it('is equal for a second person, on the track that was there', () => {
    const olena = open('olena', 9);
    const sami = open('sami', 10);
    const { track } = addRecording(olena, { sha256: 'cd'.repeat(32), asset, clip });
    meet(olena, sami);
    expect(addRecording(sami, { sha256: 'ef'.repeat(32), asset, clip: { ...clip, start: 9600 }, track }).track).toBe(track);
    meet(olena, sami);
    expect(sami.tables.clip.all()).toEqual(olena.tables.clip.all());
    expect(olena.tables.track.all()).toHaveLength(1);
  });
});
