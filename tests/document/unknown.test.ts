import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { moveNotes, setStep } from '../../src/document/commands/notes.ts';
import { creditAsset } from '../../src/document/commands/people.ts';
import { changeSong, setMetre } from '../../src/document/commands/song.ts';
import { addTrack, changeTrack, removeTrack } from '../../src/document/commands/tracks.ts';
import { writeLine } from '../../src/document/commands/words.ts';
import { writePicture } from '../../src/document/commands/pictures.ts';
import { FORMAT } from '../../src/document/schema/kinds.ts';
import { fillSmall, SOUND } from './command-cases.ts';
import { content, couple, hands, meet, opened, redo, undo } from './hands.ts';

/** What a newer studio of the same format may have put beside what we know. */
function newerPiece() {
  const { olena, sara } = couple();
  const small = fillSmall(olena);
  setMetre(olena, { groups: [3], unit: 4 });
  const { ydoc } = olena;
  ydoc.getMap('mood').set('m', new Y.Map<unknown>([['colour', 'blue']]));
  ydoc.getText('diary').insert(0, 'later');
  ydoc.getArray('playlist').push([{ a: 1 }]);
  const track = ydoc.getMap('track').get(small.melody);
  if (track instanceof Y.Map) {
    track.set('echo', 0.5);
    track.set('sends', new Y.Map<unknown>([['hall', -6], ['order', Y.Array.from(['a', 'b'])], ['label', new Y.Text('зал')]]));
  }
  const [note = ''] = small.notes;
  const stored: unknown = ydoc.getMap('note').get(note);
  if (Array.isArray(stored)) ydoc.getMap('note').set(note, [...Array.from<unknown>(stored), 'slide', { to: 64 }]);
  ydoc.getMap('asset').set(SOUND, { ...ydoc.getMap<object>('asset').get(SOUND), loudness: -14 });
  ydoc.getMap('metre').set('0', { ...ydoc.getMap<object>('metre').get('0'), accent: 2 });
  ydoc.getMap('song').set('key', 'later');
  meet(olena, sara);
  return { olena, sara, small, note };
}

const unknownParts = (text: string): string[] => ['"mood":{"m":{"colour":"blue"}}', 'words("later")', '"playlist":shared[{"a":1}]', '"echo":0.5', '"sends":{"hall":-6,"label":shared[words("зал")],"order":shared["a","b"]}', '"slide",{"to":64}', '"loudness":-14', '"accent":2', '"key":"later"'].filter((part) => !text.includes(part));

describe('what this studio does not know', () => {
  it('[K1] unknown kinds survive opening, editing and a round trip', () => {
    const { olena, sara } = newerPiece();
    addTrack(sara, { role: 'notes', instrument: 'oud' });
    meet(olena, sara);
    expect(unknownParts(content(opened(sara)))).toEqual([]);
    expect(content(olena)).toBe(content(sara));
  });

  it('[K2] unknown fields survive edits of the record, its removal and its return', () => {
    const { olena, sara, small, note } = newerPiece();
    changeTrack(sara, small.melody, { volume: -1 });
    moveNotes(sara, [note], { ticks: 240, pitch: 1 });
    creditAsset(sara, SOUND, { author: 'Anoush', licence: '', source: '' });
    setMetre(sara, { groups: [2, 2, 3], unit: 8 });
    changeSong(sara, { title: 'x' });
    setStep(sara, { clip: small.beat, row: 'kick', tick: 0 }, 0);
    expect(unknownParts(content(sara))).toEqual([]);
    const before = content(sara);
    removeTrack(sara, small.melody);
    expect(unknownParts(content(sara))).toHaveLength(3);
    undo(sara);
    expect(content(sara)).toBe(before);
    redo(sara);
    undo(sara);
    meet(olena, sara);
    expect(unknownParts(content(olena))).toEqual([]);
    expect(content(olena)).toBe(before);
  });

  it('[K3] a newer format is read and never written, neither by a command nor by undo', () => {
    const { olena, sara } = couple();
    const small = fillSmall(olena);
    meet(olena, sara);
    changeTrack(sara, small.melody, { volume: -1 });
    expect(sara.access).toBe('edit');
    olena.ydoc.getMap('meta').set('format', FORMAT + 1);
    meet(olena, sara);
    const before = content(sara);
    expect([sara.access, opened(sara).access]).toEqual(['newer', 'newer']);
    changeTrack(sara, small.melody, { volume: -2 });
    addTrack(sara, { role: 'notes', instrument: 'oud' });
    writeLine(sara, { line: small.lines[0] ?? '', language: 'uk', text: 'ні' });
    expect(undo(sara)).toBe('newer-document');
    expect(redo(sara)).toBe('newer-document');
    expect(content(sara)).toBe(before);
    expect(sara.tables.track.get(small.melody)?.volume).toBe(-1);
    expect(sara.history.state('sara').undo?.id).toBe('history.changeTrack');
  });

  it('[K4] an empty document, half a sync and a document without a format open for editing', () => {
    const { olena } = couple();
    const small = fillSmall(olena);
    const updates: Uint8Array[] = [];
    const source = new Y.Doc();
    source.on('update', (update: Uint8Array) => updates.push(update));
    Y.applyUpdate(source, Y.encodeStateAsUpdate(olena.ydoc));
    changeTrack(olena, small.melody, { volume: -1 });
    const half = hands('sara', 5);
    Y.applyUpdate(half.ydoc, Y.encodeStateAsUpdate(olena.ydoc, Y.encodeStateVector(source)));
    for (const piece of [hands('sara', 6), half]) {
      expect(piece.access).toBe('edit');
      addTrack(piece, { role: 'notes', instrument: 'oud' });
      expect(piece.tables.track.all().map(({ instrument }) => instrument)).toContain('oud');
    }
    Y.applyUpdate(half.ydoc, Y.encodeStateAsUpdate(olena.ydoc));
    expect(half.tables.track.get(small.melody)?.volume).toBe(-1);
    expect(half.tables.track.all()).toHaveLength(3);
  });

  it('[K5] words in a place where something else was stored can still be written and taken back', () => {
    const { olena, sara } = couple();
    const { caption } = fillSmall(olena);
    const picture: unknown = olena.ydoc.getMap('picture').get(caption);
    if (picture instanceof Y.Map) picture.set('text', 'plain');
    writePicture(olena, caption, 'plain words');
    meet(olena, sara);
    expect(sara.tables.picture.get(caption)?.text).toBe('plain words');
    writePicture(sara, caption, 'plain shared words');
    meet(olena, sara);
    expect(undo(olena)).toBe('changed-by-others');
    expect(undo(sara)).toBe('history.writePicture');
    expect(sara.tables.picture.get(caption)?.text).toBe('plain words');
  });
});
