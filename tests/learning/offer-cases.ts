import type { EvidenceKindId } from '../../src/learning/evidence/kind.ts';
import type { Scene } from '../../src/learning/evidence/offer.ts';
import type { PersonFacts } from '../../src/learning/evidence/piece-facts.ts';
import { PEOPLE_CASES } from './people-cases.ts';
import { DAY, event, HOUR, NOON, pieceOf, planOf, sceneOf } from './people.ts';

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
  ...PEOPLE_CASES,
};
