import { describe, expect, it } from 'vitest';
import { emptyPlan, type EvidenceRecord, type PlanRecords } from '../../../src/document/plan/records.ts';
import { recordSentence } from '../../../src/learning/words.ts';
import { hostLanguages } from '../../../src/features/plan/host-languages.ts';
import { skillsOf } from '../../../src/features/plan/skills.ts';
import { DIGCOMP_COMPETENCES } from '../../../src/learning/frameworks/digcomp.ts';
import { profileOf } from '../../../src/learning/levels/profile.ts';

const record = (of: Partial<EvidenceRecord>): EvidenceRecord => ({
  id: '1', kind: 'clip.made', at: 0, personId: 'olena', pieceId: 'song', pieceDigest: 'a'.repeat(64), key: '1', facts: {}, visibility: 'me', withHelp: false, ...of,
});
const planOf = (part: Partial<PlanRecords>): PlanRecords => ({ ...emptyPlan('olena'), ...part });

describe('skills on the plan page', () => {
  it('stand in groups that hold each competence with levels once', () => {
    const { levelled, open, beyond } = skillsOf(profileOf(planOf({ evidence: [record({})] })));
    const shown = [...levelled, ...open, ...beyond].map(({ competence }) => competence);
    expect(shown.toSorted()).toEqual(DIGCOMP_COMPETENCES.map(({ id }) => id).toSorted());
    expect(levelled.map(({ competence }) => competence)).toEqual(['3.1']);
    expect(beyond.map(({ competence }) => competence)).toEqual(expect.arrayContaining(['3.4', '4.1', '4.3', '4.4']));
  });

  it('show what was only said, and the highest first', () => {
    const claims = [{ competence: '4.1', level: 3, at: 0 } as const];
    const { levelled } = skillsOf(profileOf(planOf({ claims, evidence: [record({})] })));
    expect(levelled.map(({ competence, level }) => [competence, level])).toEqual([['3.1', 1], ['4.1', 0]]);
  });

  it('show other frameworks by what there is to show', () => {
    const { others } = skillsOf(profileOf(planOf({ evidence: [record({})] })));
    expect(others.map(({ competence }) => competence)).toEqual(expect.arrayContaining(['life.L1', 'key.8']));
  });
});

describe('a record', () => {
  it('speaks in her own words, else as it was offered, else by its kind', () => {
    expect(recordSentence(record({ facts: { words: 'I found a beat.' } }))).toBe('I found a beat.');
    expect(recordSentence(record({ facts: { what: 'rhythm', operations: 9 } }))).toMatchObject({ id: 'learning.offer.clip.made' });
    expect(recordSentence(record({ kind: 'block.facilitated' }))).toMatchObject({ id: 'learning.kind.block.facilitated' });
  });
});

describe('languages of where one lives', () => {
  it('are named and sorted in the language of the screen', () => {
    const polish = hostLanguages('pl').map(({ label }) => label);
    expect(polish).toContain('polski');
    expect(polish).toEqual(polish.toSorted((left, right) => left.localeCompare(right, 'pl')));
    expect(new Set(hostLanguages('ar').map(({ label }) => label)).size).toBe(polish.length);
  });
});
