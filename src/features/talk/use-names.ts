import type { PieceDoc } from '../../document/open.ts';
import type { Person } from '../../document/schema/people.ts';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';

const KINDS = ['person'] as const;

/** The people of the piece, by id, with a word for who gave no name. */
export function useNames(piece: PieceDoc): (id: string) => { readonly name: string; readonly person: Person | undefined; readonly isMe: boolean } {
  const t = useText();
  const people = useQuery(piece, KINDS, (tables) => new Map(tables.person.all().map((person) => [person.id, person])));
  return (id) => {
    const person = people.get(id);
    const isMe = id === piece.person;
    return { name: isMe ? t('talk.me') : person?.name || t('core.person.someone'), person, isMe };
  };
}
