import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPlans } from '../../src/document/plan/join-plans.ts';
import { emptyPlan, type EvidenceRecord, type PlanRecords } from '../../src/document/plan/records.ts';

const record = (id: string, more: Partial<EvidenceRecord> = {}): EvidenceRecord => ({
  id,
  kind: 'clip.made',
  at: 10,
  personId: 'olena',
  pieceId: null,
  pieceDigest: null,
  key: `key ${id}`,
  facts: {},
  visibility: 'me',
  withHelp: false,
  ...more,
});
const planOf = (more: Partial<PlanRecords>): PlanRecords => ({ ...emptyPlan('olena'), ...more });

describe('[LN7] two plans of one person become one, and no record is lost', () => {
  it('[LN7] records of both are there, each once, by id and by the act they were kept from', () => {
    const here = planOf({ evidence: [record('a'), record('b')] });
    const there = planOf({ evidence: [record('b'), record('c'), record('d', { key: 'key a' })] });
    expect(joinPlans(here, there).evidence.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('[LN7] where both say something different the later hand decides', () => {
    const here = planOf({ edits: [5], hostLanguage: 'pl', interests: ['sing'], targets: { '2.4': 3 }, pins: ['x'], dismissed: ['y'] });
    const there = planOf({ edits: [9], hostLanguage: 'nl', interests: ['paint'], targets: { '2.4': 4, '3.1': 2 }, pins: ['y'], dismissed: ['x'] });
    for (const joined of [joinPlans(here, there), joinPlans(there, here)]) {
      expect(joined).toMatchObject({ hostLanguage: 'nl', interests: ['paint'], targets: { '2.4': 4, '3.1': 2 }, pins: ['y'], dismissed: ['x'] });
    }
  });

  it('[LN7] of two claims the later stays; never more than three goals', () => {
    const goals = ['a', 'b', 'c', 'd'].map((id) => ({ id, competences: [], chosenAt: 1 }));
    const here = planOf({ claims: [{ competence: '2.4', level: 1, at: 5 }], goals: goals.slice(0, 2) });
    const there = planOf({ claims: [{ competence: '2.4', level: 3, at: 9 }], goals: goals.slice(1) });
    const joined = joinPlans(here, there);
    expect(joined.claims).toEqual([{ competence: '2.4', level: 3, at: 9 }]);
    expect(joined.goals).toHaveLength(3);
  });

  it("[LN7] another person's plan is left alone", () => {
    const here = planOf({ evidence: [record('a')] });
    expect(joinPlans(here, emptyPlan('zahra'))).toBe(here);
  });

  it('[LN7] joining with itself or twice changes nothing; no record of either is ever missing', () => {
    const ids = fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 6 });
    const plans = fc.record({ ids, edits: fc.array(fc.nat(50), { maxLength: 3 }) }).map(({ ids: some, edits }) =>
      planOf({ evidence: [...new Set(some)].map((id) => record(id)), edits: [...new Set(edits)].toSorted((x, y) => x - y) }),
    );
    fc.assert(
      fc.property(plans, plans, (here, there) => {
        expect(joinPlans(here, here)).toEqual(here);
        const joined = joinPlans(here, there);
        expect(joinPlans(joined, there)).toEqual(joined);
        const all = new Set([...here.evidence, ...there.evidence].map(({ id }) => id));
        expect(new Set(joined.evidence.map(({ id }) => id))).toEqual(all);
      }),
    );
  });
});
