import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededRandom } from '../../src/base/random.ts';
import { handOn } from '../../src/document/commands/hand-on.ts';
import { addAsset, giveConsent, introducePerson, setCredit } from '../../src/document/commands/people.ts';
import { changeSong } from '../../src/document/commands/song.ts';
import { openPiece, type PieceDoc } from '../../src/document/open.ts';
import { consentGaps } from '../../src/document/queries/consent-gaps.ts';
import { allowsRemix, originsOf, originText } from '../../src/document/queries/origins-of.ts';
import { licenceProblems } from '../../src/learning/evidence/licences.ts';
import { starterSources } from '../../src/learning/evidence/starter-sources.ts';
import { SEED } from '../support/seed.ts';

const open = (person: string, ydoc = new Y.Doc()): PieceDoc => openPiece({ ydoc, person, random: seededRandom(SEED), clock: () => 1000 });
const as = (piece: PieceDoc, person: string, name: string): void => {
  piece.handTo(person);
  introducePerson(piece, { name, picture: 'owl', colour: 1 });
};
const origin = (title: string) => ({ title, makers: ['Sara'], licence: 'CC-BY-4.0', address: 'https://studio.example/watch/x' });

describe('a copy for others', () => {
  it('holds no name, consent or file of its makers that is not in the piece, not even as something deleted', () => {
    const piece = open('');
    as(piece, 'p1', 'Olena Secretova');
    giveConsent(piece, { name: false, voice: true, face: false, place: 'everyone', until: null });
    setCredit(piece, 'p1', ['music']);
    addAsset(piece, 'ab'.repeat(32), { type: 'audio', mime: 'audio/mp4', bytes: 5, name: 'unused take', seconds: 1, width: 0, height: 0, peaks: [], author: '', licence: '', source: '' });
    changeSong(piece, { title: 'Kalyna', licence: 'CC-BY-4.0' });
    const copied = new Y.Doc();
    Y.applyUpdate(copied, Y.encodeStateAsUpdate(piece.ydoc));
    const copy = open('', copied);
    handOn(copy, origin('Kalyna'));
    const bytes = Buffer.from(Y.encodeStateAsUpdate(copied)).toString('latin1');
    for (const secret of ['Secretova', 'unused take']) expect(bytes).not.toContain(secret);
    expect(bytes).toContain('Kalyna');
    for (const kind of ['person', 'client', 'credit', 'consent', 'asset'] as const) expect(copy.tables[kind].all(), kind).toEqual([]);
    expect(piece.tables.person.all()).toHaveLength(1);
  });

  it('names what it was made from, and what that was made from, the nearest first', () => {
    const first = open('');
    changeSong(first, { licence: 'CC-BY-SA-4.0' });
    expect(allowsRemix(first.tables)).toBe(true);
    handOn(first, origin('first'));
    handOn(first, origin('second'));
    expect(originsOf(first.tables).map(({ title }) => title)).toEqual(['second', 'first']);
    changeSong(first, { licence: 'CC-BY-ND-4.0' });
    expect(allowsRemix(first.tables)).toBe(false);
  });

  it('binds whoever goes on with it: the nearest origin is a source of the whole piece', () => {
    const piece = open('');
    handOn(piece, { ...origin('Kalyna'), licence: 'CC-BY-SA-4.0' });
    const sources = starterSources(piece.tables);
    expect(sources).toEqual([{ id: 'Kalyna', author: 'Sara', licence: 'CC-BY-SA-4.0', parts: 'all' }]);
    expect(licenceProblems('CC-BY-SA-4.0', sources)).toEqual([]);
    expect(licenceProblems('CC0-1.0', sources)).toEqual([{ source: 'Kalyna', problem: 'not-compatible' }]);
  });

  it('a chain that is too long loses its far end, never its form', () => {
    const long = Array.from({ length: 20 }, (_, index) => ({ ...origin(`${index} ${'long title '.repeat(20)}`), makers: Array.from({ length: 20 }, () => 'x'.repeat(80)) }));
    const text = originText(long);
    expect(text.length).toBeLessThanOrEqual(4000);
    expect(JSON.parse(text)[0].title).toMatch(/^0 /);
  });
});

describe('[consent] who stands between a piece and a place', () => {
  const gapsAfter = (consent: { place: 'nowhere' | 'makers' | 'circle' | 'everyone'; until?: number | null } | undefined) => {
    const piece = open('');
    as(piece, 'p1', 'Olena');
    setCredit(piece, 'p1', ['music']);
    as(piece, 'p2', 'Only looked in');
    piece.handTo('p1');
    if (consent) giveConsent(piece, { name: true, voice: false, face: false, until: null, ...consent });
    return (['circle', 'everyone'] as const).map((place) => consentGaps(piece, place, 5000).map(({ name, reason }) => `${name} ${reason}`).join());
  };

  it('everyone whose work is in it, until she agreed to that place and as long as she does', () => {
    expect(gapsAfter(undefined)).toEqual(['Olena waiting', 'Olena waiting']);
    expect(gapsAfter({ place: 'nowhere' })).toEqual(['Olena no', 'Olena no']);
    expect(gapsAfter({ place: 'makers' })).toEqual(['Olena place', 'Olena place']);
    expect(gapsAfter({ place: 'circle' })).toEqual(['', 'Olena place']);
    expect(gapsAfter({ place: 'everyone' })).toEqual(['', '']);
    expect(gapsAfter({ place: 'everyone', until: 4000 })).toEqual(['Olena over', 'Olena over']);
    expect(gapsAfter({ place: 'everyone', until: 6000 })).toEqual(['', '']);
  });
});
