import { describe, expect, it } from 'vitest';
import { EVIDENCE_KINDS } from '../../src/learning/evidence/catalogue.ts';
import { COMPETENCES, competenceOf, FRAMEWORKS, hasLevels } from '../../src/learning/frameworks/competences.ts';
import { DIGCOMP_AREAS, DIGCOMP_COMPETENCES, DIGCOMP_LEVELS } from '../../src/learning/frameworks/digcomp.ts';
import { OUTCOMES } from '../../src/learning/frameworks/outcomes.ts';
import { coverageOf, coverageSentence, coverageSentences } from '../../src/learning/coverage.ts';
import { profileOf } from '../../src/learning/levels/profile.ts';
import { planOf, record } from './people.ts';

describe('frameworks', () => {
  it('[LF1] holds 5 areas, 21 + 9 + 15 + 8 competences under one id each, with attribution', () => {
    expect(DIGCOMP_AREAS).toHaveLength(5);
    expect(DIGCOMP_COMPETENCES).toHaveLength(21);
    expect(DIGCOMP_LEVELS.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(COMPETENCES.map(({ id }) => id)).size).toBe(21 + 9 + 15 + 8);
    expect(competenceOf('2.5')).toMatchObject({ title: 'Digital behaviour', titleBefore: 'Netiquette' });
    expect(competenceOf('3.1')?.titleBefore).toBeNull();
    for (const framework of FRAMEWORKS) expect(framework.attribution).toContain('Not endorsed by the European');
  });

  it('[LF2] only DigComp has levels', () => {
    expect(COMPETENCES.filter(({ id }) => hasLevels(id))).toEqual(DIGCOMP_COMPETENCES);
    const standing = profileOf(planOf({ evidence: [record()] }))['key.8'];
    expect(standing).toMatchObject({ level: null, state: 'shown', missing: [] });
    expect(standing?.tally.acts).toBe(1);
  });

  it('[LE1] the catalogue holds 28 kinds of known competences', () => {
    expect(EVIDENCE_KINDS).toHaveLength(28);
    expect(new Set(EVIDENCE_KINDS.map(({ id }) => id)).size).toBe(28);
    for (const kind of EVIDENCE_KINDS)
      for (const id of kind.competences) expect(competenceOf(id), `${kind.id} ${id}`).toBeDefined();
  });

  it('[LE2] an outcome belongs to a competence of its kind', () => {
    for (const kind of EVIDENCE_KINDS) {
      for (const outcome of [...kind.outcomesByTrace, ...kind.outcomesByPeople]) {
        expect(outcome).toMatch(/^LO\d\.\d\.\d\d$/);
        expect(kind.competences, `${kind.id} ${outcome}`).toContain(outcome.slice(2, 5));
      }
    }
    expect(
      EVIDENCE_KINDS.filter(({ channel, outcomesByTrace }) => channel === 'peer' && outcomesByTrace.length > 0),
    ).toEqual([]);
  });

  it('[LE2] every outcome of the catalogue has its official type, and what the trace ticks is a skill', () => {
    const named = EVIDENCE_KINDS.flatMap((kind) => [...kind.outcomesByTrace, ...kind.outcomesByPeople]);
    expect([...new Set(named)].toSorted()).toEqual([...OUTCOMES.keys()].toSorted());
    expect(EVIDENCE_KINDS.flatMap((kind) => kind.outcomesByTrace).filter((id) => OUTCOMES.get(id) !== 'S')).toEqual([]);
  });

  it('[L11] coverage is counted: 58 of 523 outcomes, and 3.4, 4.1, 4.3, 4.4 cannot be shown', () => {
    const coverage = coverageOf();
    expect(coverage).toMatchObject({ outcomes: 58, outcomesInAll: 523, cannot: ['3.4', '4.1', '4.3', '4.4'] });
    expect(coverage.notYet).toEqual(['1.1', '1.3', '2.3', '5.3']);
    expect(coverage.now.length + coverage.notYet.length + coverage.cannot.length).toBe(21);
    expect(coverageSentence(coverage, '3.4')?.id).toBe('learning.coverage.cannot');
    expect(coverageSentence(coverage, '1.1')?.id).toBe('learning.coverage.not-yet');
    expect(coverageSentence(coverage, '3.1')).toBeNull();
    expect(coverageSentences(coverage)[0]?.values).toEqual({ now: coverage.outcomesNow, all: 523 });
    expect(coverage.outcomesNow).toBeLessThan(58);
  });
});
