import { readFileSync } from 'node:fs';
import { setupI18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';
import { compilePo } from '../../scripts/vite-po.ts';
import { coverageOf, coverageSentence, coverageSentences } from '../../src/learning/coverage.ts';
import { EVIDENCE_KINDS } from '../../src/learning/evidence/catalogue.ts';
import {
  AREAS,
  areaName,
  COMPETENCES,
  competenceName,
  competenceSentence,
  FRAMEWORKS,
  frameworkNote,
} from '../../src/learning/frameworks/competences.ts';
import { LEVEL_NEEDS, type Level } from '../../src/learning/levels/level-rule.ts';
import { levelSentence, stateSentence } from '../../src/learning/levels/profile.ts';
import { OUTCOMES, outcomeSentence, outcomeTypeSentence } from '../../src/learning/frameworks/outcomes.ts';
import { ACTIVITIES } from '../../src/learning/plan/activities.ts';
import { activityText, activityTitle, companySentence, needSentence } from '../../src/learning/plan/activity.ts';
import { goalName, GOALS } from '../../src/learning/plan/goals.ts';
import { interestName, INTERESTS, strengthName, STRENGTHS } from '../../src/learning/plan/likes.ts';
import { makePlan } from '../../src/learning/plan/make-plan.ts';
import { planInputsOf } from '../../src/learning/plan/plan-inputs.ts';
import { profileOf } from '../../src/learning/levels/profile.ts';
import { sentence, speak, type Sentence } from '../../src/learning/sentence.ts';
import {
  claimSentence,
  kindSentence,
  levelRuleSentence,
  licenceProblemSentence,
  missingHeading,
  needsSentence,
  notYetSentence,
  planRuleSentence,
  pointsSentence,
  refusalSentence,
  stepNotes,
  stepSentence,
  visibilitySentence,
  withoutStepSentences,
} from '../../src/learning/words.ts';
import { NOON, planOf } from './people.ts';

const REFUSALS = [
  'plan-goals-full',
  'plan-reflection-empty',
  'plan-step-empty',
  'plan-reason-missing',
  'plan-record-twice',
  'plan-newer',
  'plan-unreadable',
  'plan-reflection-missing',
  'plan-story-too-short',
  'endorsement-self',
  'endorsement-stranger',
  'endorsement-twice',
  'endorsement-no-act',
  'endorsement-not-hers',
] as const;
const LANGUAGES = ['en', 'pl', 'uk', 'ar'] as const;
const catalogue = (language: string) =>
  compilePo(readFileSync(new URL(`../../src/ui/locales/learning/${language}.po`, import.meta.url), 'utf8'));

const person = planOf({
  goals: GOALS.slice(0, 3).map((goal) => ({ ...goal, chosenAt: NOON })),
  interests: ['make-music'],
  strengths: ['imagination'],
});
const plan = makePlan({
  ...planInputsOf(person, profileOf(person)),
  dismissed: ['where-i-stand'],
  lacks: ['second-person'],
});

/** With values as the rules give them; counts that matter for plural forms are tried one by one below. */
const UTTERED: readonly Sentence[] = [
  ...FRAMEWORKS.map(({ id }) => frameworkNote(id)),
  ...AREAS.map(({ id }) => areaName(id)),
  ...COMPETENCES.flatMap(({ id }) => [competenceSentence(id), competenceName(id)]),
  ...EVIDENCE_KINDS.map(({ id }) => kindSentence(id)),
  ...[...OUTCOMES.keys()].map(outcomeSentence),
  ...(['K', 'S', 'A'] as const).map(outcomeTypeSentence),
  ...EVIDENCE_KINDS.flatMap(({ id }) => notYetSentence(id) ?? []),
  ...(['reflection', 'story'] as const).map(needsSentence),
  ...(['author-missing', 'licence-missing', 'licence-unknown', 'no-changes-allowed', 'not-compatible'] as const).map(
    licenceProblemSentence,
  ),
  ...([0, 1, 2, 3, 4, 5, 6] as const satisfies readonly Level[]).flatMap((level) => [
    levelSentence(level),
    missingHeading(level),
  ]),
  ...(['open', 'claimed', 'shown', 'seen', 'confirmed'] as const).map(stateSentence),
  ...(['notice', 'understand', 'act'] as const).map(stepSentence),
  ...([0, 1, 3, 5] as const).map(claimSentence),
  ...(['me', 'makers', 'shared'] as const).map(visibilitySentence),
  sentence('learning.beside.show'),
  sentence('learning.beside.more'),
  ...LEVEL_NEEDS.flatMap(({ needs }) => needs.map(({ id }) => sentence(`learning.missing.${id}`, { more: 2 }))),
  ...coverageSentences(coverageOf()),
  ...['3.4', '1.1'].flatMap((id) => coverageSentence(coverageOf(), id) ?? []),
  ...GOALS.map(({ id }) => goalName(id)),
  ...INTERESTS.map(interestName),
  ...STRENGTHS.map(strengthName),
  ...ACTIVITIES.flatMap(({ id, needs, company }) => [
    activityTitle(id),
    activityText(id),
    ...needs.map(needSentence),
    ...company.map(companySentence),
  ]),
  ...plan.now.flatMap((step) => [
    ...step.reasons.map((reason) => reason.sentence),
    ...stepNotes(step),
    pointsSentence(step.points),
  ]),
  ...plan.later.flatMap(stepNotes),
  ...withoutStepSentences(plan),
  levelRuleSentence(),
  planRuleSentence(person),
  ...REFUSALS.map((code) => refusalSentence(code, { most: 3, words: 40, seconds: 30 })),
  sentence('learning.review.weeks', { weeks: 4 }),
  sentence('learning.review.records', { records: 5 }),
  sentence('learning.offer.clip.made', { what: 'rhythm', operations: 9, parts: 1 }),
  sentence('learning.offer.media.combined', { which: 'sound_words', media: 2 }),
  sentence('learning.offer.remix.made', { author: 'Nare', licence: 'CC-BY-4.0', operations: 4 }),
  sentence('learning.offer.rights.cleared', { licence: 'CC-BY-4.0', sources: 0 }),
  sentence('learning.offer.access.added', { what: 'captions', pictures: 0, captioned: 18 }),
  sentence('learning.offer.lyrics.host', { lines: 4, language: 'pl' }),
  sentence('learning.offer.coedit.session', { people: 2, own: 10, others: 12 }),
  sentence('learning.offer.piece.published', { people: 2, form: 'video' }),
  sentence('learning.offer.privacy.chosen', { what: 'both' }),
  sentence('learning.offer.settings.fitted', { settings: 1 }),
  sentence('learning.offer.plan.reviewed', { competences: 3 }),
  sentence('learning.offer.heritage.piece', { tradition: 'Kharkiv' }),
  sentence('learning.offer.structure.planned', { sections: 3 }),
  sentence('learning.offer.text.mediated', { what: '' }),
  sentence('learning.offer.collab.organised', { people: 3, tasks: 2, done: 1 }),
  sentence('learning.offer.talked.online', { messages: 3 }),
  sentence('learning.offer.feedback.given', { people: 1 }),
  sentence('learning.offer.feedback.used'),
  sentence('learning.offer.peer.helped', { what: 'Recording' }),
  sentence('learning.offer.source.checked', { author: 'Nare' }),
  sentence('learning.offer.problem.solved', { check: 'sound' }),
];

describe('what the rules say', () => {
  for (const language of LANGUAGES) {
    it(`[LF3] every sentence can be said in ${language}, and nothing else stands in the catalogue`, () => {
      const messages = catalogue(language);
      const i18n = setupI18n({ locale: language, messages: { [language]: messages } });
      const uttered = new Set<string>();
      for (const one of UTTERED) {
        const said = speak(one, (id, values) => {
          uttered.add(id);
          return i18n.t(id, values);
        });
        expect(said, one.id).not.toMatch(/learning\.[a-z]|[{}]|undefined/);
      }
      expect(Object.keys(messages).filter((id) => !uttered.has(id))).toEqual([]);
      expect([...uttered].filter((id) => !(id in messages))).toEqual([]);
    });
  }

  it('[LF2] no text shows a level as A1 to C2', () => {
    for (const language of LANGUAGES) expect(JSON.stringify(catalogue(language))).not.toMatch(/\b[ABC][12]\b/);
  });

  it('[LF3] plural forms are the language’s own', () => {
    const say = (language: string, values: Record<string, string | number>) => {
      const i18n = setupI18n({ locale: language, messages: { [language]: catalogue(language) } });
      return i18n.t('learning.offer.lyrics.host', { language: 'pl', ...values });
    };
    expect([1, 4, 5, 22].map((lines) => /\d+ (\p{L}+)/u.exec(say('pl', { lines }))?.[1])).toEqual([
      'wers',
      'wersy',
      'wersów',
      'wersy',
    ]);
    expect([1, 4, 5, 21].map((lines) => /\d+ (\p{L}+)/u.exec(say('uk', { lines }))?.[1])).toEqual([
      'рядок',
      'рядки',
      'рядків',
      'рядок',
    ]);
    expect(say('ar', { lines: 2 })).toContain('سطرين');
    expect(say('ar', { lines: 11 })).toContain('سطرًا');
  });
});
