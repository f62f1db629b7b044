import type { EvidenceKindId } from '../evidence/kind.ts';
import { sentence, type Sentence } from '../sentence.ts';

/** Something a person can do in the studio today. */
export interface Activity {
  readonly id: string;
  /** Competences it practises; those with levels come first. */
  readonly competences: readonly string[];
  /** The level it asks for. */
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly interests: readonly string[];
  readonly strengths: readonly string[];
  readonly minutes: number;
  readonly company: readonly Company[];
  readonly needs: readonly AtHand[];
  /** Where in the studio it begins. */
  readonly begin: Place;
  /** Evidence it can lead to. */
  readonly yields: readonly EvidenceKindId[];
}

export type Company = 'alone' | 'pair' | 'group';

/** What must be at hand. `host-language`: she has said which language is spoken where she lives. */
export type AtHand = 'microphone' | 'second-person' | 'free-sound' | 'host-language';

export type Place =
  'compose' | 'mix' | 'words' | 'pictures' | 'record' | 'together' | 'finish' | 'export' | 'plan' | 'settings';

export const activityTitle = (id: string): Sentence => sentence(`learning.activity.${id}.title`);
export const activityText = (id: string): Sentence => sentence(`learning.activity.${id}.text`);
export const needSentence = (need: string): Sentence => sentence(`learning.need.${need}`);
export const companySentence = (company: Company): Sentence => sentence(`learning.company.${company}`);
