import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { seededRandom, type Random } from '../../src/base/random.ts';
import { addClip, changeClip, removeClips } from '../../src/document/commands/clips.ts';
import { addNotes, moveNotes, removeNotes, setStep } from '../../src/document/commands/notes.ts';
import { changeSong, setMetre, setTempo } from '../../src/document/commands/song.ts';
import { addTrack, changeTrack, removeTrack } from '../../src/document/commands/tracks.ts';
import { openPiece, seedPiece, type PieceDoc } from '../../src/document/open.ts';
import { snapshotSong, watchSong } from '../../src/engine/score/watch-song.ts';
import { schedule } from '../../src/engine/score/schedule.ts';

function newPiece(seed: number): PieceDoc {
  const piece = openPiece({ ydoc: new Y.Doc(), person: 'olena', random: seededRandom(seed), clock: () => 0 });
  seedPiece(piece, { pieceId: 'p', starter: '' });
  return piece;
}

const pick = <T>(random: Random, from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];

/** One thing that somebody might do. */
function act(piece: PieceDoc, random: Random): void {
  const { tables } = piece;
  const track = pick(random, tables.track.all())?.id ?? '';
  const clip = pick(random, tables.clip.all())?.id ?? '';
  const note = pick(random, tables.note.all())?.id ?? '';
  const tick = Math.floor(random() * 16) * 240;
  const acts = [
    () => addTrack(piece, { role: pick(random, ['notes', 'drums', 'audio'] as const) ?? 'notes', instrument: 'guitar' }),
    () => addClip(piece, { track, start: tick, length: 3840, loop: random() < 0.5 ? 960 : 0, asset: random() < 0.3 ? 'a'.repeat(64) : null }),
    () => addNotes(piece, clip, [{ start: tick % 960, length: 240, pitch: 60, velocity: 0.8 }]),
    () => setStep(piece, { clip, row: 'kick', tick: tick % 960 }, random() < 0.7 ? 0.8 : 0),
    () => moveNotes(piece, [note], { ticks: 120, pitch: 0.5 }),
    () => removeNotes(piece, [note]),
    () => changeClip(piece, clip, { start: tick }),
    () => changeClip(piece, clip, { track }),
    () => removeClips(piece, [clip]),
    () => changeTrack(piece, track, { volume: -random() * 20, isMuted: random() < 0.5 }),
    () => removeTrack(piece, track),
    () => setTempo(piece, 60 + random() * 90, tick),
    () => setMetre(piece, { groups: [2, 2, 3], unit: 8 }, 0),
    () => changeSong(piece, { volume: -6 }),
    () => piece.history.undo(piece.person),
  ];
  pick(random, acts)?.();
}

/** Without the functions of the maps, which are made anew. */
const plain = (song: ReturnType<typeof snapshotSong>) => ({
  tracks: song.tracks,
  end: song.end,
  volume: song.volume,
  tempo: song.tempo.changes,
  beats: song.metre.beatsBetween(0, 9600),
});

describe('watching a song', () => {
  it.each(Array.from({ length: 40 }, (_, index) => 300 + index))(
    '[EN5] after any edit the snapshot is what reading everything anew would give (seed %i)',
    (seed) => {
      const random = seededRandom(seed);
      const piece = newPiece(seed);
      const watch = watchSong(piece);
      for (let step = 0; step < 60; step++) {
        act(piece, random);
        expect(plain(watch.song())).toEqual(plain(snapshotSong(piece.tables)));
      }
    },
  );

  it('[EN5] only the track that was edited is read again', () => {
    const piece = newPiece(1);
    const tracks = [0, 1].map(() => addTrack(piece, { role: 'notes', instrument: 'guitar' }));
    const clips = tracks.map((track) => addClip(piece, { track, start: 0, length: 3840 }));
    const watch = watchSong(piece);
    const before = watch.song();
    const dirty: string[][] = [];
    watch.changed.listen((change) => dirty.push([...change.dirty]));
    const clip = clips[1]?.ok === true ? clips[1].value : '';
    addNotes(piece, clip, [{ start: 0, length: 240, pitch: 60, velocity: 1 }]);
    const after = watch.song();
    const placeOf = (id: string | undefined) => before.tracks.findIndex((track) => track.id === id);
    expect(dirty).toEqual([[tracks[1]]]);
    expect(after.tracks[placeOf(tracks[0])]).toBe(before.tracks[placeOf(tracks[0])]);
    expect(after.tracks[placeOf(tracks[1])]).not.toBe(before.tracks[placeOf(tracks[1])]);

    changeTrack(piece, tracks[0] ?? '', { volume: -12 });
    expect(dirty[1]).toEqual([]);
    expect(watch.song().tracks[placeOf(tracks[0])]?.clips).toBe(after.tracks[placeOf(tracks[0])]?.clips);
    expect(schedule(watch.song(), 0, 9600)).toHaveLength(1);
  });

  it('[EN5] an edit of a colleague is taken over like an own one', () => {
    const [mine, hers] = [newPiece(5), newPiece(6)];
    const watch = watchSong(mine);
    const track = addTrack(hers, { role: 'notes', instrument: 'oud' });
    const clip = addClip(hers, { track, start: 0, length: 3840 });
    addNotes(hers, clip.ok ? clip.value : '', [{ start: 0, length: 240, pitch: 62.5, velocity: 1 }]);
    Y.applyUpdate(mine.ydoc, Y.encodeStateAsUpdate(hers.ydoc), 'remote');
    expect(plain(watch.song())).toEqual(plain(snapshotSong(mine.tables)));
    expect(schedule(watch.song(), 0, 9600)).toHaveLength(1);
  });
});
