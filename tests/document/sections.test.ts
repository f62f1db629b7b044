import { describe, expect, it } from 'vitest';
import { addClip } from '../../src/document/commands/clips.ts';
import { setChord } from '../../src/document/commands/chords.ts';
import { addNotes, setStep } from '../../src/document/commands/notes.ts';
import { addPicture, addScene } from '../../src/document/commands/pictures.ts';
import { copySection, cutSection, moveSection, setSection } from '../../src/document/commands/sections.ts';
import { changeSong, setMetre, setTempo } from '../../src/document/commands/song.ts';
import { addTrack } from '../../src/document/commands/tracks.ts';
import { addLanguage, addLines, timeLines } from '../../src/document/commands/words.ts';
import type { PieceDoc } from '../../src/document/open.ts';
import { chordAt, chordsInOrder, sectionAt, sectionsInOrder } from '../../src/document/queries/harmony.ts';
import { linesInOrder, lyricsAt, timedLines, wordsOf } from '../../src/document/queries/lyrics.ts';
import { metreMapOf, sceneAt, scenesInOrder, songEnd, tempoMapOf } from '../../src/document/queries/song.ts';
import { stepsOf } from '../../src/document/queries/steps.ts';
import { chanceOf } from '../collab/random-commands.ts';
import { rounds, withSeed } from '../support/seed.ts';
import { content, hands, undo, value } from './hands.ts';

/** Three parts of two bars, with everything in them and things that reach from one into the next. */
function song(): PieceDoc {
  const piece = hands('olena', 5);
  const drums = addTrack(piece, { role: 'drums', instrument: 'drum-kit' });
  const flute = addTrack(piece, { role: 'notes', instrument: 'flute' });
  const voice = addTrack(piece, { role: 'audio', instrument: 'voice' });
  const beat = value(addClip(piece, { track: drums, start: 0, length: 23_040, loop: 2_880 }));
  for (const [tick, row] of [[0, 'kick'], [960, 'snare'], [1_440, 'clap']] as const) setStep(piece, { clip: beat, row, tick }, 1);
  const tune = value(addClip(piece, { track: flute, start: 960, length: 20_160 }));
  value(addNotes(piece, tune, Array.from({ length: 20 }, (_, index) => ({ start: index * 960 + 120, length: 700, pitch: 60 + index, velocity: 0.8 }))));
  value(addClip(piece, { track: voice, start: 1_920, length: 18_000, asset: 'a'.repeat(64), offset: 1 }));
  setTempo(piece, 120);
  setTempo(piece, 60, 7_680);
  setMetre(piece, { groups: [1, 1, 1], unit: 4 }, 15_360);
  setChord(piece, { at: 0, root: 9, quality: 'minor', bass: null });
  setChord(piece, { at: 9_600, root: 5, quality: 'major', bass: null });
  addScene(piece, 0, { background: '#111111' });
  const scene = addScene(piece, 11_520, { background: '#222222' });
  addPicture(piece, { scene, type: 'text', text: 'Калина' });
  addLanguage(piece, 'uk');
  const lines = addLines(piece, { language: 'uk', texts: ['а', 'б', 'в', 'г'] });
  timeLines(piece, lines.flatMap((line, index) => (index === 2 ? [] : [{ line, start: index * 4_800, end: index * 4_800 + 960 }])));
  for (const [index, part] of (['verse', 'chorus', 'verse'] as const).entries()) setSection(piece, { at: index * 7_680, part });
  return piece;
}

/** What is heard and seen at a tick, told without places. */
function sight({ tables }: PieceDoc, tick: number): unknown {
  const heard = tables.clip.all().flatMap((clip) => {
    if (tick < clip.start || tick >= clip.start + clip.length) return [];
    const inside = tick - clip.start;
    const round = clip.loop > 0 && clip.loop < clip.length ? inside % clip.loop : inside;
    const tempo = tempoMapOf(tables);
    const sound = clip.asset === null ? [] : [`voice ${(clip.offset + tempo.secondsAt(tick) - tempo.secondsAt(clip.start)).toFixed(3)}`];
    const notes = tables.note.where('clip', clip.id).filter(({ start, length }) => start <= round && round < start + length).map(({ pitch }) => `${pitch}`);
    const steps = stepsOf(tables, clip.id).filter((step) => step.tick === round).map(({ row }) => row);
    return [...sound, ...notes, ...steps];
  });
  const line = lyricsAt(timedLines(tables), tick);
  return {
    heard: heard.sort(),
    bpm: tempoMapOf(tables).bpmAt(tick),
    metre: metreMapOf(tables).metreAt(tick).groups,
    inBar: tick - metreMapOf(tables).barAt(tick).start,
    chord: chordAt(chordsInOrder(tables), tick)?.root,
    words: line && wordsOf(tables, line.id, 'uk'),
    scene: sceneAt(scenesInOrder(tables), tick)?.background,
    pictures: tables.picture.where('scene', sceneAt(scenesInOrder(tables), tick)?.id ?? '').map(({ text }) => text),
    part: sectionAt(sectionsInOrder(tables), tick)?.part,
  };
}

const TICKS = Array.from({ length: 23_040 / 120 }, (_, index) => index * 120);

describe('parts of a song', () => {
  it('[W7] all that is heard and seen in a part goes where the part goes, and the rest closes up', () => {
    const piece = song();
    const before = TICKS.map((tick) => sight(piece, tick));
    const text = content(piece);
    moveSection(piece, { from: 7_680, before: 0 });
    const order = [...before.slice(64, 128), ...before.slice(0, 64), ...before.slice(128)];
    expect(TICKS.map((tick) => sight(piece, tick))).toEqual(order);
    expect(undo(piece)).toBe('history.moveSection');
    expect(content(piece)).toBe(text);
    copySection(piece, { from: 7_680, before: 23_040 });
    expect([...TICKS, ...TICKS.slice(0, 64).map((tick) => tick + 23_040)].map((tick) => sight(piece, tick))).toEqual([...before, ...before.slice(64, 128)]);
    expect(undo(piece)).toBe('history.copySection');
    cutSection(piece, 7_680);
    expect(TICKS.slice(0, 128).map((tick) => sight(piece, tick))).toEqual([...before.slice(0, 64), ...before.slice(128)]);
    expect(undo(piece)).toBe('history.cutSection');
    expect(content(piece)).toBe(text);
  });

  it('[W7] however often parts move, what is heard and seen moves with them', async () => {
    for (let round = 0; round < rounds(8, 300); round++) {
      await withSeed('parts move', round, (random) => {
        const chance = chanceOf(random);
        const piece = song();
        changeSong(piece, { length: 23_040 });
        let expected = TICKS.map((tick) => sight(piece, tick));
        for (let turn = 0; turn < 4; turn++) {
          const parts = sectionsInOrder(piece.tables);
          const [from, to] = [chance.below(parts.length), chance.below(parts.length + 1)];
          const part = parts[from];
          const before = parts[to]?.start ?? songEnd(piece.tables);
          if (!part) continue;
          value(moveSection(piece, { from: part.start, before }));
          if (to === from || to === from + 1) continue;
          const cut = (start: number, end: number) => expected.slice(start / 120, end / 120);
          const end = songEnd(piece.tables);
          expected = before < part.start
            ? [...cut(0, before), ...cut(part.start, part.end), ...cut(before, part.start), ...cut(part.end, end)]
            : [...cut(0, part.start), ...cut(part.end, before), ...cut(part.start, part.end), ...cut(before, end)];
        }
        expect(TICKS.map((tick) => sight(piece, tick))).toEqual(expected);
      });
    }
  });

  it('[W8] words stay in the order of the song, and a line without a time behind the one it followed', () => {
    const piece = song();
    moveSection(piece, { from: 0, before: 23_040 });
    expect(linesInOrder(piece.tables).map(({ id }) => wordsOf(piece.tables, id, 'uk'))).toEqual(['г', 'а', 'б', 'в']);
    copySection(piece, { from: 15_360, before: 0 });
    expect(linesInOrder(piece.tables).map(({ id }) => wordsOf(piece.tables, id, 'uk')).join('')).toBe('абгабв');
  });

  it('[W7] the song is as long as it was set to be, longer by a copy and shorter by a cut', () => {
    const piece = song();
    changeSong(piece, { length: 23_040 });
    copySection(piece, { from: 0, before: 0 });
    expect(songEnd(piece.tables)).toBe(30_720);
    cutSection(piece, 0);
    moveSection(piece, { from: 0, before: 23_040 });
    expect(songEnd(piece.tables)).toBe(23_040);
  });
});
