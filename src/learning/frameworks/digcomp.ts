import type { Area, Competence, Framework } from './framework.ts';

/** The backbone: five areas, 21 competences, eight levels of which a studio can show six. */
export const DIGCOMP: Framework = {
  id: 'digcomp',
  title: 'DigComp 3.0',
  source:
    'Cosgrove, J. and Cachia, R., DigComp 3.0: European Digital Competence Framework - Fifth Edition, Publications Office of the European Union, 2025, doi 10.2760/0001149 (JRC144121)',
  licence: 'CC BY 4.0',
  attribution: '© European Union, 2025. Selected fields. Not endorsed by the European Commission.',
  hasLevels: true,
};

/** Learning outcomes that DigComp 3.0 lists in its data supplement of 24 November 2025. */
export const DIGCOMP_OUTCOMES = 523;

export const DIGCOMP_AREAS: readonly Area[] = [
  { framework: 'digcomp', id: '1', title: 'Information search, evaluation and management' },
  { framework: 'digcomp', id: '2', title: 'Communication and collaboration' },
  { framework: 'digcomp', id: '3', title: 'Content creation' },
  { framework: 'digcomp', id: '4', title: 'Safety, wellbeing and responsible use' },
  { framework: 'digcomp', id: '5', title: 'Problem identification and solving' },
];

const competence = (code: string, title: string, titleBefore: string): Competence => ({
  framework: 'digcomp',
  id: code,
  code,
  area: code.charAt(0),
  title,
  titleBefore: titleBefore === title ? null : titleBefore,
});

export const DIGCOMP_COMPETENCES: readonly Competence[] = [
  competence(
    '1.1',
    'Browsing, searching and filtering information',
    'Browsing, searching and filtering data, information and digital content',
  ),
  competence('1.2', 'Evaluating information', 'Evaluating data, information and digital content'),
  competence('1.3', 'Managing information', 'Managing data, information and digital content'),
  competence('2.1', 'Interacting through and with digital technologies', 'Interacting through digital technologies'),
  competence('2.2', 'Sharing through digital technologies', 'Sharing through digital technologies'),
  competence(
    '2.3',
    'Engaging in citizenship through digital technologies',
    'Engaging in citizenship through digital technologies',
  ),
  competence('2.4', 'Collaborating through digital technologies', 'Collaborating through digital technologies'),
  competence('2.5', 'Digital behaviour', 'Netiquette'),
  competence('2.6', 'Managing digital identity', 'Managing digital identity'),
  competence('3.1', 'Developing digital content', 'Developing digital content'),
  competence('3.2', 'Integrating and re-elaborating digital content', 'Integrating and re-elaborating digital content'),
  competence('3.3', 'Copyright and licences', 'Copyright and licences'),
  competence('3.4', 'Computational thinking and programming', 'Programming'),
  competence('4.1', 'Protecting devices', 'Protecting devices'),
  competence('4.2', 'Protecting personal data and privacy', 'Protecting personal data and privacy'),
  competence('4.3', 'Supporting wellbeing', 'Protecting health and well-being'),
  competence('4.4', 'Environmental impacts of digital technologies', 'Protecting the environment'),
  competence('5.1', 'Identifying and solving technical problems', 'Solving technical problems'),
  competence(
    '5.2',
    'Identifying needs and digital technological responses',
    'Identifying needs and technological responses',
  ),
  competence('5.3', 'Identifying creative solutions using digital technologies', 'Creatively using digital technology'),
  competence('5.4', 'Identifying and addressing digital competence needs', 'Identifying digital competence gaps'),
];

/** Official names and short texts of the levels, in English. 7 and 8 are beyond what a studio can show. */
export const DIGCOMP_LEVELS: readonly { readonly level: number; readonly name: string; readonly short: string }[] = [
  {
    level: 1,
    name: 'Basic',
    short:
      'At the bottom of the Basic level, individuals require guidance to recognise and implement many or most simple tasks.',
  },
  {
    level: 2,
    name: 'Basic',
    short: 'At the top of the Basic level, individuals remember and implement simple tasks with little or no guidance.',
  },
  {
    level: 3,
    name: 'Intermediate',
    short:
      'At the bottom of the Intermediate level, individuals show some autonomy to identify and implement well-defined tasks and solve well-defined problems.',
  },
  {
    level: 4,
    name: 'Intermediate',
    short:
      'At the top of the Intermediate level, individuals confidently and autonomously identify and implement well-defined tasks and solve well-defined problems.',
  },
  {
    level: 5,
    name: 'Advanced',
    short:
      'At the bottom of the Advanced level, individuals assess and apply solutions to a variety of well-defined tasks and engage with some complex tasks. They identify situations where approaches may need to be adapted, and guide others on well-defined tasks if and as required.',
  },
  {
    level: 6,
    name: 'Advanced',
    short:
      'At the top of the Advanced level, individuals work confidently on a variety of complex tasks, respond effectively to challenges in changing contexts, and lead or manage complex projects, guiding others on complex tasks if and as required.',
  },
  {
    level: 7,
    name: 'Highly advanced',
    short:
      'At the bottom of the Highly Advanced level, individuals assess highly complex or specialised problems and may contribute to new solutions or adapt existing ones, leading and guiding others if and as required.',
  },
  {
    level: 8,
    name: 'Highly advanced',
    short:
      'At the top of the Highly Advanced level, individuals lead and guide others on the creation of solutions to highly complex or specialised problems.',
  },
];
