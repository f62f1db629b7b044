import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededRandom } from '../../src/base/random.ts';
import { addClip, changeClip } from '../../src/document/commands/clips.ts';
import { addNotes, setStep } from '../../src/document/commands/notes.ts';
import { addAsset, creditAsset, giveConsent, introducePerson } from '../../src/document/commands/people.ts';
import { addPicture, addScene, changePictures } from '../../src/document/commands/pictures.ts';
import { changeSong, setTempo } from '../../src/document/commands/song.ts';
import { addTrack } from '../../src/document/commands/tracks.ts';
import { addLines, timeLines, writeLine } from '../../src/document/commands/words.ts';
import { openPiece, seedPiece, type PieceDoc } from '../../src/document/open.ts';
import { traceOfChange } from '../../src/document/plan/trace-of-change.ts';
import { addToTrace, type TraceEvent } from '../../src/document/plan/trace.ts';
import { offersFor } from '../../src/learning/evidence/offers.ts';
import { summarisePiece } from '../../src/learning/evidence/summarise-piece.ts';
import { event, MINUTE, NOON, pieceOf, planOf } from './people.ts';

const BEAT = 960;
const SONG = 'a'.repeat(64);
const PHOTO = 'b'.repeat(64);

interface Hands {
  readonly piece: PieceDoc;
  trace(): readonly TraceEvent[];
}

/** A real piece in one person's hands, with the trace that her device keeps. */
function hands(person: string, seed: number): Hands {
  const piece = openPiece({ ydoc: new Y.Doc(), person, random: seededRandom(seed), clock: () => NOON });
  const kept: { trace: readonly TraceEvent[] } = { trace: [] };
  piece.changes.listen((change) => {
    for (const line of traceOfChange(change, piece.tables, { pieceId: 'song', at: NOON, room: 'kitchen' }))
      kept.trace = addToTrace(kept.trace, line);
  });
  return { piece, trace: () => kept.trace };
}

function join(left: PieceDoc, right: PieceDoc): void {
  const origin = { type: 'remote', via: 'mesh' } as const;
  left.ydoc.on('update', (update: Uint8Array, from: { type?: string }) => {
    if (from.type === 'command' || from.type === 'undo') Y.applyUpdate(right.ydoc, update, origin);
  });
}

const value = <T>(result: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

const trackWith = (piece: PieceDoc, role: 'drums' | 'notes' | 'audio', length: number) => {
  const made = addTrack(piece, { role, instrument: 'drum-kit' });
  const track = typeof made === 'string' ? made : '';
  return value(addClip(piece, { track, start: 0, length }));
};
const setSteps = (piece: PieceDoc, clip: string, from: number, count: number) => {
  for (let tick = from; tick < from + count; tick++) setStep(piece, { clip, row: 'kick', tick: tick * 240 }, 1);
};

describe('a real piece', () => {
  it('[LE9] an empty piece counts nothing', () => {
    const { piece } = hands('olena', 1);
    seedPiece(piece, { pieceId: 'song', starter: '' });
    expect(summarisePiece(piece.tables, 'song')).toEqual(pieceOf());
  });

  it('[LE9] counts sound, words, pictures, sources and consent from the document', () => {
    const { piece } = hands('olena', 2);
    seedPiece(piece, { pieceId: 'song', starter: '' });
    setTempo(piece, 60);
    introducePerson(piece, { name: 'Olena', picture: 'fox', colour: 1 });
    const drums = trackWith(piece, 'drums', 8 * BEAT);
    setSteps(piece, drums, 0, 3);
    const melody = trackWith(piece, 'notes', 4 * BEAT);
    const voice = trackWith(piece, 'audio', 10 * BEAT);
    const recording = {
      type: 'audio',
      mime: 'audio/wav',
      bytes: 9,
      name: '',
      seconds: 10,
      width: 0,
      height: 0,
      peaks: [],
      author: '',
      licence: '',
      source: '',
    } as const;
    addAsset(piece, SONG, recording);
    changeClip(piece, voice, { asset: SONG });
    const [first, second] = addLines(piece, { language: 'uk', texts: ['Ой у лузі', ''] });
    if (!first || !second) throw new Error('no lines');
    writeLine(piece, { line: first, language: 'pl', text: 'Na łące' });
    timeLines(piece, [
      { line: first, start: 0, end: 6 * BEAT },
      { line: second, start: 6 * BEAT, end: 10 * BEAT },
    ]);
    const scene = addScene(piece, 0);
    addAsset(piece, PHOTO, { ...recording, type: 'image', mime: 'image/png', author: 'Nare', licence: 'CC-BY-4.0' });
    const photo = value(addPicture(piece, { scene, type: 'photo', asset: PHOTO }));
    giveConsent(piece, { name: true, voice: true, face: false, place: 'circle', until: null });
    changeSong(piece, { licence: 'CC-BY-4.0', tradition: 'Kharkiv' });

    const facts = summarisePiece(piece.tables, 'song');
    expect(facts).toMatchObject({ licence: 'CC-BY-4.0', tradition: 'Kharkiv' });
    expect(facts.parts.map(({ id, type, size }) => [id, type, size])).toEqual(
      [
        [drums, 'rhythm', 3],
        [melody, 'melody', 0],
        [voice, 'recording', 1],
      ].toSorted((left, right) => (String(left[0]) < String(right[0]) ? -1 : 1)),
    );
    expect(facts.seconds).toEqual({ sound: 10, words: 6, picture: 12 }); // three bars of four at 60 a minute
    expect(facts.voice).toEqual({ seconds: 10, captioned: 6 });
    expect(facts.lines.filter(({ letters }) => letters > 0)).toEqual([
      { language: 'uk', personId: 'olena', letters: 7 },
      { language: 'pl', personId: 'olena', letters: 6 },
    ]);
    expect(facts.pictures).toEqual([{ id: photo, hasAlt: false }]);
    expect(facts.sources).toEqual([{ id: PHOTO, author: 'Nare', licence: 'CC-BY-4.0', parts: [photo] }]);
    expect(facts.people).toEqual([
      { id: 'olena', hasVoice: true, consent: { voice: true, place: 'circle', until: null } },
    ]);
    expect(
      summarisePiece(piece.tables, 'song', {
        sources: [{ id: 'starter', author: 'A', licence: 'CC0-1.0', parts: 'all' }],
      }).sources,
    ).toHaveLength(2);
  });

  it('[LE3] commands of one person make offers: clip, licence, description', () => {
    const { piece, trace } = hands('olena', 3);
    seedPiece(piece, { pieceId: 'song', starter: '' });
    introducePerson(piece, { name: 'Olena', picture: 'fox', colour: 1 });
    const drums = trackWith(piece, 'drums', 4 * BEAT);
    setSteps(piece, drums, 0, 7);
    const offered = (more: readonly TraceEvent[] = []) =>
      offersFor({
        personId: 'olena',
        now: NOON + MINUTE,
        trace: [...trace(), ...more],
        plan: planOf(),
        piece: summarisePiece(piece.tables, 'song'),
      }).map(({ kind }) => kind);
    expect(offered()).toEqual(['clip.made']); // the clip itself is the eighth act
    const scene = addScene(piece, 0);
    const drawing = value(addPicture(piece, { scene, type: 'drawing', strokes: [[0, 0, 1, 9, 9, 1]] }));
    expect(offered()).toEqual(['clip.made']);
    changePictures(piece, [{ id: drawing, fields: { alt: 'A river at night' } }]);
    expect(offered()).toEqual(['clip.made', 'access.added']);
    giveConsent(piece, { name: true, voice: false, face: false, place: 'everyone', until: null });
    changeSong(piece, { licence: 'CC-BY-4.0' });
    addAsset(piece, SONG, {
      type: 'audio',
      mime: 'audio/wav',
      bytes: 9,
      name: 'drone',
      seconds: 9,
      width: 0,
      height: 0,
      peaks: [],
      author: '',
      licence: '',
      source: 'found',
    });
    const exported = [event('export', { form: 'video' })];
    expect(offered(exported)).toEqual(['clip.made', 'access.added', 'piece.published']);
    creditAsset(piece, SONG, { author: 'Anoush', licence: 'CC-BY-4.0', source: 'found' });
    expect(offered(exported)).toEqual(['clip.made', 'rights.cleared', 'access.added', 'piece.published']);
  });

  it('[LN5] [LE4] two people at once: each device sees one session, undo and loading are no acts', () => {
    const olena = hands('olena', 4);
    const sara = hands('sara', 5);
    join(olena.piece, sara.piece);
    join(sara.piece, olena.piece);
    seedPiece(olena.piece, { pieceId: 'song', starter: '' });
    const drums = trackWith(olena.piece, 'drums', 16 * BEAT);
    setSteps(olena.piece, drums, 0, 9);
    const melody = trackWith(sara.piece, 'notes', 16 * BEAT);
    for (let beat = 0; beat < 9; beat++)
      value(addNotes(sara.piece, melody, [{ start: beat * BEAT, length: BEAT, pitch: 60, velocity: 0.8 }]));
    for (const [{ trace }, personId] of [
      [olena, 'olena'],
      [sara, 'sara'],
    ] as const) {
      const offers = offersFor({
        personId,
        now: NOON,
        trace: trace(),
        plan: planOf({ personId }),
        piece: summarisePiece(olena.piece.tables, 'song'),
      });
      expect(
        offers.filter(({ kind }) => kind === 'coedit.session'),
        personId,
      ).toHaveLength(1);
      expect(
        offers.filter(({ kind }) => kind === 'clip.made'),
        personId,
      ).toHaveLength(1);
    }
    const before = olena.trace();
    olena.piece.history.undo('olena');
    expect(olena.trace()).toEqual(before);
    const loaded = hands('olena', 6);
    Y.applyUpdate(loaded.piece.ydoc, Y.encodeStateAsUpdate(olena.piece.ydoc), { type: 'stored' });
    expect(loaded.trace()).toEqual([]);
    const fromFile = hands('amir', 7);
    Y.applyUpdate(fromFile.piece.ydoc, Y.encodeStateAsUpdate(olena.piece.ydoc), { type: 'remote', via: 'file' });
    expect(fromFile.trace().every(({ facts, personId }) => facts.brought === true && personId !== 'amir')).toBe(true);
  });
});
