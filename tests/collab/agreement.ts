import { expect } from 'vitest';
import * as Y from 'yjs';
import { seededRandom } from '../../src/base/random.ts';
import { openPiece, type PieceDoc } from '../../src/document/open.ts';
import { canonicalText } from '../../src/document/queries/canonical.ts';
import { creditsOf } from '../../src/document/queries/credits.ts';
import { chordsInOrder, sectionsInOrder } from '../../src/document/queries/harmony.ts';
import { wordsToLearn } from '../../src/document/queries/learn.ts';
import { languagesInOrder, linesInOrder, timedLines, wordsOf } from '../../src/document/queries/lyrics.ts';
import { clipsOf, metreMapOf, picturesOf, scenesInOrder, songEnd, tempoMapOf, tracksInOrder } from '../../src/document/queries/song.ts';
import { stepsOf } from '../../src/document/queries/steps.ts';
import { syllablesIn } from '../../src/document/queries/syllables.ts';
import { KIND_NAMES } from '../../src/document/schema/kinds.ts';

/** Everything that a person can see of a piece. */
function seen(piece: PieceDoc): unknown {
  const { tables } = piece;
  const end = songEnd(tables);
  return {
    tables: KIND_NAMES.map((kind) => tables[kind].all()),
    tracks: tracksInOrder(tables).map((track) => [track, clipsOf(tables, track.id).map((clip) => [clip, stepsOf(tables, clip.id), tables.note.where('clip', clip.id)])]),
    scenes: scenesInOrder(tables).map((scene) => [scene, picturesOf(tables, scene.id)]),
    lines: linesInOrder(tables).map(({ id }) => [id, languagesInOrder(tables).map((language) => wordsOf(tables, id, language))]),
    times: timedLines(tables),
    sung: timedLines(tables).map((line) => languagesInOrder(tables).map((language) => syllablesIn(tables, line, language))),
    chords: chordsInOrder(tables),
    parts: sectionsInOrder(tables),
    learnt: wordsToLearn(tables),
    end,
    tempo: tempoMapOf(tables).changes,
    beats: metreMapOf(tables).beatsBetween(0, end),
    credits: creditsOf(piece),
  };
}

export function expectAgreement(pieces: readonly PieceDoc[]): void {
  const [first, ...others] = pieces;
  if (!first) return;
  const [text, sight] = [canonicalText(first.ydoc), seen(first)];
  for (const piece of pieces) expect(piece.ydoc.store.pendingStructs, 'edits that wait for others').toBeNull();
  for (const other of others) {
    expect(canonicalText(other.ydoc)).toBe(text);
    expect(seen(other)).toEqual(sight);
  }
}

/** The piece as devices see it that come late, by each way in which it travels. */
export function latecomers(piece: PieceDoc, updates: readonly Uint8Array[]): PieceDoc[] {
  const ways: ((ydoc: Y.Doc) => void)[] = [
    (ydoc) => Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(piece.ydoc)),
    (ydoc) => Y.applyUpdateV2(ydoc, Y.encodeStateAsUpdateV2(piece.ydoc)),
    (ydoc) => Y.applyUpdate(ydoc, Y.mergeUpdates([...updates])),
    (ydoc) => {
      for (const update of [...updates].reverse()) Y.applyUpdate(ydoc, update);
    },
  ];
  return ways.map((arrive) => {
    const ydoc = new Y.Doc();
    const late = openPiece({ ydoc, person: 'late', random: seededRandom(1), clock: () => 0 });
    arrive(ydoc);
    return late;
  });
}

/** Everything that stands in the document and was written by somebody else, as Yjs names it: records, fields and letters. */
export function worksOfOthers({ ydoc, person }: PieceDoc): Set<string> {
  const signed = ydoc.getMap('client');
  const works = new Set<string>();
  const collect = (type: Pick<Y.AbstractType<never>, '_map' | '_start'>): void => {
    const items = [...type._map.values()];
    for (let item = type._start; item; item = item.right) items.push(item);
    for (const item of items) {
      if (item.deleted) continue;
      if (signed.get(String(item.id.client)) !== person) {
        for (let clock = item.id.clock; clock < item.id.clock + item.length; clock++) works.add(`${item.id.client}:${clock}`);
      }
      if (item.content instanceof Y.ContentType) collect(item.content.type);
    }
  };
  for (const kind of KIND_NAMES) if (kind !== 'client') collect(ydoc.getMap(kind));
  return works;
}
