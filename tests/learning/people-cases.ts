import type { EvidenceKindId } from '../../src/learning/evidence/kind.ts';
import type { Scene } from '../../src/learning/evidence/offer.ts';
import type { CommentFacts } from '../../src/learning/evidence/piece-facts.ts';
import { endorsement, event, HOUR, NOON, pieceOf, planOf, sceneOf } from './people.ts';

const sections = ['verse', 'chorus', 'bridge'];
const named = event('section', {}, { command: 'setSection' });
const moved = event('section', {}, { command: 'moveSection' });
const feedback = (contents: Partial<CommentFacts> = {}): CommentFacts => ({
  id: 'words',
  form: 'feedback',
  personId: 'olena',
  at: NOON,
  isWhole: true,
  marks: [{ personId: 'sara', mark: 'useful', heededAt: null }],
  ...contents,
});
const people = [
  { id: 'olena', hasVoice: false, consent: null },
  { id: 'sara', hasVoice: false, consent: null },
];
const heeded = feedback({ personId: 'sara', marks: [{ personId: 'olena', mark: 'none', heededAt: NOON + HOUR }] });
const messages = ['a', 'b', 'c'].map((id) => feedback({ id, form: 'message', marks: [] }));
const spoken = messages.map(({ id }) => event('comment', { part: id, room: 'kitchen' }));
const tasks = [
  { id: 'drums', personId: 'olena', takerId: 'sara', doneAt: NOON },
  { id: 'words', personId: 'olena', takerId: 'maria', doneAt: null },
];
const roomMade = event('room', { room: 'kitchen' });
const checked = { id: 'drone', author: 'Anoush', licence: '', source: 'archive.example', made: '1936', parts: ['clip'] };
const credited = event('asset', { part: 'drone' }, { command: 'creditAsset' });
const check = (value: string, at: number, part = 'sound') => event('check', { part, value }, { at, pieceId: null });
const confirmed = (act: string, words = 'She showed me how to record.') => planOf({ endorsements: [endorsement({ act, words })] });

/** What people do with each other and around a piece: a scene at the threshold, and scenes that miss it by one thing. */
export const PEOPLE_CASES: Partial<Record<EvidenceKindId, { at: Scene; below: Record<string, Scene> }>> = {
  'structure.planned': {
    at: sceneOf({ piece: pieceOf({ sections }), trace: [named, moved] }),
    below: {
      'two names': sceneOf({ piece: pieceOf({ sections: sections.slice(1) }), trace: [named, moved] }),
      'no other order': sceneOf({ piece: pieceOf({ sections }), trace: [named] }),
      'named by others': sceneOf({ piece: pieceOf({ sections }), trace: [{ ...named, personId: 'sara' }, moved] }),
    },
  },
  'text.mediated': {
    at: sceneOf({ piece: pieceOf({ people }), plan: confirmed('text.mediated', '') }),
    below: {
      'told by herself': sceneOf({
        piece: pieceOf({ people }),
        plan: planOf({ endorsements: [endorsement({ act: 'text.mediated', fromPersonId: 'olena' })] }),
      }),
      'a word for another act': sceneOf({ piece: pieceOf({ people }), plan: confirmed('clip.made') }),
    },
  },
  'peer.helped': {
    at: sceneOf({ piece: pieceOf({ people }), plan: confirmed('peer.helped') }),
    below: {
      'what it was is not named': sceneOf({ piece: pieceOf({ people }), plan: confirmed('peer.helped', ' ') }),
      'somebody who was not there': sceneOf({ piece: pieceOf(), plan: confirmed('peer.helped') }),
      'in another piece': sceneOf({ piece: pieceOf({ pieceId: 'other', people }), plan: confirmed('peer.helped') }),
    },
  },
  'collab.organised': {
    at: sceneOf({ piece: pieceOf({ tasks }), trace: [roomMade] }),
    below: {
      'no room made': sceneOf({ piece: pieceOf({ tasks }) }),
      'one taken by another': sceneOf({
        piece: pieceOf({ tasks: tasks.map((it) => (it.id === 'words' ? { ...it, takerId: 'olena' } : it)) }),
        trace: [roomMade],
      }),
      'nothing done': sceneOf({ piece: pieceOf({ tasks: tasks.map((it) => ({ ...it, doneAt: null })) }), trace: [roomMade] }),
      'tasks of somebody else': sceneOf({
        piece: pieceOf({ tasks: tasks.map((it) => ({ ...it, personId: 'ida' })) }),
        trace: [roomMade],
      }),
    },
  },
  'talked.online': {
    at: sceneOf({ piece: pieceOf({ comments: messages }), trace: spoken }),
    below: {
      'two messages': sceneOf({ piece: pieceOf({ comments: messages.slice(1) }), trace: spoken }),
      'outside of a room': sceneOf({
        piece: pieceOf({ comments: messages }),
        trace: spoken.map((it) => ({ ...it, facts: { part: it.facts.part ?? '' } })),
      }),
      'one found not OK': sceneOf({
        piece: pieceOf({
          comments: messages.map((it) =>
            it.id === 'a' ? { ...it, marks: [{ personId: 'sara', mark: 'not-ok', heededAt: null }] } : it,
          ),
        }),
        trace: spoken,
      }),
    },
  },
  'feedback.given': {
    at: sceneOf({ piece: pieceOf({ people, comments: [feedback()] }) }),
    below: {
      'no question and no idea': sceneOf({ piece: pieceOf({ people, comments: [feedback({ isWhole: false })] }) }),
      'nobody found it useful': sceneOf({ piece: pieceOf({ people, comments: [feedback({ marks: [] })] }) }),
      'useful to herself alone': sceneOf({
        piece: pieceOf({ people, comments: [feedback({ marks: [{ personId: 'olena', mark: 'useful', heededAt: null }] })] }),
      }),
      'useful to a stranger': sceneOf({ piece: pieceOf({ comments: [feedback()] }) }),
      'given by another': sceneOf({ piece: pieceOf({ people, comments: [feedback({ personId: 'sara' })] }) }),
    },
  },
  'feedback.used': {
    at: sceneOf({ piece: pieceOf({ people, comments: [heeded] }), trace: [event('note', {}, { at: NOON + 1 })] }),
    below: {
      'no work after it': sceneOf({ piece: pieceOf({ people, comments: [heeded] }), trace: [event('note', {}, { at: NOON - 1 })] }),
      'not linked': sceneOf({
        piece: pieceOf({ people, comments: [{ ...heeded, marks: [] }] }),
        trace: [event('note', {}, { at: NOON + 1 })],
      }),
      'her own feedback': sceneOf({
        piece: pieceOf({ people, comments: [{ ...heeded, personId: 'olena' }] }),
        trace: [event('note', {}, { at: NOON + 1 })],
      }),
    },
  },
  'source.checked': {
    at: sceneOf({ piece: pieceOf({ sources: [checked] }), trace: [credited] }),
    below: {
      'no date': sceneOf({ piece: pieceOf({ sources: [{ ...checked, made: '' }] }), trace: [credited] }),
      'no place': sceneOf({ piece: pieceOf({ sources: [{ ...checked, source: ' ' }] }), trace: [credited] }),
      'written by another': sceneOf({
        piece: pieceOf({ sources: [checked] }),
        trace: [{ ...credited, personId: 'sara' }],
      }),
    },
  },
  'problem.solved': {
    at: sceneOf({ piece: null, trace: [check('failed', NOON), check('passed', NOON + 1)] }),
    below: {
      'passed at once': sceneOf({ piece: null, trace: [check('passed', NOON)] }),
      'passed before it failed': sceneOf({ piece: null, trace: [check('passed', NOON), check('failed', NOON + 1)] }),
      'another check': sceneOf({
        piece: null,
        trace: [check('failed', NOON), check('passed', NOON + 1, 'microphone')],
      }),
    },
  },
};
