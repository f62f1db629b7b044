import type { Competence, Framework } from './framework.ts';

/** The eight key competences for lifelong learning; the Council gives no levels. */
export const KEY_COMPETENCES_FRAMEWORK: Framework = {
  id: 'key',
  title: 'Key competences for lifelong learning',
  source:
    'Council Recommendation of 22 May 2018 on key competences for lifelong learning (2018/C 189/01), OJ C 189, 4.6.2018, p. 1-13',
  licence: 'Published in the Official Journal of the European Union',
  attribution: '© European Union, 2018. Titles only. Not endorsed by the European Union.',
  hasLevels: false,
};

const competence = (code: string, title: string): Competence => ({
  framework: 'key',
  id: `key.${code}`,
  code,
  area: null,
  title,
  titleBefore: null,
});

export const KEY_COMPETENCES: readonly Competence[] = [
  competence('1', 'Literacy competence'),
  competence('2', 'Multilingual competence'),
  competence('3', 'Mathematical competence and competence in science, technology and engineering'),
  competence('4', 'Digital competence'),
  competence('5', 'Personal, social and learning to learn competence'),
  competence('6', 'Citizenship competence'),
  competence('7', 'Entrepreneurship competence'),
  competence('8', 'Cultural awareness and expression competence'),
];
