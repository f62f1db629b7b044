import { sentence, type Sentence } from '../sentence.ts';

export interface Goal {
  readonly id: GoalId;
  /** What it stands for until the person changes it. */
  readonly competences: readonly string[];
}

type GoalId =
  | 'find-work'
  | 'learn-language'
  | 'meet-people'
  | 'perform'
  | 'help-community'
  | 'lead'
  | 'keep-culture'
  | 'be-safe-online';

export const GOALS: readonly Goal[] = [
  { id: 'find-work', competences: ['2.2', '2.4', '3.1', '5.4'] },
  { id: 'learn-language', competences: ['key.2', 'key.1', '2.4'] },
  { id: 'meet-people', competences: ['2.4', '2.2', 'life.S3'] },
  { id: 'perform', competences: ['3.1', '2.2', 'key.8'] },
  { id: 'help-community', competences: ['life.S1', '3.1', '2.4'] },
  { id: 'lead', competences: ['2.4', 'life.S3', '5.4'] },
  { id: 'keep-culture', competences: ['key.8', '3.1', '3.2'] },
  { id: 'be-safe-online', competences: ['2.6', '4.2', '3.3', '5.2'] },
];

export const goalName = (id: string): Sentence => sentence(`learning.goal.${id}`);
