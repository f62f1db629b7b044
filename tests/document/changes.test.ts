import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { DocumentChange } from '../../src/document/changes.ts';
import { moveNotes } from '../../src/document/commands/notes.ts';
import { fillFromStarter } from '../../src/document/commands/starter.ts';
import { changeTrack, removeTrack } from '../../src/document/commands/tracks.ts';
import { writeLine } from '../../src/document/commands/words.ts';
import type { PieceDoc } from '../../src/document/open.ts';
import { traceOfChange } from '../../src/document/plan/trace-of-change.ts';
import { STARTERS } from '../../src/document/starters/starters.ts';
import { fillSmall } from './command-cases.ts';
import { couple, hands, meet, redo, undo } from './hands.ts';

function listen(piece: PieceDoc) {
  const heard: DocumentChange[] = [];
  piece.changes.listen((change) => heard.push(change));
  const traces = () => heard.flatMap((change) => traceOfChange(change, piece.tables, { pieceId: 'song', at: 1 }));
  return { heard, traces, plain: () => heard.map(({ ids, fields, clients }) => [Object.fromEntries([...ids].map(([kind, set]) => [kind, [...set]])), [...fields], clients]) };
}

describe('what is heard of a change', () => {
  it('[E1] the ids by kind, the fields that changed, who wrote and where it came from; the same here and at a colleague’s', () => {
    const { olena, sara } = couple();
    const { melody, notes } = fillSmall(olena);
    meet(olena, sara);
    const [own, theirs] = [listen(olena), listen(sara)];
    changeTrack(olena, melody, { volume: -3, pan: 0.5 });
    const id = olena.ydoc.clientID;
    meet(olena, sara);
    expect(own.plain()).toEqual([[{ track: [melody] }, ['volume', 'pan'], [id]]]);
    expect(theirs.plain()).toEqual(own.plain());
    expect([own.heard[0]?.origin, theirs.heard[0]?.origin]).toMatchObject([{ type: 'command', command: 'changeTrack' }, { type: 'remote', via: 'mesh' }]);
    moveNotes(olena, notes, { ticks: 240, pitch: 0 });
    expect([...(own.heard[1]?.ids.get('note') ?? [])].toSorted()).toEqual([...notes].toSorted());
  });

  it('[E1] letters inside a record are a change of that record', () => {
    const { olena, sara } = couple();
    const { lines } = fillSmall(olena);
    meet(olena, sara);
    const { heard } = listen(sara);
    writeLine(olena, { line: lines[0] ?? '', language: 'uk', text: 'Ой у лузі, лузі' });
    meet(olena, sara);
    const text = sara.tables.lineText.where('line', lines[0] ?? '')[0];
    expect(heard.map(({ ids }) => [...(ids.get('lineText') ?? [])])).toEqual([[text?.id]]);
    expect(text?.text).toBe('Ой у лузі, лузі');
  });

  it('[E2] the tables are in step before anybody hears, and one who throws keeps no one from hearing', () => {
    const olena = hands('olena', 1);
    const { melody } = fillSmall(olena);
    const seen: unknown[] = [];
    olena.changes.listen(() => {
      throw new Error('deaf');
    });
    olena.changes.listen(() => seen.push(olena.tables.track.get(melody)));
    expect(() => removeTrack(olena, melody)).toThrow('deaf');
    expect(seen).toEqual([undefined]);
  });

  it('[E2] nothing is heard of kinds that this studio does not know, nor after the piece was put away', () => {
    const olena = hands('olena', 1);
    const { melody } = fillSmall(olena);
    const { heard } = listen(olena);
    olena.ydoc.getMap('mood').set('a', 1);
    olena.dispose();
    changeTrack(olena, melody, { pan: 1 });
    expect(heard).toEqual([]);
  });

  it('[E3] a trace names the person of a command, and the person who signed for the client of what arrived', () => {
    const { olena, sara } = couple();
    const { melody, notes, tune } = fillSmall(olena);
    meet(olena, sara);
    const [own, theirs] = [listen(olena), listen(sara)];
    changeTrack(olena, melody, { name: 'Сопілка' });
    moveNotes(olena, notes, { ticks: 240, pitch: 0 });
    meet(olena, sara);
    expect(own.traces()).toMatchObject([
      { personId: 'olena', command: 'changeTrack', kind: 'track', facts: { part: melody, fields: ['name'] } },
      { personId: 'olena', command: 'moveNotes', kind: 'note', facts: { part: tune } },
    ]);
    // Both came in one transaction; the most telling kind names it.
    expect(theirs.traces()).toMatchObject([{ personId: 'olena', command: '', kind: 'note', facts: { part: tune } }]);
  });

  it('[E4] undo, redo and what this device had kept are no acts; a starter and a file are no work of hands', () => {
    const olena = hands('olena', 1);
    const { melody } = fillSmall(olena);
    changeTrack(olena, melody, { pan: 1 });
    const { traces, heard } = listen(olena);
    undo(olena);
    redo(olena);
    const [saved, late] = [Y.encodeStateAsUpdate(olena.ydoc), hands('olena', 2)];
    const second = listen(late);
    Y.applyUpdate(late.ydoc, saved, { type: 'stored' });
    expect([heard.length, traces(), second.heard.length, second.traces()]).toEqual([2, [], 1, []]);
    const filed = hands('olena', 3);
    const third = listen(filed);
    Y.applyUpdate(filed.ydoc, saved, { type: 'remote', via: 'file' });
    expect(third.traces()).toMatchObject([{ facts: { brought: true } }]);
    const begun = hands('olena', 4);
    const fourth = listen(begun);
    const [starter] = STARTERS;
    if (starter) fillFromStarter(begun, starter, 'song');
    expect(fourth.traces()).toMatchObject([{ personId: 'olena', command: 'fillFromStarter', facts: { brought: true } }]);
  });

  it('[E5] a deletion names nobody: what somebody removed is told of no one', () => {
    const { olena, sara } = couple();
    const { drums, melody, beat } = fillSmall(olena);
    meet(olena, sara);
    // Sara has signed before, so that the removal brings nothing but itself.
    changeTrack(sara, drums, { pan: 1 });
    meet(olena, sara);
    const { heard, traces } = listen(olena);
    removeTrack(sara, melody);
    meet(olena, sara);
    expect([heard.length, heard[0]?.clients, traces()]).toEqual([1, [], []]);
    expect(olena.tables.clip.all().map(({ id }) => id)).toEqual([beat]);
  });
});
