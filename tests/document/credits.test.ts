import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededRandom } from '../../src/base/random.ts';
import type { Result } from '../../src/base/result.ts';
import { addClip } from '../../src/document/commands/clips.ts';
import { addNotes, moveNotes, setStep } from '../../src/document/commands/notes.ts';
import { addAsset, creditAsset, introducePerson, setCredit } from '../../src/document/commands/people.ts';
import { glossWord } from '../../src/document/commands/learn.ts';
import { addPicture, addScene } from '../../src/document/commands/pictures.ts';
import { speakLine } from '../../src/document/commands/spoken.ts';
import { fillFromStarter } from '../../src/document/commands/starter.ts';
import { addTrack } from '../../src/document/commands/tracks.ts';
import { addLanguage, addLines, writeLine } from '../../src/document/commands/words.ts';
import { openPiece, seedPiece, type PieceDoc } from '../../src/document/open.ts';
import { creditsOf } from '../../src/document/queries/credits.ts';
import { STARTERS } from '../../src/document/starters/starters.ts';

const SONG = 'a'.repeat(64);
const AUDIO = { type: 'audio', mime: 'audio/wav', bytes: 9, name: 'verse', seconds: 4, width: 0, height: 0, peaks: [] } as const;
const OURS = { author: '', licence: '', source: '' } as const;

function hands(person: string, seed: number): PieceDoc {
  return openPiece({ ydoc: new Y.Doc(), person, random: seededRandom(seed), clock: () => 0 });
}

function enter(piece: PieceDoc): void {
  introducePerson(piece, { name: piece.person, picture: 'bird', colour: 0 });
}

/** Everything of each goes to the other. */
function meet(one: PieceDoc, other: PieceDoc): void {
  Y.applyUpdate(other.ydoc, Y.encodeStateAsUpdate(one.ydoc), { type: 'remote', via: 'mesh' });
  Y.applyUpdate(one.ydoc, Y.encodeStateAsUpdate(other.ydoc), { type: 'remote', via: 'mesh' });
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

const named = (piece: PieceDoc) => Object.fromEntries(creditsOf(piece).map(({ person, parts }) => [person.id, parts]));

describe('who did what', () => {
  it('names a person for what she made, and nobody for an empty clip', () => {
    const olena = hands('olena', 1);
    seedPiece(olena, { pieceId: 'song', starter: '' });
    enter(olena);
    const clip = value(addClip(olena, { track: addTrack(olena, { role: 'notes', instrument: 'piano' }), start: 0, length: 3840 }));
    expect(named(olena)).toEqual({ olena: [] });
    addNotes(olena, clip, [{ start: 0, length: 960, pitch: 60, velocity: 1 }]);
    expect(named(olena)).toEqual({ olena: ['music'] });
  });

  it('tells the music of a guest in the host’s clip', () => {
    const olena = hands('olena', 2);
    const sara = hands('sara', 3);
    seedPiece(olena, { pieceId: 'song', starter: '' });
    enter(olena);
    enter(sara);
    const clip = value(addClip(olena, { track: addTrack(olena, { role: 'drums', instrument: 'drum-kit' }), start: 0, length: 3840 }));
    setStep(olena, { clip, row: 'kick', tick: 0 }, 1);
    meet(olena, sara);
    expect(named(sara)).toEqual({ olena: ['music'], sara: [] });
    setStep(sara, { clip, row: 'snare', tick: 960 }, 1);
    meet(olena, sara);
    expect(named(olena)).toEqual({ olena: ['music'], sara: ['music'] });
    expect(creditsOf(sara)).toEqual(creditsOf(olena));
  });

  it('gives nobody the notes of a starter, and somebody those she moved', () => {
    const olena = hands('olena', 4);
    const starter = STARTERS[0];
    if (!starter) throw new Error('no starter');
    fillFromStarter(olena, starter, 'song');
    enter(olena);
    expect(named(olena)).toEqual({ olena: [] });
    const note = olena.tables.note.all()[0]?.id ?? '';
    moveNotes(olena, [note], { ticks: 0, pitch: 1 });
    expect(named(olena)).toEqual({ olena: ['music'] });
  });

  it('follows the person, not the device', () => {
    const olena = hands('olena', 5);
    seedPiece(olena, { pieceId: 'song', starter: '' });
    enter(olena);
    const clip = value(addClip(olena, { track: addTrack(olena, { role: 'drums', instrument: 'drum-kit' }), start: 0, length: 3840 }));
    olena.handTo('amir');
    enter(olena);
    setStep(olena, { clip, row: 'kick', tick: 0 }, 1);
    expect(named(olena)).toEqual({ amir: ['music'], olena: ['music'] });
  });

  it('tells words from a translation, and hears a change of somebody’s words', () => {
    const olena = hands('olena', 6);
    const sara = hands('sara', 7);
    seedPiece(olena, { pieceId: 'song', starter: '' });
    enter(olena);
    enter(sara);
    addLanguage(olena, 'uk');
    const [line = ''] = addLines(olena, { language: 'uk', texts: ['Ой на горі'] });
    meet(olena, sara);
    addLanguage(sara, 'pl');
    writeLine(sara, { line, language: 'pl', text: 'Na górze' });
    expect(named(sara)).toEqual({ olena: ['words'], sara: ['translation'] });
    writeLine(sara, { line, language: 'uk', text: 'Ой на горі два дубки' });
    expect(named(sara)).toEqual({ olena: ['words'], sara: ['words', 'translation'] });
  });

  it('[W12] hears a voice in a spoken line or word, and sees a translation in what a word means', () => {
    const olena = hands('olena', 10);
    const sara = hands('sara', 11);
    seedPiece(olena, { pieceId: 'song', starter: '' });
    enter(olena);
    enter(sara);
    const { type: _, ...file } = { ...AUDIO, ...OURS };
    speakLine(olena, { sha256: SONG, asset: file });
    meet(olena, sara);
    glossWord(sara, { language: 'uk', text: 'калина', to: 'pl', gloss: 'kalina' });
    expect(named(sara)).toEqual({ olena: ['voice'], sara: ['translation'] });
  });

  it('hears a voice in a recording until it is said to be somebody else’s', () => {
    const olena = hands('olena', 8);
    seedPiece(olena, { pieceId: 'song', starter: '' });
    enter(olena);
    const track = addTrack(olena, { role: 'audio', instrument: 'voice' });
    addAsset(olena, SONG, { ...AUDIO, ...OURS });
    addClip(olena, { track, start: 0, length: 3840, asset: SONG });
    expect(named(olena)).toEqual({ olena: ['voice'] });
    creditAsset(olena, SONG, { author: 'Anoush', licence: 'CC-BY-4.0', source: '' });
    expect(named(olena)).toEqual({ olena: ['music'] });
  });

  it('takes a correction for what it says, and keeps what was worked out beside it', () => {
    const olena = hands('olena', 9);
    seedPiece(olena, { pieceId: 'song', starter: '' });
    enter(olena);
    addPicture(olena, { scene: addScene(olena, 0), type: 'text' });
    setCredit(olena, 'olena', ['picture', 'idea']);
    const [credits] = creditsOf(olena);
    expect(credits).toMatchObject({ parts: ['picture', 'idea'], worked: ['picture'], isCorrected: true });
    olena.history.undo('olena');
    expect(named(olena)).toEqual({ olena: ['picture'] });
  });
});
