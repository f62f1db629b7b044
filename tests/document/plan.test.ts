import { describe, expect, it } from 'vitest';
import { changePlan, type PlanChange } from '../../src/document/plan/change-plan.ts';
import { P1_WEIGHTS } from '../../src/document/plan/plan-inputs.ts';
import { readPlan } from '../../src/document/plan/read-plan.ts';
import { emptyPlan, type PlanRecords } from '../../src/document/plan/records.ts';
import { addToTrace, type TraceEvent } from '../../src/document/plan/trace.ts';
import { confirmation, endorsement, event, MINUTE, NOON, record, reflection } from '../learning/people.ts';

const at = NOON;
const goal = (id: string) => ({ type: 'choose-goal', goal: { id, competences: ['2.4'], chosenAt: at } }) as const;

function apply(plan: PlanRecords, ...changes: readonly PlanChange[]): PlanRecords {
  return changes.reduce((before, change) => {
    const result = changePlan(before, change);
    if (!result.ok) throw new Error(result.code);
    return result.value;
  }, plan);
}
const refusal = (plan: PlanRecords, change: PlanChange) => {
  const before = JSON.stringify(plan);
  const result = changePlan(plan, change);
  expect(JSON.stringify(plan)).toBe(before);
  return result.ok ? 'taken' : result.code;
};

const full = apply(
  emptyPlan('olena'),
  { type: 'say-host-language', language: 'pl' },
  goal('meet-people'),
  { type: 'set-target', competence: '2.4', level: 3, at },
  { type: 'claim', claim: { competence: '2.4', level: 1, at } },
  { type: 'keep-evidence', record: record({ id: 'e1', key: 'k1', facts: { what: 'rhythm', operations: 9 } }) },
  { type: 'drop-offer', key: 'k2' },
  { type: 'reflect', reflection: reflection({ id: 'r1' }) },
  { type: 'receive-endorsement', endorsement: endorsement({ id: 'n1' }) },
  { type: 'receive-confirmation', confirmation: confirmation({ id: 'c1' }) },
  { type: 'rank-interests', order: ['make-music', 'lead', 'make-music'], at },
  { type: 'rank-strengths', order: ['imagination'], at },
  { type: 'pin', activity: 'first-duet', at },
  { type: 'dismiss', activity: 'sing-a-line', at },
  { type: 'finish-activity', activity: 'first-rhythm', at },
  { type: 'add-own-step', step: { id: 's1', text: 'Ask the library', competences: ['2.3'], at, doneAt: null } },
  { type: 'weigh', weights: { ...P1_WEIGHTS, goal: 5 }, at },
  { type: 'review', at },
  {
    type: 'keep-plan',
    ruleset: 'P1',
    at,
    inputs: {
      goals: [{ id: 'meet-people', competences: ['2.4'] }],
      shown: { '3.1': 1 },
      target: { '2.4': 3 },
      interestsInOrder: ['lead'],
      topStrengths: ['imagination'],
      lastDone: [],
      pins: ['first-duet'],
      dismissed: [],
      lacks: ['microphone'],
      minutes: 15,
      weights: P1_WEIGHTS,
    },
  },
);

describe('the plan document', () => {
  it('[LN1] a fourth goal, empty words and a record twice are refused with a code', () => {
    const three = apply(emptyPlan('olena'), goal('a'), goal('b'), goal('c'));
    expect(refusal(three, goal('d'))).toBe('plan-goals-full');
    expect(refusal(three, { type: 'choose-goal', goal: { id: 'b', competences: ['3.3'], chosenAt: at } })).toBe(
      'taken',
    );
    expect(refusal(full, { type: 'reflect', reflection: reflection({ text: ' \n' }) })).toBe('plan-reflection-empty');
    expect(refusal(full, { type: 'reflect', reflection: reflection({ form: 'spoken', text: '', asset: null }) })).toBe(
      'plan-reflection-empty',
    );
    expect(refusal(full, { type: 'receive-confirmation', confirmation: confirmation({ reason: ' ' }) })).toBe(
      'plan-reason-missing',
    );
    expect(
      refusal(full, { type: 'add-own-step', step: { id: 's2', text: ' ', competences: [], at, doneAt: null } }),
    ).toBe('plan-step-empty');
    expect(refusal(full, { type: 'keep-evidence', record: record({ key: 'k1' }) })).toBe('plan-record-twice');
  });

  it('[LN1] what was done can be taken back', () => {
    const emptied = apply(
      full,
      { type: 'leave-goal', goal: 'meet-people', at },
      { type: 'set-target', competence: '2.4', level: null, at },
      { type: 'delete-evidence', id: 'e1' },
      { type: 'take-up-offer', key: 'k2' },
      { type: 'delete-reflection', id: 'r1' },
      { type: 'delete-endorsement', id: 'n1' },
      { type: 'delete-confirmation', id: 'c1' },
      { type: 'bring-back', activity: 'sing-a-line', at },
      { type: 'unpin', activity: 'first-duet', at },
      { type: 'delete-own-step', id: 's1', at },
    );
    expect(emptied).toMatchObject({
      goals: [],
      targets: {},
      evidence: [],
      dropped: [],
      reflections: [],
      endorsements: [],
      confirmations: [],
      dismissed: [],
      pins: [],
      ownSteps: [],
    });
    expect(full.evidence).toHaveLength(1);
    expect(apply(full, { type: 'show-evidence', id: 'e1', visibility: 'shared' }).evidence[0]?.visibility).toBe(
      'shared',
    );
    expect(apply(full, { type: 'finish-own-step', id: 's1', doneAt: at }).ownSteps[0]?.doneAt).toBe(at);
  });

  it('[LN2] reads back equal after storage', () => {
    expect(readPlan(JSON.parse(JSON.stringify(full)))).toEqual({ ok: true, value: full });
    expect(full.interests).toEqual(['make-music', 'lead']);
  });

  it('[LN2] leaves out rows it cannot read and keeps the rest', () => {
    const broken = {
      ...JSON.parse(JSON.stringify(full)),
      evidence: [...full.evidence, null, 7, { id: 'x' }, { ...record(), at: 'noon' }],
      claims: [{ competence: '2.4', level: 4, at }, ...full.claims],
      targets: { '2.4': 3, '3.1': 9, '3.2': 'high' },
      weights: { goal: 99 },
      lastPlan: 'yes',
    };
    const read = readPlan(broken);
    expect(read).toEqual({ ok: true, value: { ...full, weights: P1_WEIGHTS, lastPlan: null } });
  });

  it('[LN2] does not read a newer plan, nor something else', () => {
    expect(readPlan({ ...full, format: 2 })).toMatchObject({ ok: false, code: 'plan-newer' });
    for (const other of [null, 'plan', [], {}, { format: 1 }])
      expect(readPlan(other)).toMatchObject({ ok: false, code: 'plan-unreadable' });
  });

  it('[LN3] evidence of another person does not enter', () => {
    expect(() => changePlan(full, { type: 'keep-evidence', record: record({ personId: 'sara' }) })).toThrow(
      'the person who did it',
    );
    expect(() => changePlan(full, { type: 'keep-evidence', record: record({ pieceDigest: 'short' }) })).toThrow(
      'SHA-256',
    );
    const read = readPlan({ ...full, evidence: [...full.evidence, record({ personId: 'sara' })] });
    expect(read.ok && read.value.evidence).toEqual(full.evidence);
  });

  it('[LN6] pinned, dismissed and finished exclude each other; a place moves a pin', () => {
    const pin = (activity: string, place?: number) =>
      ({ type: 'pin', activity, at, ...(place === undefined ? {} : { place }) }) as const;
    const pinned = apply(emptyPlan('olena'), pin('a'), pin('b'), pin('c', 0));
    expect(pinned.pins).toEqual(['c', 'a', 'b']);
    expect(apply(pinned, pin('b', 0)).pins).toEqual(['b', 'c', 'a']);
    expect(apply(pinned, { type: 'dismiss', activity: 'a', at })).toMatchObject({ pins: ['c', 'b'], dismissed: ['a'] });
    expect(apply(pinned, { type: 'dismiss', activity: 'a', at }, pin('a'))).toMatchObject({ dismissed: [] });
    expect(apply(pinned, { type: 'finish-activity', activity: 'a', at })).toMatchObject({
      pins: ['c', 'b'],
      done: [{ activity: 'a', at }],
    });
  });

  it('[LN6] what was finished by a slip is open again, at its place, and what was done before stays done', () => {
    const pin = (activity: string) => ({ type: 'pin', activity, at }) as const;
    const before = apply(emptyPlan('olena'), { type: 'finish-activity', activity: 'b', at: at - 9 }, pin('a'), pin('b'), pin('c'));
    const finished = apply(before, { type: 'finish-activity', activity: 'b', at });
    expect(apply(finished, { type: 'reopen-activity', activity: 'b', at, pin: 1 })).toEqual(before);
    expect(apply(finished, { type: 'reopen-activity', activity: 'b', at }).pins).toEqual(['a', 'c']);
  });
});

describe('the trace', () => {
  const lines = (events: readonly TraceEvent[]) => events.reduce<readonly TraceEvent[]>(addToTrace, []);

  it('[LN4] joins acts of one sort within a minute', () => {
    const step = event('step', { part: 'drums' });
    const trace = lines([
      step,
      event('note', { part: 'bass' }, { at: at + 1 }),
      { ...step, at: at + MINUTE - 1 },
      { ...step, at: at + MINUTE },
    ]);
    expect(trace.map(({ kind, count, at: when }) => [kind, count, when - at])).toEqual([
      ['step', 2, 0],
      ['note', 1, 1],
      ['step', 1, MINUTE],
    ]);
    expect(lines([step, { ...step, personId: 'sara' }, { ...step, facts: { part: 'other' } }])).toHaveLength(3);
  });

  it('[LN4] counts a minute of typing in the same words once', () => {
    const letters = Array.from({ length: 40 }, (_, index) => event('lineText', { part: 'line-1' }, { at: at + index }));
    expect(lines(letters).map(({ count }) => count)).toEqual([1]);
    expect(lines([...letters, event('lineText', { part: 'line-2' }, { at: at + 50 })])).toHaveLength(2);
  });

  it('[LN4] stays bounded and loses the oldest first', () => {
    const trace = lines(Array.from({ length: 5_100 }, (_, index) => event('step', {}, { at: at + index * MINUTE })));
    expect(trace).toHaveLength(5_000);
    expect(trace[0]?.at).toBe(at + 100 * MINUTE);
  });
});
