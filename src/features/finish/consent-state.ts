import type { PersonFacts } from '../../learning/evidence/piece-facts.ts';

/** `waiting`: no answer yet · `no` · `over`: its time has run out · `voice`: heard in the piece, but not asked for · `yes`. */
export type ConsentState = 'waiting' | 'no' | 'over' | 'voice' | 'yes';

/** Where one person's consent stands; what she keeps among the makers needs no word about her voice. */
export function consentState({ consent, hasVoice }: PersonFacts, now: number): ConsentState {
  if (!consent) return 'waiting';
  if (consent.place === 'nowhere') return 'no';
  if (consent.until !== null && consent.until <= now) return 'over';
  return hasVoice && !consent.voice && consent.place !== 'makers' ? 'voice' : 'yes';
}

/** How long a consent can hold; `null` is without an end. */
export const CONSENT_MONTHS = [null, 6, 12, 24] as const;

/** The same day of the month after so many months, in universal time. */
export function monthsAfter(at: number, months: number): number {
  const day = new Date(at);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, day.getUTCDate());
}
