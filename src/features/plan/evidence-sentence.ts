import type { EvidenceRecord } from '../../document/plan/records.ts';
import { kindsPossibleNow } from '../../learning/evidence/catalogue.ts';
import { sentence, type Sentence } from '../../learning/sentence.ts';
import { kindSentence } from '../../learning/words.ts';

/** What a record says: in the person's own words if she gave any, else as it was offered, else the name of its kind. */
export function evidenceSentence({ kind, facts }: EvidenceRecord): Sentence | string {
  const words = facts['words'];
  if (typeof words === 'string' && words !== '') return words;
  return kindsPossibleNow.some((id) => id === kind) ? sentence(`learning.offer.${kind}`, facts) : kindSentence(kind);
}
