import { sentence, type Sentence } from '../sentence.ts';
import { DIGCOMP, DIGCOMP_AREAS, DIGCOMP_COMPETENCES } from './digcomp.ts';
import { ENTRECOMP, ENTRECOMP_AREAS, ENTRECOMP_COMPETENCES } from './entrecomp.ts';
import type { Area, Competence, Framework } from './framework.ts';
import { KEY_COMPETENCES, KEY_COMPETENCES_FRAMEWORK } from './key-competences.ts';
import { LIFECOMP, LIFECOMP_AREAS, LIFECOMP_COMPETENCES } from './lifecomp.ts';

export const FRAMEWORKS: readonly Framework[] = [DIGCOMP, LIFECOMP, ENTRECOMP, KEY_COMPETENCES_FRAMEWORK];
export const AREAS: readonly Area[] = [...DIGCOMP_AREAS, ...LIFECOMP_AREAS, ...ENTRECOMP_AREAS];
export const COMPETENCES: readonly Competence[] = [
  ...DIGCOMP_COMPETENCES,
  ...LIFECOMP_COMPETENCES,
  ...ENTRECOMP_COMPETENCES,
  ...KEY_COMPETENCES,
];

const BY_ID: ReadonlyMap<string, Competence> = new Map(COMPETENCES.map((competence) => [competence.id, competence]));

export const competenceOf = (id: string): Competence | undefined => BY_ID.get(id);

/** Whether levels are shown for it: DigComp alone describes them. */
export const hasLevels = (id: string): boolean => BY_ID.get(id)?.framework === 'digcomp';

/** "I make things together with others online": what is shown in daily use. */
export const competenceSentence = (id: string): Sentence => sentence(`learning.competence.${id}.i`);
/** Our translation of the official title, shown beside its number and attribution. */
export const competenceName = (id: string): Sentence => sentence(`learning.competence.${id}.name`);
export const areaName = (id: string): Sentence => sentence(`learning.area.${id}`);
/** Whose framework it is, and that our translation is not an official one. */
export const frameworkNote = (id: Framework['id']): Sentence => sentence(`learning.framework.${id}`);
