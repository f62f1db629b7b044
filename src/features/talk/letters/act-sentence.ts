import { competenceSentence } from '../../../learning/frameworks/competences.ts';
import { confirmedCompetence } from '../../../learning/credentials/letters.ts';
import type { Sentence } from '../../../learning/sentence.ts';
import { kindSentence } from '../../../learning/words.ts';

/** What somebody is asked to speak for, in the first person of the one who asks. */
export function actSentence(act: string): Sentence {
  const competence = confirmedCompetence(act);
  return competence === undefined ? kindSentence(act) : competenceSentence(competence);
}
