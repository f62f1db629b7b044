import type { PIECE_LICENCES } from '../../learning/evidence/licences.ts';

/** Three plain questions; the second and third only where others may use the piece under our names. */
export interface LicenceAnswers {
  /** May others share and use it? `ask`: only after asking us. `named`: if they name us. `free`: for anything. */
  readonly share: 'ask' | 'named' | 'free' | '';
  /** May they earn money with it? */
  readonly earn: 'yes' | 'no' | '';
  /** May they change it? `same`: and then pass it on in the same way. */
  readonly change: 'yes' | 'same' | 'no' | '';
}

export type PieceLicence = (typeof PIECE_LICENCES)[number];

const NOTHING: LicenceAnswers = { share: '', earn: '', change: '' };

const NAMED: Readonly<Record<`${'yes' | 'no'} ${'yes' | 'same' | 'no'}`, PieceLicence>> = {
  'yes yes': 'CC-BY-4.0',
  'yes same': 'CC-BY-SA-4.0',
  'yes no': 'CC-BY-ND-4.0',
  'no yes': 'CC-BY-NC-4.0',
  'no same': 'CC-BY-NC-SA-4.0',
  'no no': 'CC-BY-NC-ND-4.0',
};

/** The licence that the answers describe, an SPDX id where there is one; `undefined` while an answer is open. */
export function licenceOf({ share, earn, change }: LicenceAnswers): PieceLicence | undefined {
  if (share === 'ask') return 'all-rights-reserved';
  if (share === 'free') return 'CC0-1.0';
  if (share === '' || earn === '' || change === '') return undefined;
  return NAMED[`${earn} ${change}`];
}

/** The answers behind a licence; all open for none and for one that these questions do not know. */
export function answersOf(licence: string): LicenceAnswers {
  if (licence === 'all-rights-reserved') return { ...NOTHING, share: 'ask' };
  if (licence === 'CC0-1.0') return { ...NOTHING, share: 'free' };
  for (const earn of ['yes', 'no'] as const) {
    for (const change of ['yes', 'same', 'no'] as const) {
      if (NAMED[`${earn} ${change}`] === licence) return { share: 'named', earn, change };
    }
  }
  return NOTHING;
}
