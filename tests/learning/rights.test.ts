import { describe, expect, it } from 'vitest';
import { checkEndorsement } from '../../src/learning/evidence/endorse.ts';
import { licenceProblems, PIECE_LICENCES } from '../../src/learning/evidence/licences.ts';
import { endorsement, planOf } from './people.ts';

const source = (licence: string, author = 'Anoush') => ({ id: 's', author, licence, parts: 'all' as const });
const problem = (licence: string, from: ReturnType<typeof source>) => licenceProblems(licence, [from])[0]?.problem;

describe('rights', () => {
  it('[LE8] names what is missing, unknown or forbidden', () => {
    expect(licenceProblems('CC-BY-4.0', [])).toEqual([]);
    expect(problem('CC-BY-4.0', source(''))).toBe('licence-missing');
    expect(problem('CC-BY-4.0', source('found it online'))).toBe('licence-unknown');
    expect(problem('CC-BY-4.0', source('CC-BY-4.0', ' '))).toBe('author-missing');
    expect(problem('CC-BY-4.0', source('public-domain', ''))).toBeUndefined();
    expect(problem('CC-BY-4.0', source('all-rights-reserved'))).toBe('no-changes-allowed');
    for (const licence of PIECE_LICENCES)
      expect(problem(licence, source('CC-BY-NC-ND-4.0'))).toBe('no-changes-allowed');
  });

  it('[LE8] keeps the duties of each source', () => {
    const keeping = (from: string) => PIECE_LICENCES.filter((licence) => problem(licence, source(from)) === undefined);
    expect(keeping('CC0-1.0')).toEqual([...PIECE_LICENCES]);
    expect(keeping('permission')).toEqual([...PIECE_LICENCES]);
    expect(keeping('CC-BY-4.0')).toEqual(PIECE_LICENCES.filter((licence) => licence !== 'CC0-1.0'));
    expect(keeping('CC-BY-SA-4.0')).toEqual(['CC-BY-SA-4.0']);
    expect(keeping('CC-BY-NC-4.0')).toEqual(['CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-NC-ND-4.0']);
    expect(keeping('CC-BY-NC-SA-4.0')).toEqual(['CC-BY-NC-SA-4.0']);
  });

  it('[LE7] an endorsement comes from somebody else of the piece, once, for an act', () => {
    const plan = planOf();
    const code = (word: Parameters<typeof endorsement>[0], of = plan) => {
      const result = checkEndorsement(of, endorsement(word), ['olena', 'sara', 'amir']);
      return result.ok ? 'ok' : result.code;
    };
    expect(code({})).toBe('ok');
    expect(code({ fromPersonId: 'olena' })).toBe('endorsement-self');
    expect(code({ fromPersonId: 'stranger' })).toBe('endorsement-stranger');
    expect(code({ toPersonId: 'sara', fromPersonId: 'amir' })).toBe('endorsement-not-hers');
    expect(code({ act: 'good person' })).toBe('endorsement-no-act');
    const had = planOf({ endorsements: [endorsement()] });
    expect(code({ act: 'coedit.session' }, had)).toBe('endorsement-twice');
    expect(code({ pieceId: 'second' }, had)).toBe('ok');
    expect(code({ fromPersonId: 'amir' }, had)).toBe('ok');
  });
});
