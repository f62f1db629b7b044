import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addClip, removeClips } from '../../src/document/commands/clips.ts';
import { addNotes, setStep } from '../../src/document/commands/notes.ts';
import { introducePerson } from '../../src/document/commands/people.ts';
import { addPicture, addScene, removeScene } from '../../src/document/commands/pictures.ts';
import { addTrack, moveTrack, removeTrack } from '../../src/document/commands/tracks.ts';
import { addLanguage, addLines, moveLine, timeLines, writeLine } from '../../src/document/commands/words.ts';
import { joinTexts } from '../../src/document/commands/lines.ts';
import { creditsOf } from '../../src/document/queries/credits.ts';
import { languagesInOrder, linesInOrder, lyricsAt, timedLines, wordsOf } from '../../src/document/queries/lyrics.ts';
import { clipsOf, metreMapOf, picturesOf, sceneAt, scenesInOrder, songEnd, tempoMapOf, tracksInOrder } from '../../src/document/queries/song.ts';
import { stepPlace, stepsOf } from '../../src/document/queries/steps.ts';
import { fillSmall } from './command-cases.ts';
import { content, couple, hands, meet, undo, value } from './hands.ts';

describe('settling on read', () => {
  it('[S1] records in one place stand in the same order on every device', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const { olena, sara } = couple(seed);
      const ids = [olena, sara].flatMap((piece) => [addTrack(piece, { role: 'notes', instrument: 'oud' }), addTrack(piece, { role: 'notes', instrument: 'saz' })]);
      for (const piece of [olena, sara]) {
        addScene(piece, 0);
        addLanguage(piece, piece === olena ? 'uk' : 'ar');
        addLines(piece, { language: 'uk', texts: ['а', 'б'] });
      }
      meet(olena, sara);
      for (const piece of [olena, sara]) {
        value(moveTrack(piece, ids[piece === olena ? 3 : 1] ?? '', { before: ids[0] ?? '' }));
        value(moveLine(piece, linesInOrder(piece.tables)[3]?.id ?? '', { before: linesInOrder(piece.tables)[0]?.id ?? '' }));
      }
      meet(olena, sara);
      for (const seen of [tracksInOrder, scenesInOrder, linesInOrder, languagesInOrder, timedLines]) expect(seen(sara.tables)).toEqual(seen(olena.tables));
      expect(tracksInOrder(olena.tables)).toHaveLength(4);
    }
  });

  it('[S2] what was put in a place while somebody removed it does not show, does not count, and comes back with it', () => {
    const { olena, sara } = couple();
    for (const piece of [olena, sara]) introducePerson(piece, { name: piece.person, picture: '', colour: 0 });
    const { beat, tune, melody, scene } = fillSmall(olena);
    meet(olena, sara);
    removeTrack(olena, melody);
    removeClips(olena, [beat]);
    removeScene(olena, scene);
    addNotes(sara, tune, [{ start: 0, length: 480, pitch: 72, velocity: 1 }]);
    value(addClip(sara, { track: melody, start: 96_000, length: 960 }));
    setStep(sara, { clip: beat, row: 'clap', tick: 0 }, 1);
    value(addPicture(sara, { scene, type: 'drawing' }));
    meet(olena, sara);
    expect(songEnd(olena.tables)).toBe(3840);
    expect(tracksInOrder(olena.tables).flatMap(({ id }) => clipsOf(olena.tables, id))).toEqual([]);
    expect(scenesInOrder(olena.tables)).toEqual([]);
    expect(creditsOf(olena).find(({ person }) => person.id === 'sara')?.worked).toEqual([]);
    expect(content(sara)).toBe(content(olena));
    while (undo(olena) !== 'history.removeTrack');
    expect(picturesOf(olena.tables, scene)).toHaveLength(2);
    expect(stepsOf(olena.tables, beat).map(({ row }) => row)).toEqual(['clap', 'kick', 'snare']);
    expect(olena.tables.note.where('clip', tune)).toHaveLength(3);
    expect(songEnd(olena.tables)).toBeGreaterThan(96_000);
    expect(creditsOf(olena).find(({ person }) => person.id === 'sara')?.worked).toContain('music');
  });

  it('[S3] two texts for one line and language, written apart, are both kept and read as one', () => {
    const { olena, sara } = couple();
    addLanguage(olena, 'uk');
    const [line = ''] = addLines(olena, { language: 'uk', texts: [''] });
    meet(olena, sara);
    writeLine(olena, { line, language: 'pl', text: 'raz' });
    writeLine(sara, { line, language: 'pl', text: 'dwa' });
    meet(olena, sara);
    expect(wordsOf(olena.tables, line, 'pl')).toMatch(/^(raz \/ dwa|dwa \/ raz)$/);
    expect(wordsOf(sara.tables, line, 'pl')).toBe(wordsOf(olena.tables, line, 'pl'));
    joinTexts(sara, { line, language: 'pl' });
    expect(wordsOf(sara.tables, line, 'pl')).toMatch(/^(raz dwa|dwa raz)$/);
    expect(sara.tables.lineText.where('line', line)).toHaveLength(2);
  });

  it('[S4] lines whose times overlap are sung one after the other', () => {
    const piece = hands('olena', 1);
    const lines = addLines(piece, { language: 'uk', texts: ['1', '2', '3', '4'] });
    const [one = '', two = '', three = ''] = lines;
    timeLines(piece, [{ line: one, start: 0, end: 5000 }, { line: two, start: 960, end: null }, { line: three, start: 4000, end: 3000 }]);
    expect(timedLines(piece.tables)).toEqual([{ id: one, start: 0, end: 960 }, { id: two, start: 960, end: 4000 }, { id: three, start: 4000, end: 11_680 }]);
    expect([-1, 0, 959, 960, 11_680].map((tick) => lyricsAt(timedLines(piece.tables), tick)?.id)).toEqual([undefined, one, one, two, undefined]);
  });

  it('[S5] before the first scene the first shows; of two at one tick, the last', () => {
    const piece = hands('olena', 1);
    expect(sceneAt([], 0)).toBeUndefined();
    addScene(piece, 960);
    addScene(piece, 1920);
    addScene(piece, 1920);
    const scenes = scenesInOrder(piece.tables);
    expect([0, 960, 1919, 1920].map((tick) => scenes.findIndex((scene) => scene === sceneAt(scenes, tick)))).toEqual([0, 0, 0, 2]);
  });

  it('[S6] a place has one id: what is stored under another spelling is no tempo, no metre and no step', () => {
    const ydoc = new Y.Doc();
    for (const id of ['', '00', '1e3', '-1', '0.5', 'x']) {
      ydoc.getMap('tempo').set(id, 200);
      ydoc.getMap('metre').set(id, { groups: [5], unit: 8 });
    }
    const piece = hands('olena', 1, ydoc);
    expect(tempoMapOf(piece.tables).changes).toEqual([{ tick: 0, bpm: 100, seconds: 0 }]);
    expect(metreMapOf(piece.tables).metreAt(10_000)).toMatchObject({ groups: [1, 1, 1, 1], unit: 4 });
    expect(['c:kick:0', 'c:kick:960'].map(stepPlace)).toEqual([{ clip: 'c', row: 'kick', tick: 0 }, { clip: 'c', row: 'kick', tick: 960 }]);
    expect(['c:kick:', 'c:kick:00', 'c:kick:1e3', 'c:kick:-1', 'c:kick:0.5', 'c:kick', ':kick:0', 'c::0', 'c:k:0:0', ''].map(stepPlace)).toEqual(Array(10).fill(undefined));
  });

  it('[S7] a song ends where it was set to, else with the bar of its last clip or line; it has one bar at least', () => {
    const piece = hands('olena', 1);
    expect(songEnd(piece.tables)).toBe(3840);
    const track = addTrack(piece, { role: 'notes', instrument: 'oud' });
    value(addClip(piece, { track, start: 3840, length: 1 }));
    expect(songEnd(piece.tables)).toBe(7680);
    timeLines(piece, [{ line: addLines(piece, { language: 'uk', texts: ['1'] })[0] ?? '', start: 0, end: 7681 }]);
    expect(songEnd(piece.tables)).toBe(11_520);
    piece.ydoc.getMap('song').set('length', 960);
    expect(songEnd(piece.tables)).toBe(960);
  });
});
