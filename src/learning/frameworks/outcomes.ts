import { sentence, type Sentence } from '../sentence.ts';

/** Types of outcomes in DigComp 3.0: knowledge, skill, attitude. */
type OutcomeType = 'K' | 'S' | 'A';

/**
 * The outcomes of DigComp 3.0 that the studio speaks of, with their official type. Their sentences are ours, in plain words.
 * Source: Cosgrove and Cachia, DigComp 3.0, Annex 2, © European Union 2025, CC BY 4.0; not endorsed by the Commission.
 */
export const OUTCOMES: ReadonlyMap<string, OutcomeType> = new Map([
  ['LO1.1.05', 'S'],
  ['LO1.1.10', 'S'],
  ['LO1.1.12', 'S'],
  ['LO1.2.07', 'S'],
  ['LO1.2.21', 'S'],
  ['LO1.3.05', 'S'],
  ['LO1.3.14', 'S'],
  ['LO2.1.10', 'S'],
  ['LO2.1.21', 'S'],
  ['LO2.1.27', 'S'],
  ['LO2.2.07', 'S'],
  ['LO2.2.11', 'S'],
  ['LO2.2.12', 'S'],
  ['LO2.3.08', 'S'],
  ['LO2.3.09', 'S'],
  ['LO2.3.29', 'S'],
  ['LO2.4.04', 'S'],
  ['LO2.4.05', 'A'],
  ['LO2.4.10', 'S'],
  ['LO2.4.11', 'S'],
  ['LO2.4.15', 'S'],
  ['LO2.4.17', 'S'],
  ['LO2.5.01', 'A'],
  ['LO2.5.03', 'K'],
  ['LO2.5.10', 'S'],
  ['LO2.5.11', 'A'],
  ['LO2.6.10', 'S'],
  ['LO2.6.17', 'S'],
  ['LO3.1.01', 'A'],
  ['LO3.1.02', 'A'],
  ['LO3.1.08', 'S'],
  ['LO3.1.12', 'S'],
  ['LO3.1.13', 'S'],
  ['LO3.1.14', 'S'],
  ['LO3.1.15', 'S'],
  ['LO3.1.18', 'S'],
  ['LO3.1.20', 'S'],
  ['LO3.2.01', 'A'],
  ['LO3.2.07', 'S'],
  ['LO3.2.10', 'K'],
  ['LO3.2.14', 'S'],
  ['LO3.3.07', 'S'],
  ['LO3.3.08', 'A'],
  ['LO3.3.12', 'K'],
  ['LO3.3.17', 'S'],
  ['LO4.2.11', 'A'],
  ['LO4.2.20', 'S'],
  ['LO5.1.06', 'S'],
  ['LO5.1.09', 'S'],
  ['LO5.1.12', 'S'],
  ['LO5.2.06', 'S'],
  ['LO5.2.09', 'S'],
  ['LO5.3.08', 'S'],
  ['LO5.3.09', 'S'],
  ['LO5.4.05', 'K'],
  ['LO5.4.09', 'S'],
  ['LO5.4.10', 'A'],
  ['LO5.4.13', 'S'],
] satisfies readonly (readonly [string, OutcomeType])[]);

/** The outcome in plain words of ours. */
export const outcomeSentence = (id: string): Sentence => sentence(`learning.outcome.${id.replace(/^LO/, '')}`);

export const outcomeTypeSentence = (type: OutcomeType): Sentence => sentence(`learning.outcome-type.${type}`);
