import { sentence, type Sentence } from '../sentence.ts';

/** What one may like to do, with music, words, pictures and people. */
export const INTERESTS = [
  'make-music',
  'write-words',
  'make-pictures',
  'perform',
  'explore',
  'learn-and-read',
  'meet-people',
  'help-people',
  'organise',
  'lead',
] as const;

/** Strengths by the names of the twelve facets that the studio knows. */
export const STRENGTHS = [
  'imagination',
  'artistic-interests',
  'adventurousness',
  'intellect',
  'friendliness',
  'assertiveness',
  'altruism',
  'cooperation',
  'self-efficacy',
  'orderliness',
  'achievement-striving',
  'self-discipline',
] as const;

export const interestName = (id: string): Sentence => sentence(`learning.interest.${id}`);
export const strengthName = (id: string): Sentence => sentence(`learning.strength.${id}`);
