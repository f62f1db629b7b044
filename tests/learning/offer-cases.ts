import type { EvidenceKindId } from '../../src/learning/evidence/kind.ts';
import type { Scene } from '../../src/learning/evidence/offer.ts';
import type { CommentFacts, PersonFacts } from '../../src/learning/evidence/piece-facts.ts';
import { DAY, endorsement, event, HOUR, NOON, pieceOf, planOf, sceneOf } from './people.ts';

const steps = (count: number, part = 'drums') => event('step', { part }, { count });
const licensed = event('song', { fields: ['licence'] });
const exported = event('export', { form: 'video' });
const consenting = (contents: Partial<PersonFacts> = {}): PersonFacts => ({
  id: 'olena',
  hasVoice: true,
  consent: { voice: true, place: 'everyone', until: null },
  ...contents,
});
const source = { id: 'drone', author: 'Anoush', licence: 'CC-BY-4.0', parts: ['clip'] };
const line = { language: 'pl', personId: 'olena', letters: 12 };
const claims = ['3.1', '2.4', '3.3'].map((competence) => ({ competence, level: 1 as const, at: NOON }));
export const together = (own: number, others: number, apart: number) => [
  event('note', { room: 'kitchen' }, { count: own }),
  event('note', { room: 'kitchen' }, { count: others, personId: 'sara', at: NOON + apart }),
];

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
const heard = (version: string, seconds: number) => event('compare', { part: 'a-or-b', value: version, seconds });
const answers = (count: number) => event('listeners', { part: 'test' }, { count });
const workAfter = event('note', {}, { at: NOON + 2 });
const heedAfter = event('heed', { part: 'test' }, { at: NOON + 3 });
const version = (id: string) => event('version', { part: id });
const copied = event('export', { form: 'project' });
const checked = { id: 'drone', author: 'Anoush', licence: '', source: 'archive.example', made: '1936', parts: ['clip'] };
const credited = event('asset', { part: 'drone' }, { command: 'creditAsset' });
const check = (value: string, at: number, part = 'sound') => event('check', { part, value }, { at, pieceId: null });
const confirmed = (act: string, words = 'She showed me how to record.') => planOf({ endorsements: [endorsement({ act, words })] });

/** For each kind that can happen: a scene at its threshold, and scenes that miss it by one thing. */
export const OFFER_CASES: Partial<Record<EvidenceKindId, { at: Scene; below: Record<string, Scene> }>> = {
  'clip.made': {
    at: sceneOf({ piece: pieceOf({ parts: [{ id: 'drums', type: 'rhythm', size: 3 }] }), trace: [steps(8)] }),
    below: {
      'seven operations': sceneOf({
        piece: pieceOf({ parts: [{ id: 'drums', type: 'rhythm', size: 3 }] }),
        trace: [steps(7)],
      }),
      'an empty clip': sceneOf({
        piece: pieceOf({ parts: [{ id: 'drums', type: 'rhythm', size: 0 }] }),
        trace: [steps(8)],
      }),
      'two clips, four each': sceneOf({
        piece: pieceOf({
          parts: [
            { id: 'drums', type: 'rhythm', size: 3 },
            { id: 'bass', type: 'melody', size: 3 },
          ],
        }),
        trace: [steps(4), steps(4, 'bass')],
      }),
    },
  },
  'media.combined': {
    at: sceneOf({
      piece: pieceOf({ seconds: { sound: 4, picture: 0, words: 4 } }),
      trace: [event('note'), event('lineText')],
    }),
    below: {
      'words too short': sceneOf({
        piece: pieceOf({ seconds: { sound: 4, picture: 0, words: 3.9 } }),
        trace: [event('note'), event('lineText')],
      }),
      'a hand in sound alone': sceneOf({
        piece: pieceOf({ seconds: { sound: 4, picture: 4, words: 4 } }),
        trace: [event('note')],
      }),
    },
  },
  'remix.made': {
    at: sceneOf({ piece: pieceOf({ sources: [source] }), trace: [event('clip', { part: 'clip' }, { count: 4 })] }),
    below: {
      'three operations': sceneOf({
        piece: pieceOf({ sources: [source] }),
        trace: [event('clip', { part: 'clip' }, { count: 3 })],
      }),
      'nobody credited': sceneOf({
        piece: pieceOf({ sources: [{ ...source, author: ' ' }] }),
        trace: [event('clip', { part: 'clip' }, { count: 4 })],
      }),
      'changes forbidden': sceneOf({
        piece: pieceOf({ sources: [{ ...source, licence: 'CC-BY-ND-4.0' }] }),
        trace: [event('clip', { part: 'clip' }, { count: 4 })],
      }),
      'work on another clip': sceneOf({
        piece: pieceOf({ sources: [source] }),
        trace: [event('clip', { part: 'other' }, { count: 4 })],
      }),
    },
  },
  'rights.cleared': {
    at: sceneOf({ piece: pieceOf({ licence: 'CC-BY-4.0', sources: [source] }), trace: [licensed, exported] }),
    below: {
      'no export': sceneOf({ piece: pieceOf({ licence: 'CC-BY-4.0', sources: [source] }), trace: [licensed] }),
      'no licence': sceneOf({ piece: pieceOf({ sources: [source] }), trace: [licensed, exported] }),
      'one source unnamed': sceneOf({
        piece: pieceOf({ licence: 'CC-BY-4.0', sources: [source, { ...source, id: 'b', author: '' }] }),
        trace: [licensed, exported],
      }),
      'terms that do not fit': sceneOf({
        piece: pieceOf({ licence: 'CC0-1.0', sources: [source] }),
        trace: [licensed, exported],
      }),
      'somebody else chose': sceneOf({
        piece: pieceOf({ licence: 'CC-BY-4.0', sources: [source] }),
        trace: [exported],
      }),
    },
  },
  'access.added': {
    at: sceneOf({
      piece: pieceOf({ voice: { seconds: 20, captioned: 18 } }),
      trace: [event('line', { fields: ['start'] })],
    }),
    below: {
      'a little less than 90 %': sceneOf({
        piece: pieceOf({ voice: { seconds: 20, captioned: 17.9 } }),
        trace: [event('line', { fields: ['start'] })],
      }),
      'one picture bare': sceneOf({
        piece: pieceOf({
          pictures: [
            { id: 'a', hasAlt: true },
            { id: 'b', hasAlt: false },
          ],
        }),
        trace: [event('picture', { fields: ['alt'] })],
      }),
      'described by another': sceneOf({
        piece: pieceOf({ pictures: [{ id: 'a', hasAlt: true }] }),
        trace: [event('picture', { fields: ['alt'] }, { personId: 'sara' })],
      }),
    },
  },
  'lyrics.host': {
    at: sceneOf({
      plan: planOf({ hostLanguage: 'pl' }),
      piece: pieceOf({ lines: [line, line, line, { ...line, language: 'pl-PL' }] }),
    }),
    below: {
      'three lines': sceneOf({ plan: planOf({ hostLanguage: 'pl' }), piece: pieceOf({ lines: [line, line, line] }) }),
      'one line hers no more': sceneOf({
        plan: planOf({ hostLanguage: 'pl' }),
        piece: pieceOf({ lines: [line, line, line, { ...line, personId: 'sara' }] }),
      }),
      'one line empty': sceneOf({
        plan: planOf({ hostLanguage: 'pl' }),
        piece: pieceOf({ lines: [line, line, line, { ...line, letters: 0 }] }),
      }),
      'another language': sceneOf({
        plan: planOf({ hostLanguage: 'nl' }),
        piece: pieceOf({ lines: [line, line, line, line] }),
      }),
    },
  },
  'coedit.session': {
    at: sceneOf({ trace: together(10, 10, HOUR - 1) }),
    below: {
      'nine of her own': sceneOf({ trace: together(9, 10, 0) }),
      'nine of the other': sceneOf({ trace: together(10, 9, 0) }),
      'an hour apart': sceneOf({ trace: together(10, 10, HOUR) }),
      'two tabs of one person': sceneOf({ trace: together(10, 10, 0).map((it) => ({ ...it, personId: 'olena' })) }),
      'two rooms': sceneOf({ trace: together(10, 10, 0).map((it) => ({ ...it, facts: { room: it.personId } })) }),
      'no room': sceneOf({ trace: together(10, 10, 0).map((it) => ({ ...it, facts: {} })) }),
    },
  },
  'piece.published': {
    at: sceneOf({ piece: pieceOf({ people: [consenting(), consenting({ id: 'sara' })] }), trace: [exported] }),
    below: {
      'one has not agreed': sceneOf({
        piece: pieceOf({ people: [consenting(), consenting({ id: 'sara', consent: null })] }),
        trace: [exported],
      }),
      'a voice without consent': sceneOf({
        piece: pieceOf({ people: [consenting({ consent: { voice: false, place: 'everyone', until: null } })] }),
        trace: [exported],
      }),
      'consent run out': sceneOf({
        piece: pieceOf({ people: [consenting({ consent: { voice: true, place: 'everyone', until: NOON } })] }),
        trace: [exported],
      }),
      'for the makers alone': sceneOf({
        piece: pieceOf({ people: [consenting({ consent: { voice: true, place: 'makers', until: null } })] }),
        trace: [exported],
      }),
      'a project file': sceneOf({
        piece: pieceOf({ people: [consenting()] }),
        trace: [event('export', { form: 'project' })],
      }),
    },
  },
  'privacy.chosen': {
    at: sceneOf({ trace: [event('profile', { fields: ['name'] }, { pieceId: null }), event('consent')] }),
    below: {
      'name alone': sceneOf({ trace: [event('profile', { fields: ['name'] }, { pieceId: null })] }),
      'who may see alone': sceneOf({ trace: [event('consent')] }),
      'language of the profile': sceneOf({
        trace: [event('profile', { fields: ['language'] }, { pieceId: null }), event('consent')],
      }),
    },
  },
  'settings.fitted': {
    at: sceneOf({
      piece: null,
      now: NOON + DAY,
      trace: [event('setting', { setting: 'text-size', value: 'large' }, { pieceId: null })],
    }),
    below: {
      'a moment less than a day': sceneOf({
        piece: null,
        now: NOON + DAY - 1,
        trace: [event('setting', { setting: 'text-size', value: 'large' }, { pieceId: null })],
      }),
      'changed back the same day': sceneOf({
        piece: null,
        now: NOON + DAY,
        trace: [
          event('setting', { setting: 'text-size', value: 'large' }, { pieceId: null }),
          event('setting', { setting: 'text-size', value: 'normal' }, { pieceId: null, at: NOON + HOUR }),
        ],
      }),
    },
  },
  'plan.reviewed': {
    at: sceneOf({ piece: null, plan: planOf({ claims, edits: [NOON + 1] }) }),
    below: {
      'two competences': sceneOf({ piece: null, plan: planOf({ claims: claims.slice(1), edits: [NOON + 1] }) }),
      'no change of the plan after': sceneOf({ piece: null, plan: planOf({ claims, edits: [NOON - 1] }) }),
    },
  },
  'heritage.piece': {
    at: sceneOf({ piece: pieceOf({ tradition: 'Kharkiv' }), trace: [event('note', {}, { count: 8 })] }),
    below: {
      'seven operations': sceneOf({
        piece: pieceOf({ tradition: 'Kharkiv' }),
        trace: [event('note', {}, { count: 7 })],
      }),
      'no place named': sceneOf({ piece: pieceOf({ tradition: ' ' }), trace: [event('note', {}, { count: 8 })] }),
    },
  },
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
  'versions.compared': {
    at: sceneOf({ trace: [heard('a', 6), heard('a', 4), heard('b', 10)] }),
    below: {
      'one heard for 9.9 seconds': sceneOf({ trace: [heard('a', 10), heard('b', 9.9)] }),
      'one alone': sceneOf({ trace: [heard('a', 60)] }),
    },
  },
  'audience.tested': {
    at: sceneOf({ trace: [answers(3), workAfter, heedAfter] }),
    below: {
      'two answers': sceneOf({ trace: [answers(2), workAfter, heedAfter] }),
      'nothing changed': sceneOf({ trace: [answers(3), heedAfter] }),
      'not linked': sceneOf({ trace: [answers(3), workAfter] }),
    },
  },
  'files.kept': {
    at: sceneOf({ trace: [version('a'), version('b'), copied] }),
    below: {
      'one version, named twice': sceneOf({ trace: [version('a'), version('a'), copied] }),
      'no copy': sceneOf({ trace: [version('a'), version('b')] }),
      'a video is no copy': sceneOf({ trace: [version('a'), version('b'), exported] }),
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
