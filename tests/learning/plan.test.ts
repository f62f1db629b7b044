import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { P1_WEIGHTS, type PlanInputs } from '../../src/document/plan/plan-inputs.ts';
import { readPlan } from '../../src/document/plan/read-plan.ts';
import { changePlan } from '../../src/document/plan/change-plan.ts';
import { evidenceKind } from '../../src/learning/evidence/catalogue.ts';
import { competenceOf } from '../../src/learning/frameworks/competences.ts';
import { profileOf } from '../../src/learning/levels/profile.ts';
import { ACTIVITIES } from '../../src/learning/plan/activities.ts';
import type { Activity } from '../../src/learning/plan/activity.ts';
import { GOALS } from '../../src/learning/plan/goals.ts';
import { INTERESTS, STRENGTHS } from '../../src/learning/plan/likes.ts';
import { makePlan } from '../../src/learning/plan/make-plan.ts';
import { planInputsOf } from '../../src/learning/plan/plan-inputs.ts';
import { targetLevel } from '../../src/learning/plan/points.ts';
import { reviewDue } from '../../src/learning/plan/review.ts';
import { DAY, NOON, planOf, record } from './people.ts';

const golden = JSON.parse(readFileSync(new URL('plan-rule-golden.json', import.meta.url), 'utf8'));

const inputs = (contents: Partial<PlanInputs> = {}): PlanInputs => ({
  goals: [],
  shown: {},
  target: {},
  interestsInOrder: [],
  topStrengths: [],
  lastDone: [],
  pins: [],
  dismissed: [],
  lacks: [],
  minutes: null,
  weights: P1_WEIGHTS,
  ...contents,
});
const activity = (id: string, contents: Partial<Activity> = {}): Activity => ({
  id,
  competences: ['3.1'],
  level: 1,
  interests: [],
  strengths: [],
  minutes: 10,
  company: ['alone'],
  needs: [],
  begin: 'compose',
  yields: ['clip.made'],
  ...contents,
});
const ids = (steps: readonly { activity: Activity }[]) => steps.map((step) => step.activity.id);

const worked = inputs({
  goals: [{ id: 'meet-people', competences: golden.person.goalCompetences }],
  shown: golden.person.shown,
  target: golden.person.target,
  interestsInOrder: golden.person.interestsInOrder,
  topStrengths: golden.person.topStrengths,
  lastDone: golden.person.lastDone,
  weights: golden.weights,
});
const library: readonly Activity[] = golden.activities.map((it: Activity) => activity(it.id, it));

describe('plan rule P1', () => {
  it('[P1] the worked example comes out to the point', () => {
    const plan = makePlan(worked, library);
    expect(plan.ruleset).toBe(golden.ruleset);
    expect(plan.now.map(({ activity: { id }, points, terms }) => ({ id, points, terms }))).toEqual(golden.expected.now);
    expect(ids(plan.later)).toEqual(golden.expected.later);
    expect(plan.waiting).toEqual([]);
  });

  it('[P2] each term by itself', () => {
    const termsOf = (it: Activity, contents: Partial<PlanInputs>) => makePlan(inputs(contents), [it]).now[0]?.terms;
    expect(termsOf(activity('a'), { target: { '3.1': 1 } })?.gap).toBe(0.5);
    expect(termsOf(activity('a'), { target: { '3.1': 1 }, shown: { '3.1': 3 } })?.gap).toBe(0);
    expect(
      termsOf(activity('a', { competences: ['3.1', '2.4', 'key.8'] }), { target: { '3.1': 1, '2.4': 5 } })?.gap,
    ).toBe(1);
    expect(termsOf(activity('a', { competences: ['key.8'] }), {})?.gap).toBe(0);
    const liked = (place: number) =>
      termsOf(activity('a', { interests: ['lead'] }), {
        interestsInOrder: ['x1', 'x2', 'x3', 'x4'].toSpliced(place, 0, 'lead'),
      })?.interest;
    expect([0, 1, 2, 3, 4].map(liked)).toEqual([1, 1, 0.5, 0.5, 0]);
    const strong = (place: number) =>
      termsOf(activity('a', { strengths: ['s'] }), { topStrengths: ['1', '2', '3', '4', '5'].toSpliced(place, 0, 's') })
        ?.strength;
    expect([0, 4, 5].map(strong)).toEqual([1, 1, 0]);
    const done = (after: number) =>
      termsOf(activity('a'), { lastDone: ['a', ...['b', 'c', 'd'].slice(0, after)] })?.variety;
    expect([0, 2, 3].map(done)).toEqual([0, 0, 1]);
  });

  it('[P3] the target is her own, else two above, at most 6', () => {
    expect([0, 1, 4, 5, 6].map((level) => targetLevel(inputs({ shown: { '3.1': level } }), '3.1'))).toEqual([
      2, 3, 6, 6, 6,
    ]);
    expect(targetLevel(inputs({ shown: { '3.1': 2 }, target: { '3.1': 3 } }), '3.1')).toBe(3);
  });

  it('[P4] equal points go by level, then id; pins stand first in her order', () => {
    const some = [activity('c'), activity('b'), activity('a', { level: 2 })];
    expect(ids(makePlan(inputs(), some).now)).toEqual(['b', 'c', 'a']);
    expect(ids(makePlan(inputs({ pins: ['a', 'c'] }), some).now)).toEqual(['a', 'c', 'b']);
  });

  it('[P5] three levels above what is shown is for later, unless she pins it', () => {
    const some = [activity('near', { level: 2 }), activity('far', { level: 3 })];
    expect(ids(makePlan(inputs(), some).later)).toEqual(['far']);
    expect(ids(makePlan(inputs({ shown: { '3.1': 1 } }), some).now)).toEqual(['near', 'far']);
    expect(makePlan(inputs({ pins: ['far'] }), some).now[0]).toMatchObject({ isPinned: true, isFar: true });
  });

  it('[P6] what lacks something or takes too long waits', () => {
    const some = [activity('sing', { needs: ['microphone'] }), activity('long', { minutes: 40 }), activity('now')];
    const plan = makePlan(inputs({ lacks: ['microphone'], minutes: 15 }), some);
    expect(ids(plan.now)).toEqual(['now']);
    expect(plan.waiting.map((step) => [step.activity.id, step.lacks])).toEqual([
      ['long', []],
      ['sing', ['microphone']],
    ]);
  });

  it('[P7] each goal competence keeps its easiest step; what she dismissed stays away and is named', () => {
    const goals = [{ id: 'meet-people', competences: ['2.4', '3.4'] }];
    const some = [
      activity('duet', { competences: ['2.4'], level: 5, needs: ['second-person'] }),
      activity('trio', { competences: ['2.4'], level: 6 }),
    ];
    const plan = makePlan(inputs({ goals, lacks: ['second-person'] }), some);
    expect(plan.now[0]).toMatchObject({
      activity: { id: 'duet' },
      keptFor: '2.4',
      isFar: true,
      lacks: ['second-person'],
    });
    expect(ids(plan.later)).toEqual(['trio']);
    expect(plan.withoutStep).toEqual(['3.4']);
    const without = makePlan(inputs({ goals, dismissed: ['duet', 'trio'] }), some);
    expect(without).toMatchObject({ now: [], later: [], withoutStep: ['2.4', '3.4'] });
  });

  const anyInputs: fc.Arbitrary<PlanInputs> = fc
    .record({
      goals: fc.subarray([...GOALS], { maxLength: 3 }),
      shown: fc.dictionary(fc.constantFrom('3.1', '2.4', '3.3', '2.2'), fc.integer({ min: 0, max: 6 })),
      target: fc.dictionary(fc.constantFrom('3.1', '2.4', '3.3', '2.2'), fc.integer({ min: 1, max: 6 })),
      interestsInOrder: fc.shuffledSubarray([...INTERESTS]),
      topStrengths: fc.shuffledSubarray([...STRENGTHS]),
      lastDone: fc.shuffledSubarray(
        ACTIVITIES.map(({ id }) => id),
        { maxLength: 6 },
      ),
      pins: fc.shuffledSubarray(
        ACTIVITIES.map(({ id }) => id),
        { maxLength: 2 },
      ),
      dismissed: fc.subarray(
        ACTIVITIES.map(({ id }) => id),
        { maxLength: 3 },
      ),
      lacks: fc.subarray(['microphone', 'second-person', 'free-sound', 'host-language']),
      minutes: fc.constantFrom(null, 5, 15),
      weights: fc.record({
        goal: fc.integer({ min: 0, max: 5 }),
        gap: fc.integer({ min: 0, max: 5 }),
        interest: fc.integer({ min: 0, max: 5 }),
        strength: fc.integer({ min: 0, max: 5 }),
        variety: fc.integer({ min: 0, max: 5 }),
      }),
    })
    .map(inputs);

  it('[P8] the printed reasons add up to the points', () => {
    fc.assert(
      fc.property(anyInputs, (any) => {
        for (const step of [...makePlan(any).now, ...makePlan(any).later]) {
          expect(step.reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(step.points);
        }
      }),
    );
  });

  it('[P8] other weights change the order and the reasons', () => {
    const heavy = makePlan({ ...worked, weights: { ...worked.weights, goal: 0, interest: 5 } }, library);
    expect(ids(heavy.now)).toEqual(['A15', 'A12', 'A07', 'A01', 'A18']);
    expect(heavy.now[0]?.reasons.map(({ term, points }) => [term, points])).toEqual([
      ['gap', 2],
      ['interest', 5],
      ['strength', 1],
      ['variety', 1],
    ]);
    expect(makePlan(worked, library).now[0]?.reasons[0]).toMatchObject({
      term: 'goal',
      points: 3,
      sentence: { id: 'learning.reason.goal', values: { goal: { id: 'learning.goal.meet-people' } } },
    });
  });

  it('[P7] [P9] any inputs: every activity has one place, goals keep their steps, and the same comes out again', () => {
    fc.assert(
      fc.property(anyInputs, (any) => {
        const plan = makePlan(any);
        const placed = ids([...plan.now, ...plan.later, ...plan.waiting]);
        const away = any.dismissed.filter((id) => !any.pins.includes(id));
        expect(placed.toSorted()).toEqual(
          ACTIVITIES.map(({ id }) => id)
            .filter((id) => !away.includes(id))
            .toSorted(),
        );
        for (const competence of any.goals.flatMap((goal) => goal.competences)) {
          const isServed = plan.now.some((step) => step.activity.competences.includes(competence));
          expect(isServed || plan.withoutStep.includes(competence), competence).toBe(true);
        }
        expect(JSON.stringify(makePlan(any, ACTIVITIES.toReversed()))).toBe(JSON.stringify(plan));
      }),
    );
  });

  it('[P9] a plan kept with its inputs is worked out again from storage', () => {
    const person = planOf({
      goals: [{ id: 'perform', competences: ['3.1', '2.2'], chosenAt: NOON }],
      evidence: [record()],
      interests: ['perform'],
    });
    const plan = makePlan(planInputsOf(person, profileOf(person)));
    const kept = changePlan(person, { type: 'keep-plan', ruleset: plan.ruleset, inputs: plan.inputs, at: NOON });
    if (!kept.ok) throw new Error(kept.code);
    const read = readPlan(JSON.parse(JSON.stringify(kept.value)));
    if (!read.ok || !read.value.lastPlan) throw new Error('no plan');
    expect(makePlan(read.value.lastPlan.inputs)).toEqual(plan);
    expect(plan.inputs.shown).toEqual({ '3.1': 1 });
  });

  it('[P10] a newcomer without any answer has a plan of at least 12 steps', () => {
    const newcomer = planOf();
    const plan = makePlan(planInputsOf(newcomer, profileOf(newcomer)));
    expect(plan.now.length).toBeGreaterThanOrEqual(12);
    for (const { terms } of plan.now)
      expect(terms).toMatchObject({ goal: 0, interest: 0, strength: 0, gap: 1, variety: 1 });
    expect(plan.inputs.lacks).toEqual(['host-language']);
  });

  it('[P11] every activity can be done and proves what it practises', () => {
    expect(ACTIVITIES.length).toBeGreaterThanOrEqual(14);
    expect(new Set(ACTIVITIES.map(({ id }) => id)).size).toBe(ACTIVITIES.length);
    for (const it of ACTIVITIES) {
      expect(it.yields.length, it.id).toBeGreaterThan(0);
      for (const kind of it.yields) expect(evidenceKind(kind)?.notYet, `${it.id} ${kind}`).toBeNull();
      const proven = it.yields.flatMap((kind) => evidenceKind(kind)?.competences ?? []);
      for (const competence of it.competences) expect(proven, `${it.id} ${competence}`).toContain(competence);
      for (const interest of it.interests) expect(INTERESTS, it.id).toContain(interest);
      for (const strength of it.strengths) expect(STRENGTHS, it.id).toContain(strength);
    }
    const inCompany = ACTIVITIES.filter((it) => !it.company.includes('alone'));
    expect(inCompany.filter((it) => !it.needs.includes('second-person'))).toEqual([]);
    for (const strength of STRENGTHS)
      expect(
        ACTIVITIES.some((it) => it.strengths.includes(strength)),
        strength,
      ).toBe(true);
    for (const interest of INTERESTS)
      expect(
        ACTIVITIES.some((it) => it.interests.includes(interest)),
        interest,
      ).toBe(true);
  });

  it('[P11] every goal competence has a first step', () => {
    expect(GOALS).toHaveLength(8);
    for (const goal of GOALS) {
      for (const competence of goal.competences) {
        expect(competenceOf(competence), competence).toBeDefined();
        expect(
          ACTIVITIES.some((it) => it.level <= 2 && it.competences.includes(competence)),
          `${goal.id} ${competence}`,
        ).toBe(true);
      }
    }
  });

  it('[P12] a review is due after four weeks or five new records', () => {
    const goals = [{ id: 'perform', competences: [], chosenAt: NOON }];
    expect(reviewDue(planOf(), NOON + 100 * DAY)).toBeNull();
    expect(reviewDue(planOf({ goals }), NOON + 28 * DAY - 1)).toBeNull();
    expect(reviewDue(planOf({ goals }), NOON + 28 * DAY)).toMatchObject({
      id: 'learning.review.weeks',
      values: { weeks: 4 },
    });
    const records = (count: number) => Array.from({ length: count }, () => record({ at: NOON + DAY }));
    expect(reviewDue(planOf({ goals, evidence: records(4) }), NOON + DAY)).toBeNull();
    expect(reviewDue(planOf({ goals, evidence: records(5) }), NOON + DAY)?.id).toBe('learning.review.records');
    expect(reviewDue(planOf({ goals, evidence: records(5), reviewedAt: NOON + 2 * DAY }), NOON + 3 * DAY)).toBeNull();
  });
});
