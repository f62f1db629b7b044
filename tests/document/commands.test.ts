import { describe, expect, it } from 'vitest';
import * as arranging from '../../src/document/commands/arrange-pictures.ts';
import * as chords from '../../src/document/commands/chords.ts';
import * as clips from '../../src/document/commands/clips.ts';
import * as copying from '../../src/document/commands/copy-pictures.ts';
import * as imports from '../../src/document/commands/import-song.ts';
import * as learn from '../../src/document/commands/learn.ts';
import * as lines from '../../src/document/commands/lines.ts';
import * as sheets from '../../src/document/commands/lyric-sheet.ts';
import * as moving from '../../src/document/commands/moving-pictures.ts';
import * as notes from '../../src/document/commands/notes.ts';
import * as people from '../../src/document/commands/people.ts';
import * as pictures from '../../src/document/commands/pictures.ts';
import * as recordings from '../../src/document/commands/recordings.ts';
import * as scenes from '../../src/document/commands/scenes.ts';
import * as sections from '../../src/document/commands/sections.ts';
import * as song from '../../src/document/commands/song.ts';
import * as spoken from '../../src/document/commands/spoken.ts';
import * as starter from '../../src/document/commands/starter.ts';
import * as syllables from '../../src/document/commands/syllables.ts';
import * as talk from '../../src/document/commands/talk.ts';
import * as tasks from '../../src/document/commands/tasks.ts';
import * as tracks from '../../src/document/commands/tracks.ts';
import * as words from '../../src/document/commands/words.ts';
import type { Origin } from '../../src/document/origins.ts';
import { linesInOrder, wordsOf } from '../../src/document/queries/lyrics.ts';
import { tracksInOrder } from '../../src/document/queries/song.ts';
import { CASES, FILE, fillSmall, SOUND } from './command-cases.ts';
import { content, couple, hands, meet, redo, undo, value } from './hands.ts';
import { gonePictures } from './picture-cases.ts';

/** Functions beside the commands that only work out a place. */
const PLACES = ['orderBetween', 'ordersBetween', 'beats', 'putCopies', 'markId'];

describe('commands', () => {
  it('[C2] every command that there is has a case below', () => {
    const all = [arranging, copying, moving, scenes, chords, learn, sections, sheets, spoken, syllables, clips, imports, lines, notes, people, pictures, recordings, song, starter, talk, tasks, tracks, words].flatMap((file) => Object.keys(file));
    const tested = new Set(CASES.map(({ command }) => command));
    expect(all.filter((name) => !tested.has(name) && !PLACES.includes(name))).toEqual([]);
  });

  it.each(CASES)('[C2] $command does it, a colleague sees the same, undo takes it back, redo does it again', ({ prepare, act, see, expected, isKept }) => {
    const { olena, sara } = couple();
    const small = fillSmall(olena);
    prepare?.(olena, small);
    meet(olena, sara);
    const before = content(olena);
    act(olena, small);
    meet(olena, sara);
    expect({ seen: see(olena, small) }).toMatchObject({ seen: expected });
    expect(see(sara, small)).toEqual(see(olena, small));
    const after = content(olena);
    expect(content(sara)).toBe(after);
    expect(after).not.toBe(before);
    if (isKept) return;
    while (content(olena) !== before) expect(undo(olena)).toMatch(/^history\./);
    meet(olena, sara);
    expect(content(sara)).toBe(before);
    while (content(olena) !== after) expect(redo(olena)).toMatch(/^history\./);
    meet(olena, sara);
    expect(content(sara)).toBe(after);
  });

  it.each(CASES)('[C1] $command is one transaction with the person, the command and a sentence', ({ command, prepare, act }) => {
    const olena = hands('olena', 1);
    const small = fillSmall(olena);
    prepare?.(olena, small);
    const heard: (Origin | undefined)[] = [];
    olena.changes.listen(({ origin }) => heard.push(origin));
    act(olena, small);
    expect(heard).toHaveLength(1);
    const name = command === 'joinTexts' ? 'writeLine' : command;
    expect(heard[0]).toMatchObject({ type: 'command', command: name, person: 'olena', sentence: { id: expect.stringMatching(/^history\.\w+$/) } });
  });

  it('[C3] a command that changes nothing adds no undo step and writes nothing', () => {
    const olena = hands('olena', 1);
    const small = fillSmall(olena);
    const [before, step] = [content(olena), olena.history.state('olena').undo];
    let changes = 0;
    olena.changes.listen(() => changes++);
    tracks.changeTrack(olena, small.melody, { volume: -6 });
    clips.changeClip(olena, small.tune, { start: 3840 });
    notes.moveNotes(olena, small.notes, { ticks: 0, pitch: 0 });
    notes.setStep(olena, { clip: small.beat, row: 'kick', tick: 0 }, 1);
    notes.setStep(olena, { clip: small.beat, row: 'clap', tick: 0 }, 0);
    notes.addNotes(olena, small.tune, []);
    words.addLanguage(olena, 'uk');
    words.writeLine(olena, { line: small.lines[0] ?? '', language: 'uk', text: 'Ой у лузі' });
    pictures.writePicture(olena, small.caption, 'Калина');
    people.addAsset(olena, SOUND, { ...FILE, type: 'audio' });
    clips.removeClips(olena, ['gone']);
    syllables.clearSyllables(olena, { line: small.lines[0] ?? '' });
    spoken.unspeakLine(olena, small.lines[0] ?? '');
    spoken.setPart(olena, { line: small.lines[0] ?? '', part: '' });
    sheets.addSheet(olena, { languages: [], lines: [] }, { place: 'instead' });
    expect([changes, content(olena), olena.history.state('olena').undo]).toEqual([0, before, step]);
  });

  it('[C4] a command on what a colleague removed fails with a code and writes nothing', () => {
    const olena = hands('olena', 1);
    const small = fillSmall(olena);
    const before = content(olena);
    const codes = [
      tracks.changeTrack(olena, 'gone', { pan: 1 }), tracks.moveTrack(olena, 'gone', {}), tracks.removeTrack(olena, 'gone'),
      clips.addClip(olena, { track: 'gone', start: 0, length: 1 }), clips.changeClip(olena, 'gone', { start: 1 }), clips.copyClip(olena, 'gone', 0),
      notes.addNotes(olena, 'gone', [{ start: 0, length: 1, pitch: 60, velocity: 1 }]), notes.moveNotes(olena, ['gone'], { ticks: 1, pitch: 0 }),
      notes.resizeNotes(olena, ['gone'], { ticks: 1, shortest: 1 }), notes.setVelocity(olena, ['gone'], 1),
      notes.setStep(olena, { clip: 'gone', row: 'kick', tick: 0 }, 1),
      words.writeLine(olena, { line: 'gone', language: 'uk', text: 'x' }), words.moveLine(olena, 'gone', {}),
      lines.splitLine(olena, { line: 'gone', language: 'uk', at: 0 }), lines.joinWithPrevious(olena, small.lines[0] ?? ''),
      lines.pasteLines(olena, { line: 'gone', language: 'uk', texts: ['x'] }),
      pictures.changeScene(olena, 'gone', { start: 1 }), pictures.removeScene(olena, 'gone'), pictures.addPicture(olena, { scene: 'gone', type: 'text' }),
      syllables.timeSyllables(olena, { lineText: 'gone', syllables: [] }), syllables.retimeLine(olena, { line: 'gone', start: 0, end: 1 }),
      syllables.nudgeSyllables(olena, { line: 'gone', language: 'uk', from: 0, by: 1 }), syllables.clearSyllables(olena, { line: 'gone' }),
      spoken.setPart(olena, { line: 'gone', part: 'verse' }), spoken.speakLine(olena, { line: 'gone', sha256: 'e'.repeat(64), asset: FILE }), spoken.unspeakLine(olena, 'gone'),
      learn.removeWord(olena, 'gone'), chords.moveChord(olena, { from: 1, to: 2 }), chords.removeChord(olena, 1),
      sections.removeSection(olena, 1), sections.moveSection(olena, { from: 1, before: 0 }), sections.copySection(olena, { from: 1, before: 0 }), sections.cutSection(olena, 1),
      pictures.changePictures(olena, [{ id: 'gone', fields: { x: 1 } }]), pictures.writePicture(olena, 'gone', 'x'), ...gonePictures(olena),
    ].map((result) => (result.ok ? 'ok' : result.code));
    expect(codes.filter((code) => !code.endsWith('-gone'))).toEqual([]);
    words.timeLines(olena, [{ line: 'gone', start: 0, end: 1 }]);
    expect(content(olena)).toBe(before);
  });

  it('[C5] a recording with a track that is gone makes itself one', () => {
    const olena = hands('olena', 1);
    const place = { sha256: SOUND, asset: FILE, clip: { start: 0, length: 960, offset: 0 } };
    const made = recordings.addRecording(olena, { ...place, track: 'gone' });
    expect(olena.tables.track.get(made.track)).toMatchObject({ role: 'audio', instrument: 'voice' });
    expect(recordings.addRecording(olena, { ...place, track: made.track }).track).toBe(made.track);
    expect(olena.tables.track.all()).toHaveLength(1);
  });

  it('[C6] a text with half a character reads the same on every device', () => {
    const { olena, sara } = couple();
    const half = '🎵'.slice(0, 1);
    words.addLanguage(olena, 'uk');
    const [line = ''] = words.addLines(olena, { language: 'uk', texts: [`a${half}`] });
    tracks.addTrack(olena, { role: 'notes', instrument: 'flute', name: `${'x'.repeat(59)}🎵`.slice(0, 60) });
    lines.splitLine(olena, { line: words.addLines(olena, { language: 'uk', texts: ['🎵🎵'] })[0] ?? '', language: 'uk', at: 1 });
    words.writeLine(olena, { line, language: 'uk', text: `${half}b` });
    song.changeSong(olena, { title: half });
    meet(olena, sara);
    expect(content(sara)).toBe(content(olena));
    expect(wordsOf(sara.tables, line, 'uk')).toBe('\ufffdb');
    while (undo(olena) !== 'nothing-to-undo');
    meet(olena, sara);
    expect(content(sara)).toBe(content(olena));
  });

  it('[C7] the place between two others is found even where they are equal, crossed or written by something else', () => {
    const olena = hands('olena', 1);
    for (const order of ['a0', 'a0', '~', '']) tracks.addTrack(olena, { role: 'notes', instrument: 'oud', order });
    const ids = tracksInOrder(olena.tables).map(({ id }) => id);
    for (const after of ids) for (const before of ids) {
      if (after !== before) value(tracks.moveTrack(olena, ids[0] ?? '', { after, before }));
    }
    words.addLines(olena, { language: 'uk', texts: ['1', '2', '3'] });
    for (const { id } of linesInOrder(olena.tables)) value(words.moveLine(olena, id, { after: 'gone', before: 'gone' }));
    expect(words.ordersBetween('b', 'a', 3)).toHaveLength(3);
    expect(words.ordersBetween('~', undefined, 2)).toEqual(['~V', '~VV']);
  });

  it('[C8] a song is brought in whole: one step, from the beginning, the piece’s own title kept', () => {
    const olena = hands('olena', 1);
    song.changeSong(olena, { title: 'Mine' });
    const before = content(olena);
    const hits = [{ tick: 3841, row: 'kick', velocity: 1 }];
    const ids = imports.importSong(olena, { title: 'Theirs', language: 'pl', lines: [], tracks: [{ name: 'x'.repeat(99), instrument: 'drum-kit', role: 'drums', hits }] });
    expect(olena.tables.song.get('song')?.title).toBe('Mine');
    expect(olena.tables.track.get(ids[0] ?? '')?.name).toHaveLength(60);
    expect(olena.tables.clip.all()).toMatchObject([{ start: 0, length: 7680 }]);
    expect(undo(olena)).toBe('history.importSong');
    expect(content(olena)).toBe(before);
  });
});
