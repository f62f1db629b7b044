import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addClip, removeClips } from '../../src/document/commands/clips.ts';
import { addNotes, moveNotes, setStep } from '../../src/document/commands/notes.ts';
import { changeSong, setTempo } from '../../src/document/commands/song.ts';
import { addTrack, changeTrack } from '../../src/document/commands/tracks.ts';
import { addLanguage, addLines, removeLines, writeLine } from '../../src/document/commands/words.ts';
import { couple, meet, redo, undo, value } from './hands.ts';
import { line, note, tune } from './small-scores.ts';

describe('undo by person', () => {
  it('[U1] takes back her own last step, whatever others did after it', () => {
    const { olena, sara, clip, track } = tune();
    value(addNotes(olena, clip, [note]));
    meet(olena, sara);
    changeTrack(sara, track, { pan: 1 });
    const [theirs = ''] = value(addNotes(sara, clip, [{ ...note, pitch: 72 }]));
    meet(olena, sara);
    expect(undo(olena)).toBe('history.addNotes');
    expect(olena.tables.note.all().map(({ id }) => id)).toEqual([theirs]);
    expect(olena.tables.track.get(track)?.pan).toBe(1);
    expect(olena.history.state('sara')).toEqual({ undo: undefined, redo: undefined });
  });

  it('[U2] a clip, a track, a language or a line stays when somebody else has put something in', () => {
    const { olena, sara, clip, track } = tune();
    value(addNotes(sara, clip, [note]));
    addLanguage(olena, 'uk');
    const [own = ''] = addLines(olena, { language: 'uk', texts: [''] });
    meet(olena, sara);
    writeLine(sara, { line: own, language: 'ar', text: 'يا' });
    addLines(sara, { language: 'uk', texts: ['своє'] });
    meet(olena, sara);
    expect([undo(olena), undo(olena), undo(olena), undo(olena)]).toEqual(['history.addLines', ...Array<string>(3).fill('changed-by-others')]);
    expect(olena.tables.line.get(own)).toBeDefined();
    expect(olena.tables.language.get('uk')).toBeDefined();
    expect([olena.tables.clip.get(clip), olena.tables.track.get(track), olena.tables.note.all().length]).toMatchObject([{ id: clip }, { id: track }, 1]);
  });

  it('[U2] a step in somebody’s drum clip keeps the clip', () => {
    const { olena, sara, clip } = tune();
    setStep(sara, { clip, row: 'kick', tick: 0 }, 1);
    meet(olena, sara);
    expect(undo(olena)).toBe('changed-by-others');
    expect(olena.tables.clip.get(clip)).toBeDefined();
  });

  it('[U2] a note that somebody moved, and a field that somebody set, stay as that person left them', () => {
    const { olena, sara, clip, track } = tune();
    const [moved = ''] = value(addNotes(olena, clip, [note]));
    changeTrack(olena, track, { volume: -3 });
    meet(olena, sara);
    moveNotes(sara, [moved], { ticks: 480, pitch: 0 });
    changeTrack(sara, track, { volume: -9 });
    meet(olena, sara);
    expect([undo(olena), undo(olena)]).toEqual(['changed-by-others', 'changed-by-others']);
    expect(olena.tables.note.get(moved)?.start).toBe(480);
    expect(olena.tables.track.get(track)?.volume).toBe(-9);
  });

  it('[U2] a value that somebody set to another and back is that person’s', () => {
    const { olena, sara, track } = tune();
    changeTrack(olena, track, { volume: -3 });
    meet(olena, sara);
    changeTrack(sara, track, { volume: -9 });
    changeTrack(sara, track, { volume: -3 });
    meet(olena, sara);
    expect(undo(olena)).toBe('changed-by-others');
    expect(olena.tables.track.get(track)?.volume).toBe(-3);
  });

  it('[U2] what two people set at once stays for the other, whoever won', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const { olena, sara } = couple(seed);
      const clip = value(addClip(olena, { track: addTrack(olena, { role: 'drums', instrument: 'drum-kit' }), start: 0, length: 3840 }));
      meet(olena, sara);
      for (const piece of [olena, sara]) {
        setStep(piece, { clip, row: 'kick', tick: 0 }, 1);
        setTempo(piece, 90);
      }
      meet(olena, sara);
      expect([undo(olena), undo(olena)]).toEqual(['changed-by-others', 'changed-by-others']);
      expect([undo(sara), undo(sara)]).toEqual(['changed-by-others', 'changed-by-others']);
      meet(olena, sara);
      expect([sara.tables.step.all().length, olena.tables.tempo.get('0')?.bpm]).toEqual([1, 90]);
    }
  });

  it('[U2] what somebody removed does not come back by an undo of something else', () => {
    const { olena, sara, clip } = tune();
    const [own = ''] = value(addNotes(olena, clip, [note]));
    moveNotes(olena, [own], { ticks: 480, pitch: 0 });
    meet(olena, sara);
    removeClips(sara, [clip]);
    meet(olena, sara);
    expect([undo(olena), undo(olena), undo(olena)]).toEqual(Array<string>(3).fill('changed-by-others'));
    expect([olena.tables.note.all(), olena.tables.clip.all()]).toEqual([[], []]);
  });

  it('[U2] words that others typed in between stay, and only her letters go', () => {
    const { olena, sara, write, words } = line('червона калина');
    write(olena, 'дуже червона калина');
    meet(olena, sara);
    write(sara, 'дуже-дуже червона калина 🌿');
    meet(olena, sara);
    expect(undo(olena)).toBe('history.writeLine');
    expect(words()).toBe('-дуже червона калина 🌿');
    expect(redo(olena)).toBe('history.writeLine');
    meet(olena, sara);
    expect([words(), words(sara)]).toEqual(Array<string>(2).fill('дуже-дуже червона калина 🌿'));
  });

  it('[U2] a letter is hers or not, even where both typed the same', () => {
    const { olena, sara, write, words } = line('');
    write(olena, 'a');
    meet(olena, sara);
    write(sara, 'aa');
    meet(olena, sara);
    expect(undo(olena)).toBe('history.writeLine');
    meet(olena, sara);
    expect(words()).toBe('a');
    expect(undo(sara)).toBe('history.writeLine');
    expect(words(sara)).toBe('');
  });

  it('[U2] words taken out go back to their place between what others wrote', () => {
    const { olena, sara, write, words } = line('один два три');
    write(olena, 'один три');
    meet(olena, sara);
    write(sara, 'нуль один три');
    write(sara, 'нуль один три чотири');
    meet(olena, sara);
    undo(olena);
    expect(words()).toBe('нуль один два три чотири');
  });

  it('[U2] letters that another person at the same device brought back are that person’s', () => {
    const { olena, id, write, words } = line('');
    write(olena, 'Ой');
    olena.handTo('amir');
    removeLines(olena, [id]);
    undo(olena);
    olena.handTo('olena');
    expect(undo(olena)).toBe('changed-by-others');
    expect(words()).toBe('Ой');
  });

  it('[U1] a step cannot be taken into another transaction', () => {
    const { olena } = couple();
    const nested = () => Y.transact(olena.ydoc, () => changeSong(olena, { title: 'x' }));
    expect(nested).toThrow('may not start inside another transaction');
  });
});
