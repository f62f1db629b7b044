import { describe, expect, it } from 'vitest';
import { introducePerson } from '../../src/document/commands/people.ts';
import { changeSong, setTempo } from '../../src/document/commands/song.ts';
import type { DocumentChange } from '../../src/document/changes.ts';
import { canonicalText } from '../../src/document/queries/canonical.ts';
import { content, couple, hands, meet, opened, redo, undo } from './hands.ts';

const FOX = { name: 'Olena', picture: 'fox', colour: 1 };
const OWL = { name: 'Amir', picture: 'owl', colour: 4 };

describe('coming into a piece', () => {
  it('[C11] her first command enters her in the same transaction, so that a colleague never sees work of nobody', () => {
    const { olena, sara } = couple();
    const heard: DocumentChange[] = [];
    olena.changes.listen((change) => heard.push(change));
    olena.handTo('olena', FOX);
    setTempo(olena, 90);
    setTempo(olena, 95);
    expect(heard.map(({ ids, origin }) => [[...ids.keys()].toSorted(), origin?.type])).toEqual([
      [['person', 'tempo'], 'command'],
      [['tempo'], 'command'],
    ]);
    meet(olena, sara);
    expect(sara.tables.person.get('olena')).toMatchObject(FOX);
  });

  it('[C11] [D7] being handed the piece, or looking at it, writes nothing', () => {
    const { olena } = couple();
    const before = canonicalText(olena.ydoc);
    olena.handTo('amir', OWL);
    olena.handTo('olena', FOX);
    changeSong(olena, {});
    expect(canonicalText(olena.ydoc)).toBe(before);
  });

  it('[C11] [C10] each who takes a turn is entered with her own first command', () => {
    const { olena } = couple();
    olena.handTo('olena', FOX);
    setTempo(olena, 90);
    olena.handTo('amir', OWL);
    expect(olena.tables.person.get('amir')).toBeUndefined();
    setTempo(olena, 91);
    expect(olena.tables.person.all().map(({ id, name }) => [id, name])).toEqual([
      ['amir', 'Amir'],
      ['olena', 'Olena'],
    ]);
  });

  it('[C11] a name changed elsewhere arrives with the first command of the next opening, and no sooner', () => {
    const { olena } = couple();
    olena.handTo('olena', FOX);
    setTempo(olena, 90);
    const again = opened(olena, 'olena');
    again.handTo('olena', { ...FOX, name: 'Оленка' });
    expect(again.tables.person.get('olena')?.name).toBe('Olena');
    setTempo(again, 95);
    expect(again.tables.person.get('olena')?.name).toBe('Оленка');
    meet(olena, again);
    setTempo(olena, 99);
    expect(olena.tables.person.get('olena')?.name).toBe('Оленка');
  });

  it('[C11] what a command itself says of her is not overwritten by the face she came with', () => {
    const { olena } = couple();
    olena.handTo('olena', FOX);
    introducePerson(olena, { ...FOX, name: 'Oksana' });
    expect(olena.tables.person.get('olena')?.name).toBe('Oksana');
  });

  it('[C11] [K3] nobody is entered in a newer document', () => {
    const piece = hands('olena', 3);
    piece.ydoc.getMap('meta').set('format', 999);
    piece.handTo('olena', FOX);
    setTempo(piece, 90);
    expect(piece.tables.person.all()).toEqual([]);
  });

  it('[U9] undo of her first command takes back the command and leaves her in the piece', () => {
    const { olena } = couple();
    olena.handTo('olena', FOX);
    setTempo(olena, 90);
    const after = content(olena);
    expect(undo(olena)).toBe('history.setTempo');
    expect(olena.tables.tempo.all()).toEqual([]);
    expect(olena.tables.person.get('olena')).toMatchObject(FOX);
    expect(undo(olena)).toBe('nothing-to-undo');
    expect(redo(olena)).toBe('history.setTempo');
    expect(content(olena)).toBe(after);
  });
});
