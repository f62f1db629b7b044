import { describe, expect, it } from 'vitest';
import { importSong } from '../../../src/document/commands/import-song.ts';
import { clipsOf, metreMapOf, tempoMapOf, tracksInOrder } from '../../../src/document/queries/song.ts';
import { stepsOf } from '../../../src/document/queries/steps.ts';
import { arrivingSong } from '../../../src/features/compose/arriving-song.ts';
import type { ImportedSong } from '../../../src/media/media-types.ts';
import { hands } from '../../document/hands.ts';

const SONG: ImportedSong = {
  title: 'Щедрик',
  tempos: [{ tick: 0, bpm: 144 }],
  metres: [{ tick: 0, groups: [1, 1, 1], unit: 4 }],
  tracks: [
    { name: 'Voice', isDrums: false, program: 73, notes: [{ start: 0, length: 480, pitch: 70, velocity: 0.7 }] },
    { name: 'Kit', isDrums: true, program: 0, notes: [{ start: 7, length: 10, pitch: 36, velocity: 0 }] },
  ],
  lines: [{ start: 0, text: 'Щедрик, щедрик' }],
};

describe('a MIDI file in an empty piece', () => {
  it('brings its tempo, metre, notes, drums and words', () => {
    const piece = hands('oksana', 3);
    const [flute, kit] = importSong(piece, arrivingSong(SONG, { takesTime: true, language: 'uk' }));
    expect(tempoMapOf(piece.tables).bpmAt(0)).toBe(144);
    expect(metreMapOf(piece.tables).metreAt(0)).toMatchObject({ groups: [1, 1, 1], unit: 4 });
    expect(tracksInOrder(piece.tables).map(({ name, role, instrument }) => ({ name, role, instrument }))).toEqual([
      { name: 'Voice', role: 'notes', instrument: 'flute' },
      { name: 'Kit', role: 'drums', instrument: 'drum-kit' },
    ]);
    const [melody] = clipsOf(piece.tables, flute ?? '');
    expect(piece.tables.note.where('clip', melody?.id ?? '')).toMatchObject([{ pitch: 70, velocity: 0.7 }]);
    const [beat] = clipsOf(piece.tables, kit ?? '');
    expect(stepsOf(piece.tables, beat?.id ?? '')).toMatchObject([{ row: 'kick', tick: 7, velocity: 0.05 }]);
    expect(piece.tables.lineText.all()).toMatchObject([{ text: 'Щедрик, щедрик', language: 'uk' }]);
  });
});

it('a MIDI file in a piece that has music leaves its time alone', () => {
  expect(arrivingSong(SONG, { takesTime: false, language: 'uk' }).time).toBeUndefined();
});
