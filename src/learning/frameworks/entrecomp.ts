import type { Area, Competence, Framework } from './framework.ts';

/** What turns ideas into something others can use; no levels are used here. The numbers follow the order of the areas. */
export const ENTRECOMP: Framework = {
  id: 'entre',
  title: 'EntreComp',
  source: 'Bacigalupo et al. 2016, EntreComp, EUR 27939 EN, JRC101581; names as in the leaflet of 2018',
  licence: 'Reproduction is authorised provided the source is acknowledged',
  attribution: '© European Union, 2016. Titles only. Not endorsed by the European Commission.',
  hasLevels: false,
};

export const ENTRECOMP_AREAS: readonly Area[] = [
  { framework: 'entre', id: 'entre.1', title: 'Ideas & opportunities' },
  { framework: 'entre', id: 'entre.2', title: 'Resources' },
  { framework: 'entre', id: 'entre.3', title: 'Into action' },
];

const competence = (code: string, title: string): Competence => ({
  framework: 'entre',
  id: `entre.${code}`,
  code,
  area: `entre.${code.charAt(0)}`,
  title,
  titleBefore: null,
});

export const ENTRECOMP_COMPETENCES: readonly Competence[] = [
  competence('1.1', 'Spotting opportunities'),
  competence('1.2', 'Creativity'),
  competence('1.3', 'Vision'),
  competence('1.4', 'Valuing ideas'),
  competence('1.5', 'Ethical & sustainable thinking'),
  competence('2.1', 'Self-awareness & self-efficacy'),
  competence('2.2', 'Motivation & perseverance'),
  competence('2.3', 'Mobilising resources'),
  competence('2.4', 'Financial & economic literacy'),
  competence('2.5', 'Mobilising others'),
  competence('3.1', 'Taking the initiative'),
  competence('3.2', 'Planning & management'),
  competence('3.3', 'Coping with ambiguity, uncertainty & risk'),
  competence('3.4', 'Working with others'),
  competence('3.5', 'Learning through experience'),
];
