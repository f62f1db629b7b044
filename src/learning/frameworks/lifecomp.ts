import type { Area, Competence, Framework } from './framework.ts';

/** Personal, social and learning-to-learn competences; the framework has no levels. */
export const LIFECOMP: Framework = {
  id: 'life',
  title: 'LifeComp',
  source: 'Sala, A., Punie, Y., Garkov, V., Cabrera, M. (2020) LifeComp, EUR 30246 EN, JRC120911',
  licence: 'CC BY 4.0',
  attribution: '© European Union, 2020. Titles only. Not endorsed by the European Commission.',
  hasLevels: false,
};

export const LIFECOMP_AREAS: readonly Area[] = [
  { framework: 'life', id: 'life.P', title: 'Personal' },
  { framework: 'life', id: 'life.S', title: 'Social' },
  { framework: 'life', id: 'life.L', title: 'Learning to learn' },
];

const competence = (code: string, title: string): Competence => ({
  framework: 'life',
  id: `life.${code}`,
  code,
  area: `life.${code.charAt(0)}`,
  title,
  titleBefore: null,
});

export const LIFECOMP_COMPETENCES: readonly Competence[] = [
  competence('P1', 'Self-regulation'),
  competence('P2', 'Flexibility'),
  competence('P3', 'Wellbeing'),
  competence('S1', 'Empathy'),
  competence('S2', 'Communication'),
  competence('S3', 'Collaboration'),
  competence('L1', 'Growth mindset'),
  competence('L2', 'Critical thinking'),
  competence('L3', 'Managing learning'),
];
