import type { ConsentGap, WatchPlace } from '../../base/watch.ts';
import type { PieceDoc } from '../open.ts';
import { creditsOf, type Credits } from './credits.ts';

/**
 * Who stands between a piece and a place where it is to be shown: each person whose work is in it must have agreed to that
 * place, as long as it is shown, and to her voice if it is heard. By name; empty if all agree.
 * @param now  milliseconds since 1970
 */
export function consentGaps(piece: Pick<PieceDoc, 'ydoc' | 'tables'>, place: WatchPlace, now: number): readonly ConsentGap[] {
  return creditsOf(piece).flatMap((credits) => {
    const reason = reasonOf(piece, credits, { place, now });
    return reason === undefined ? [] : [{ person: credits.person.id, name: credits.person.name, reason }];
  });
}

function reasonOf(
  { tables }: Pick<PieceDoc, 'tables'>,
  { person, worked, parts }: Credits,
  { place, now }: { readonly place: WatchPlace; readonly now: number },
): ConsentGap['reason'] | undefined {
  // Who only looked in has nothing in the piece that could be shown.
  if (worked.length === 0 && parts.length === 0) return undefined;
  const consent = tables.consent.get(person.id);
  if (!consent) return 'waiting';
  if (consent.place === 'nowhere') return 'no';
  if (consent.until !== null && consent.until <= now) return 'over';
  if (consent.place !== 'everyone' && consent.place !== place) return 'place';
  return worked.includes('voice') && !consent.voice ? 'voice' : undefined;
}

/** The names that may be told: of people who agreed to be named. */
export const namesAgreed = ({ tables }: Pick<PieceDoc, 'tables'>): ReadonlySet<string> =>
  new Set(tables.person.all().flatMap(({ id, name }) => (tables.consent.get(id)?.name === true ? [name] : [])));
