import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceRecord, PlanRecords } from '../../src/document/plan/records.ts';
import { EVIDENCE_KINDS } from '../../src/learning/evidence/catalogue.ts';
import { levelOf } from '../../src/learning/levels/level-rule.ts';
import { profileOf, STATE_SIGNS } from '../../src/learning/levels/profile.ts';
import { stepsOf } from '../../src/learning/levels/steps.ts';
import { tallyOf } from '../../src/learning/levels/tally.ts';
import { confirmation, DAY, endorsement, NOON, planOf, record, reflection } from './people.ts';

const standing = (contents: Partial<PlanRecords>, competence = '3.1') => {
  const found = profileOf(planOf(contents))[competence];
  if (!found) throw new Error(`no standing in ${competence}`);
  return found;
};

const one = [record({ withHelp: true })];
const two = [...one, record({ at: NOON + DAY })];
const three = [...two, record({ pieceId: 'second', kind: 'media.combined' })];
const words = [reflection()];
const sara = endorsement();
const amir = endorsement({ fromPersonId: 'amir' });
const nare = endorsement({ fromPersonId: 'nare' });
const maria = confirmation();
const helped = record({ kind: 'peer.helped' });
const ledPiece = [record({ kind: 'collab.organised', facts: { people: 3 } }), record({ kind: 'piece.published' })];

/** One row of the table after the other, each with what the level needs and nothing more. */
const REACHED: readonly Partial<PlanRecords>[] = [
  {},
  { evidence: one },
  { evidence: two },
  { evidence: three, reflections: words, endorsements: [sara] },
  { evidence: three, reflections: words, endorsements: [sara, amir] },
  { evidence: [...three, helped], reflections: words, endorsements: [sara, amir], confirmations: [maria] },
  {
    evidence: [...three, helped, ...ledPiece],
    reflections: words,
    endorsements: [sara, amir, nare],
    confirmations: [maria],
  },
];

describe('levels', () => {
  for (const [level, contents] of REACHED.entries()) {
    it(`[L1] level ${level} is reached with what the table names`, () => {
      expect(standing(contents).level).toBe(level);
    });
  }

  it('[L1] each need missing alone holds the level back', () => {
    expect(standing({ evidence: [record(), record({ at: NOON + 1 })] }).level).toBe(1); // one piece, one day
    expect(standing({ evidence: two.map((it) => ({ ...it, withHelp: true })) }).level).toBe(1);
    expect(standing({ ...REACHED[3], reflections: [] }).level).toBe(2);
    expect(standing({ ...REACHED[3], endorsements: [] }).level).toBe(2);
    expect(standing({ ...REACHED[3], evidence: [...two, record({ at: NOON + 2 * DAY })] }).level).toBe(2);
    expect(standing({ ...REACHED[4], endorsements: [sara, { ...sara, id: 'again' }] }).level).toBe(3);
    expect(standing({ ...REACHED[4], evidence: three.map((it) => ({ ...it, kind: 'clip.made' })) }).level).toBe(3);
    expect(standing({ ...REACHED[4], endorsements: [sara], confirmations: [maria] }).level).toBe(4);
    expect(standing({ ...REACHED[5], evidence: three }).level).toBe(4);
    expect(standing({ ...REACHED[5], confirmations: [] }).level).toBe(4);
    expect(standing({ ...REACHED[6], endorsements: [sara, amir] }).level).toBe(5);
    const ofTwo = [record({ kind: 'collab.organised', facts: { people: 2 } }), record({ kind: 'piece.published' })];
    expect(standing({ ...REACHED[6], evidence: [...three, helped, ...ofTwo] }).level).toBe(5);
    expect(standing({ ...REACHED[6], evidence: [...three, helped, ledPiece[0] ?? helped] }).level).toBe(5);
  });

  it('[L1] two blocks lead to level 6, three useful feedbacks guide', () => {
    const blocks = [1, 2].map((day) => record({ kind: 'block.facilitated', at: NOON + day * DAY }));
    const feedback = (useful: 0 | 1) =>
      [1, 2, 3].map((day) =>
        record({ kind: 'feedback.given', at: NOON + day * DAY, pieceId: `p${day}`, facts: { useful } }),
      );
    const people = {
      reflections: [reflection({ pieceId: 'p1' })],
      endorsements: ['sara', 'amir', 'nare'].map((from) =>
        endorsement({ fromPersonId: from, pieceId: 'p1', act: 'feedback.given' }),
      ),
    };
    const confirmations = [confirmation({ competence: '2.4' })];
    const base = { ...people, confirmations };
    expect(standing({ ...base, evidence: [...feedback(1), ...blocks] }, '2.4').level).toBe(6);
    expect(standing({ ...base, evidence: [...feedback(1), ...blocks.slice(1)] }, '2.4').level).toBe(5);
    expect(standing({ ...base, evidence: [...feedback(0), ...blocks] }, '2.4').level).toBe(4);
  });

  it('[L2] five hundred records of one kind without anybody’s word stay at level 2', () => {
    for (const kind of EVIDENCE_KINDS) {
      const evidence = Array.from({ length: 500 }, (_, index) =>
        record({ kind: kind.id, at: NOON + index * DAY, pieceId: `p${index}` }),
      );
      for (const { level } of Object.values(profileOf(planOf({ evidence })))) expect(level ?? 0).toBeLessThanOrEqual(2);
    }
  });

  it('[L3] a claim of any height is hollow', () => {
    const claims = [{ competence: '3.1', level: 5 as const, at: NOON }];
    expect(standing({ claims })).toMatchObject({ level: 0, state: 'claimed', claim: 5 });
    expect(standing({ claims: [{ competence: '3.1', level: 0, at: NOON }] }).state).toBe('open');
  });

  it('[L4] peers without a facilitator end at 4, and an empty reason is none', () => {
    const many = Array.from({ length: 40 }, (_, index) => endorsement({ fromPersonId: `peer-${index}` }));
    const all = { ...REACHED[6], endorsements: many };
    expect(standing({ ...all, confirmations: [] }).level).toBe(4);
    expect(standing({ ...all, confirmations: [confirmation({ reason: '  ' })] }).level).toBe(4);
    expect(standing(all).level).toBe(6);
  });

  it('[L7] states follow the strongest source', () => {
    expect(standing({}).state).toBe('open');
    expect(standing({ evidence: one }).state).toBe('shown');
    expect(standing({ evidence: one, endorsements: [sara] }).state).toBe('seen');
    expect(standing({ evidence: one, endorsements: [sara], confirmations: [maria] }).state).toBe('confirmed');
    expect(Object.values(STATE_SIGNS)).toEqual(['·', '○', '◐', '◑', '●']);
  });

  it('[L8] says what the next level takes', () => {
    const said = (contents: Partial<PlanRecords>) =>
      standing(contents).missing.map(({ id, values }) => [id, values['more']]);
    expect(said({})).toEqual([['learning.missing.acts', 1]]);
    expect(said({ evidence: one })).toEqual([
      ['learning.missing.acts', 1],
      ['learning.missing.without-help', 1],
    ]);
    expect(said({ evidence: two })).toEqual([
      ['learning.missing.acts', 1],
      ['learning.missing.pieces', 1],
      ['learning.missing.reflection', 1],
      ['learning.missing.peer', 1],
    ]);
    expect(said(REACHED[3] ?? {})).toEqual([['learning.missing.peers-or-facilitator', 1]]);
    expect(said(REACHED[4] ?? {})).toEqual([
      ['learning.missing.guided', 1],
      ['learning.missing.facilitator', 1],
    ]);
    expect(said(REACHED[5] ?? {})).toEqual([
      ['learning.missing.led', 1],
      ['learning.missing.peer', 1],
    ]);
    expect(said(REACHED[6] ?? {})).toEqual([]);
  });

  it('[L9] her word beside her work', () => {
    const claim = (level: 0 | 1 | 3 | 5) => ({ claims: [{ competence: '3.1', level, at: NOON }] });
    expect(standing({ ...claim(3), evidence: one }).beside?.id).toBe('learning.beside.show');
    expect(standing({ ...claim(1), evidence: two }).beside?.id).toBe('learning.beside.more');
    expect(standing({ ...claim(1), evidence: one }).beside).toBeNull();
    expect(standing({ evidence: one }).beside).toBeNull();
  });

  it('[L10] LifeComp fills notice, understand, act', () => {
    const acts = (count: number) =>
      Array.from({ length: count }, (_, index) => record({ kind: 'coedit.session', at: NOON + index * DAY }));
    const steps = (count: number, endorsements = [endorsement({ act: 'coedit.session' })]) =>
      standing({ evidence: acts(count), endorsements }, 'life.S3').steps;
    expect([0, 1, 2, 3, 5, 6].map((count) => steps(count).length)).toEqual([0, 1, 1, 2, 2, 3]);
    expect(steps(6, [])).toEqual(['notice', 'understand']);
    expect(stepsOf('key.8', tallyOf(planOf({ evidence: acts(6) }), 'key.8'))).toEqual([]);
  });

  it('[L12] words of oneself, about another, or about a piece that is not in the plan count nothing', () => {
    for (const wrong of [
      { fromPersonId: 'olena' },
      { toPersonId: 'sara' },
      { pieceId: 'elsewhere' },
      { act: 'rights.cleared' },
      { act: 'unheard-of' },
    ]) {
      expect(
        standing({ evidence: one, endorsements: [endorsement(wrong)] }).tally.endorsers,
        JSON.stringify(wrong),
      ).toBe(0);
    }
    for (const wrong of [{ facilitatorId: 'olena' }, { toPersonId: 'sara' }, { competence: '3.2' }]) {
      expect(standing({ evidence: one, confirmations: [confirmation(wrong)] }).tally.facilitators).toBe(0);
    }
    expect(
      standing({ evidence: one, reflections: [reflection({ pieceId: 'elsewhere' }), reflection({ text: ' ' })] }).tally
        .reflections,
    ).toBe(0);
    expect(
      standing({
        evidence: [record({ personId: 'sara' }), record({ pieceDigest: null }), record({ kind: 'unheard-of' })],
      }).level,
    ).toBe(0);
  });
});

const anyRecord: fc.Arbitrary<EvidenceRecord> = fc
  .record({
    kind: fc.constantFrom(...EVIDENCE_KINDS.map(({ id }) => id), 'unheard-of'),
    day: fc.integer({ min: 0, max: 5 }),
    pieceId: fc.constantFrom('a', 'b', 'c'),
    withHelp: fc.boolean(),
    people: fc.integer({ min: 1, max: 4 }),
    useful: fc.constantFrom(0, 1),
  })
  .map(({ kind, day, pieceId, withHelp, people, useful }) =>
    record({ kind, at: NOON + day * DAY, pieceId, withHelp, facts: { people, useful } }),
  );
const anyPlan: fc.Arbitrary<PlanRecords> = fc
  .record({
    evidence: fc.array(anyRecord, { maxLength: 30 }),
    reflections: fc.array(
      fc.constantFrom('a', 'b', 'c').map((pieceId) => reflection({ pieceId })),
      { maxLength: 3 },
    ),
    endorsements: fc.array(
      fc
        .record({
          fromPersonId: fc.constantFrom('sara', 'amir', 'nare', 'olena'),
          pieceId: fc.constantFrom('a', 'b', 'c'),
          act: fc.constantFrom(...EVIDENCE_KINDS.map(({ id }) => id)),
        })
        .map(endorsement),
      { maxLength: 12 },
    ),
    confirmations: fc.array(
      fc.constantFrom('3.1', '2.4', '2.5').map((competence) => confirmation({ competence })),
      { maxLength: 3 },
    ),
  })
  .map(planOf);
const levels = (plan: PlanRecords) => Object.entries(profileOf(plan)).map(([id, { level }]) => [id, level] as const);

describe('levels, whatever happens', () => {
  it('[L5] a new record lowers nothing, and order changes nothing', () => {
    fc.assert(
      fc.property(anyPlan, anyRecord, (plan, added) => {
        const before = profileOf(plan);
        for (const [id, level] of levels({ ...plan, evidence: [...plan.evidence, added] }))
          expect(level ?? 0).toBeGreaterThanOrEqual(before[id]?.level ?? 0);
        const turned = {
          ...plan,
          evidence: plan.evidence.toReversed(),
          endorsements: plan.endorsements.toReversed(),
          reflections: plan.reflections.toReversed(),
        };
        expect(JSON.stringify(profileOf(turned))).toBe(JSON.stringify(before));
      }),
    );
  });

  it('[L6] a record deleted and given again leaves the profile as it was', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), (plan, at) => {
        const gone = plan.evidence[at % Math.max(1, plan.evidence.length)];
        const evidence = plan.evidence.filter((it) => it !== gone);
        const again = gone ? [...evidence, gone] : evidence;
        expect(profileOf({ ...plan, evidence: again })).toEqual(profileOf(plan));
        for (const [id, level] of levels({ ...plan, evidence }))
          expect(level ?? 0).toBeLessThanOrEqual(profileOf(plan)[id]?.level ?? 0);
      }),
    );
  });

  it('[L8] giving what is missing reaches the next level', () => {
    const tally = {
      acts: 3,
      pieces: 2,
      kinds: 1,
      withoutHelp: 1,
      reflections: 1,
      endorsers: 1,
      facilitators: 0,
      guided: 0,
      led: 0,
    };
    expect(levelOf(tally)).toBe(3);
    expect(levelOf({ ...tally, kinds: 2, endorsers: 2 })).toBe(4);
    expect(levelOf({ ...tally, kinds: 2, facilitators: 1 })).toBe(4);
  });
});
