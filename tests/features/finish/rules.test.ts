import { describe, expect, it } from 'vitest';
import { emptyPlan, type EvidenceRecord, type PlanRecords } from '../../../src/document/plan/records.ts';
import { consentState, monthsAfter } from '../../../src/features/finish/consent-state.ts';
import { stepBeside, stepsDone, stepToResume } from '../../../src/features/finish/finish-steps.ts';
import { answersOf, licenceOf } from '../../../src/features/finish/licence-questions.ts';
import { movesOf } from '../../../src/features/finish/moves.ts';
import { PIECE_LICENCES } from '../../../src/learning/evidence/licences.ts';

const NOTHING = { hasCredit: false, hasOpenFile: false, hasConsent: false, hasLicence: false, hasEvidence: false, hasReflection: false };

describe('the way to the end', () => {
  it('begins with listening, and is taken up again at the first answer that is open', () => {
    expect(stepToResume(NOTHING)).toBe('listen');
    expect(stepToResume({ ...NOTHING, hasCredit: true })).toBe('consent');
    expect(stepToResume({ ...NOTHING, hasConsent: true })).toBe('licence');
    expect(stepToResume({ ...NOTHING, hasLicence: true })).toBe('consent');
    expect(
      stepToResume({ ...NOTHING, hasConsent: true, hasLicence: true, hasEvidence: true, hasReflection: true }),
    ).toBe('done');
  });

  it('counts a step as done by what piece and plan hold', () => {
    expect([...stepsDone(NOTHING)]).toEqual([]);
    expect([...stepsDone({ ...NOTHING, hasCredit: true, hasOpenFile: true })]).toEqual([]);
    expect([...stepsDone({ ...NOTHING, hasLicence: true, hasReflection: true })]).toEqual(['licence', 'words']);
  });

  it('has two ends', () => {
    expect(stepBeside('listen', -1)).toBe('listen');
    expect(stepBeside('listen', 1)).toBe('credits');
    expect(stepBeside('done', 1)).toBe('done');
  });
});

describe('three plain questions', () => {
  it('lead to each licence a piece can have, and back to the answers', () => {
    for (const licence of PIECE_LICENCES) expect(licenceOf(answersOf(licence))).toBe(licence);
  });

  it('leave the licence open while one of them is', () => {
    expect(licenceOf({ share: '', earn: 'yes', change: 'yes' })).toBeUndefined();
    expect(licenceOf({ share: 'named', earn: 'no', change: '' })).toBeUndefined();
    expect(licenceOf({ share: 'ask', earn: '', change: '' })).toBe('all-rights-reserved');
    expect(answersOf('found it online')).toEqual({ share: '', earn: '', change: '' });
  });

  it('say what the words say', () => {
    expect(licenceOf({ share: 'named', earn: 'yes', change: 'yes' })).toBe('CC-BY-4.0');
    expect(licenceOf({ share: 'named', earn: 'no', change: 'same' })).toBe('CC-BY-NC-SA-4.0');
    expect(licenceOf({ share: 'named', earn: 'no', change: 'no' })).toBe('CC-BY-NC-ND-4.0');
    expect(licenceOf({ share: 'free', earn: 'no', change: 'no' })).toBe('CC0-1.0');
  });
});

describe('a consent', () => {
  const consent = { voice: true, place: 'everyone', until: null } as const;
  const person = { id: 'olena', hasVoice: true, consent };

  it('is told as it stands', () => {
    expect(consentState({ ...person, consent: null }, 0)).toBe('waiting');
    expect(consentState({ ...person, consent: { ...consent, place: 'nowhere' } }, 0)).toBe('no');
    expect(consentState({ ...person, consent: { ...consent, until: 10 } }, 10)).toBe('over');
    expect(consentState({ ...person, consent: { ...consent, voice: false } }, 0)).toBe('voice');
    expect(consentState({ ...person, consent: { ...consent, voice: false, place: 'makers' } }, 0)).toBe('yes');
    expect(consentState(person, 0)).toBe('yes');
  });

  it('can end some months later', () => {
    expect(monthsAfter(Date.UTC(2026, 10, 22, 15), 6)).toBe(Date.UTC(2027, 4, 22));
  });
});

describe('what a piece did for the plan', () => {
  const record = (id: string, kind: string, pieceId: string): EvidenceRecord => ({
    id, kind, pieceId, at: Date.UTC(2026, 3, 1), personId: 'olena', pieceDigest: 'a'.repeat(64), key: id, facts: {}, visibility: 'me', withHelp: false,
  });
  const planOf = (...evidence: readonly EvidenceRecord[]): PlanRecords => ({ ...emptyPlan('olena'), evidence });

  it('is nothing without a kept record', () => {
    expect(movesOf(planOf(record('1', 'clip.made', 'other')), 'song')).toEqual([]);
  });

  it('names each competence, those that rose first', () => {
    const moves = movesOf(planOf(record('1', 'clip.made', 'other'), record('2', 'remix.made', 'song')), 'song');
    expect(moves[0]).toMatchObject({ competence: '3.2', isHigher: true, now: { level: 1 } });
    expect(moves.map(({ competence }) => competence)).not.toContain('3.1');
    const second = movesOf(planOf(record('1', 'clip.made', 'other'), record('2', 'clip.made', 'song')), 'song');
    expect(second[0]).toMatchObject({ competence: '3.1', isHigher: true, now: { level: 2 } });
  });
});
