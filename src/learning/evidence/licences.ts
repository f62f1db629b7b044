import type { SourceFacts } from './piece-facts.ts';

/** What the makers may choose for a finished piece, from the most open to none. */
export const PIECE_LICENCES = [
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-NC-ND-4.0',
  'all-rights-reserved',
] as const;

/** Terms under which someone else's work can come into a piece. `permission`: the author said yes to this piece. */
export const SOURCE_LICENCES = [...PIECE_LICENCES, 'public-domain', 'permission'] as const;

export type LicenceProblem =
  'author-missing' | 'licence-missing' | 'licence-unknown' | 'no-changes-allowed' | 'not-compatible';

const FREE = new Set(['CC0-1.0', 'public-domain', 'permission']);
/** For terms that pass on a duty: the licences of a piece that keep it. */
const KEEPS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['CC-BY-4.0', new Set(PIECE_LICENCES.filter((licence) => licence !== 'CC0-1.0'))],
  ['CC-BY-SA-4.0', new Set(['CC-BY-SA-4.0'])],
  ['CC-BY-NC-4.0', new Set(['CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-NC-ND-4.0'])],
  ['CC-BY-NC-SA-4.0', new Set(['CC-BY-NC-SA-4.0'])],
]);

/** Whether the terms let others change the work. */
export const allowsChange = (licence: string): boolean => FREE.has(licence) || KEEPS.has(licence);

/**
 * What stands between a piece's licence and its sources; empty if all is clear.
 * A help for makers, not legal advice: it knows only the terms listed here, and is strict where they are unclear.
 */
export function licenceProblems(
  licence: string,
  sources: readonly SourceFacts[],
): readonly { readonly source: string; readonly problem: LicenceProblem }[] {
  return sources.flatMap((source) => {
    const problem = problemOf(licence, source);
    return problem === undefined ? [] : [{ source: source.id, problem }];
  });
}

function problemOf(licence: string, source: SourceFacts): LicenceProblem | undefined {
  if (source.licence === '') return 'licence-missing';
  if (!SOURCE_LICENCES.some((known) => known === source.licence)) return 'licence-unknown';
  if (source.author.trim() === '' && source.licence !== 'public-domain' && source.licence !== 'CC0-1.0')
    return 'author-missing';
  if (FREE.has(source.licence)) return undefined;
  const keepers = KEEPS.get(source.licence);
  if (!keepers) return 'no-changes-allowed';
  return keepers.has(licence) ? undefined : 'not-compatible';
}
