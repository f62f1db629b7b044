import type { Confirmation, Endorsement, EvidenceRecord, PlanRecords, Reflection } from '../../document/plan/records.ts';
import { evidenceKind } from '../evidence/catalogue.ts';
import { competenceOf } from '../frameworks/competences.ts';
import { profileOf, type Standing } from '../levels/profile.ts';

/** What a person shows to others: only records that she opened for whoever she gives her plan to. */
export interface Portfolio {
  /** Worked out from the shown records alone, so that whoever reads it can work it out again. Highest first. */
  readonly skills: readonly Standing[];
  /** Newest first. */
  readonly records: readonly EvidenceRecord[];
  /** Her own words that she opened. */
  readonly reflections: readonly Reflection[];
  readonly endorsements: readonly Endorsement[];
  readonly confirmations: readonly Confirmation[];
  /** Records that stay with her. */
  readonly hidden: number;
}

/** A person's portfolio. What is not opened neither stands in it nor counts in it. */
export function portfolioOf(plan: PlanRecords): Portfolio {
  const records = plan.evidence.filter(({ visibility }) => visibility === 'shared').toSorted((one, two) => two.at - one.at);
  const pieces = new Set(records.map(({ pieceId }) => pieceId));
  const endorsements = plan.endorsements.filter(({ pieceId }) => pieces.has(pieceId));
  const shown: PlanRecords = { ...plan, evidence: records, endorsements, claims: [] };
  const skills = Object.values(profileOf(shown))
    .filter(({ tally }) => tally.acts > 0)
    .toSorted((one, two) => (two.level ?? 0) - (one.level ?? 0));
  return {
    skills,
    records,
    reflections: plan.reflections.filter(({ visibility }) => visibility === 'shared'),
    endorsements,
    confirmations: plan.confirmations.filter(({ competence }) => skills.some((skill) => skill.competence === competence)),
    hidden: plan.evidence.length - records.length,
  };
}

/** Records of a portfolio that speak for one competence. */
export const recordsFor = (portfolio: Portfolio, competence: string): readonly EvidenceRecord[] =>
  portfolio.records.filter(({ kind }) => evidenceKind(kind)?.competences.includes(competence) ?? false);

/** Endorsements of a portfolio that speak for one competence. */
export const endorsementsFor = (portfolio: Portfolio, competence: string): readonly Endorsement[] =>
  portfolio.endorsements.filter(({ act }) => evidenceKind(act)?.competences.includes(competence) ?? false);

/** Where a competence stands in its own framework: name, number and address, as they were published. */
export function alignmentOf(id: string): { readonly framework: string; readonly code: string; readonly name: string; readonly url: string } | undefined {
  const competence = competenceOf(id);
  return competence && { ...PUBLISHED[competence.framework], code: competence.code, name: competence.title };
}

const PUBLISHED = {
  digcomp: { framework: 'DigComp 3.0', url: 'https://doi.org/10.2760/0001149' },
  life: { framework: 'LifeComp', url: 'https://publications.jrc.ec.europa.eu/repository/handle/JRC120911' },
  entre: { framework: 'EntreComp', url: 'https://publications.jrc.ec.europa.eu/repository/handle/JRC101581' },
  key: { framework: 'Key competences for lifelong learning 2018', url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=uriserv:OJ.C_.2018.189.01.0001.01.ENG' },
} as const;
