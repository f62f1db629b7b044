import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededRandom } from '../../src/base/random.ts';
import { addNotes } from '../../src/document/commands/notes.ts';
import { addClip } from '../../src/document/commands/clips.ts';
import { addAsset, creditAsset, introducePerson } from '../../src/document/commands/people.ts';
import { addScenesForSections } from '../../src/document/commands/scenes.ts';
import { moveSection, setSection } from '../../src/document/commands/sections.ts';
import { giveFeedback, heedComment, markComment, react, sayMessage } from '../../src/document/commands/talk.ts';
import { addTask, finishTask, takeTask } from '../../src/document/commands/tasks.ts';
import { addTrack } from '../../src/document/commands/tracks.ts';
import { openPiece, seedPiece, type PieceDoc } from '../../src/document/open.ts';
import type { PlanRecords } from '../../src/document/plan/records.ts';
import { traceOfChange } from '../../src/document/plan/trace-of-change.ts';
import { addToTrace, type TraceEvent } from '../../src/document/plan/trace.ts';
import { EVIDENCE_KINDS, kindsPossibleNow } from '../../src/learning/evidence/catalogue.ts';
import type { EvidenceKindId } from '../../src/learning/evidence/kind.ts';
import { offersFor } from '../../src/learning/evidence/offers.ts';
import { summarisePiece } from '../../src/learning/evidence/summarise-piece.ts';
import { event, MINUTE, NOON, planOf } from './people.ts';

const FILE = 'a'.repeat(64);
const BEAT = 960;

/** Two people in one real piece, each with the trace that her device keeps; time passes by a minute with each step. */
function kitchen({ isAlone = false } = {}) {
  const room = isAlone ? undefined : 'kitchen';
  const time = { now: NOON };
  const hands = (person: string, seed: number) => {
    const piece = openPiece({ ydoc: new Y.Doc(), person, random: seededRandom(seed), clock: () => time.now });
    const kept: { trace: readonly TraceEvent[] } = { trace: [] };
    piece.changes.listen((change) => {
      for (const line of traceOfChange(change, piece.tables, { pieceId: 'song', at: time.now, room })) kept.trace = addToTrace(kept.trace, line);
    });
    return { piece, kept };
  };
  const olena = hands('olena', 11);
  const sara = hands('sara', 12);
  const origin = { type: 'remote', via: 'mesh' } as const;
  for (const [from, to] of [[olena, sara], [sara, olena]] as const)
    from.piece.ydoc.on('update', (update: Uint8Array, by: { type?: string }) => {
      if (by.type === 'command' || by.type === 'undo') Y.applyUpdate(to.piece.ydoc, update, origin);
    });
  seedPiece(olena.piece, { pieceId: 'song', starter: '' });
  introducePerson(olena.piece, { name: 'Olena', picture: 'fox', colour: 1 });
  introducePerson(sara.piece, { name: 'Sara', picture: 'owl', colour: 2 });
  return {
    olena: olena.piece,
    sara: sara.piece,
    later: () => (time.now += MINUTE),
    /** Something that the device notes beside the commands. */
    act: (kind: string, facts: TraceEvent['facts'] = {}) => (olena.kept.trace = [...olena.kept.trace, event(kind, facts, { at: time.now })]),
    offered: (kind: EvidenceKindId, plan: PlanRecords = planOf()) =>
      offersFor({ personId: 'olena', now: time.now, trace: olena.kept.trace, piece: summarisePiece(olena.piece.tables, 'song'), plan }).filter((offer) => offer.kind === kind).length,
  };
}

const value = <T>(result: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

function play(piece: PieceDoc): void {
  const track = addTrack(piece, { role: 'notes', instrument: 'flute' });
  const clip = value(addClip(piece, { track, start: 0, length: 4 * BEAT }));
  value(addNotes(piece, clip, [{ start: 0, length: BEAT, pitch: 60, velocity: 0.8 }]));
}

describe('evidence by what people really do', () => {
  it('[LE10] 21 of 28 kinds can happen; the others wait for sessions, a shelf, a gallery, versions or listeners', () => {
    expect(kindsPossibleNow).toHaveLength(21);
    expect(EVIDENCE_KINDS.filter((kind) => kind.notYet !== null).map(({ id, notYet }) => [id, notYet])).toEqual([
      ['block.facilitated', 'blocks'],
      ['resource.selected', 'search'],
      ['versions.compared', 'versions'],
      ['audience.tested', 'listeners'],
      ['files.kept', 'versions'],
      ['listened.across', 'gallery'],
      ['community.joined', 'community'],
    ]);
  });

  it('[LE3] structure.planned: three named parts, then another order', () => {
    const { olena, offered } = kitchen();
    play(olena);
    for (const [at, part] of [[0, 'verse'], [BEAT, 'chorus']] as const) setSection(olena, { at, part });
    moveSection(olena, { from: BEAT, before: 0 });
    expect(offered('structure.planned')).toBe(0);
    setSection(olena, { at: 2 * BEAT, part: 'bridge' });
    expect(offered('structure.planned')).toBe(1);
  });

  it('[LE3] structure.planned: three named parts as a frame for scenes', () => {
    const { olena, offered } = kitchen();
    play(olena);
    for (const [at, part] of [[0, 'verse'], [BEAT, 'chorus'], [2 * BEAT, 'bridge']] as const) setSection(olena, { at, part });
    expect(offered('structure.planned')).toBe(0);
    addScenesForSections(olena);
    expect(offered('structure.planned')).toBe(1);
  });

  it('[LE3] collab.organised: a room, two tasks that others took, one of them done', () => {
    const { olena, sara, act, offered } = kitchen();
    act('room');
    const [drums, words] = ['Drums', 'Words'].map((text) => value(addTask(olena, text)));
    value(takeTask(sara, drums ?? '', true));
    value(takeTask(sara, words ?? '', true));
    expect(offered('collab.organised')).toBe(0);
    value(finishTask(sara, drums ?? '', true));
    expect(offered('collab.organised')).toBe(1);
    value(takeTask(sara, words ?? '', false));
    expect(offered('collab.organised')).toBe(0);
  });

  it('[LE3] talked.online: three messages or reactions in a room', () => {
    const { olena, sara, later, offered } = kitchen();
    sayMessage(olena, { said: 'Привіт' });
    react(olena, 'heart');
    sayMessage(sara, { said: 'سلام' });
    expect(offered('talked.online')).toBe(0);
    later();
    react(olena, 'clap');
    expect(offered('talked.online')).toBe(1);
    const alone = kitchen({ isAlone: true });
    for (const said of ['one', 'two', 'three']) sayMessage(alone.olena, { said });
    expect(alone.offered('talked.online')).toBe(0);
  });

  it('[LE12] a message found not OK does not count, and counts again when it is OK', () => {
    const { olena, sara, offered } = kitchen();
    const [first] = ['one', 'two', 'three'].map((said) => value(sayMessage(olena, { said })));
    expect(offered('talked.online')).toBe(1);
    markComment(sara, first ?? '', 'not-ok');
    expect(offered('talked.online')).toBe(0);
    markComment(sara, first ?? '', 'none');
    expect(offered('talked.online')).toBe(1);
  });

  it('[LE3] [LE12] feedback.given: liked and an idea, and somebody found it useful', () => {
    const { olena, sara, offered } = kitchen();
    const half = value(giveFeedback(olena, { said: 'The flute' }));
    markComment(sara, half, 'useful');
    const whole = value(giveFeedback(olena, { said: 'The flute', more: 'Slower?' }));
    expect(offered('feedback.given')).toBe(0);
    markComment(sara, whole, 'not-useful');
    expect(offered('feedback.given')).toBe(0);
    markComment(sara, whole, 'useful');
    expect(offered('feedback.given')).toBe(1);
  });

  it('[LE3] feedback.used: work after the feedback, linked to it', () => {
    const { olena, sara, later, offered } = kitchen();
    play(olena);
    later();
    const id = value(giveFeedback(sara, { said: 'The beat', more: 'More notes' }));
    later();
    heedComment(olena, id, true);
    expect(offered('feedback.used')).toBe(0);
    heedComment(olena, id, false);
    play(olena);
    expect(offered('feedback.used')).toBe(0);
    later();
    heedComment(olena, id, true);
    expect(offered('feedback.used')).toBe(1);
  });

  it('[LE3] source.checked: author, place and date of somebody’s work', () => {
    const { olena, offered } = kitchen();
    addAsset(olena, FILE, { type: 'audio', mime: 'audio/wav', bytes: 9, name: 'drone', seconds: 9, width: 0, height: 0, peaks: [], author: '', licence: '', source: '' });
    creditAsset(olena, FILE, { author: 'Anoush', licence: 'public-domain', source: 'archive.example' });
    expect(offered('source.checked')).toBe(0);
    creditAsset(olena, FILE, { author: 'Anoush', licence: 'public-domain', source: 'archive.example', made: '1936' });
    expect(offered('source.checked')).toBe(1);
  });
});
