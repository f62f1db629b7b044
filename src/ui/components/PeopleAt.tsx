import { VisuallyHidden } from '../a11y/VisuallyHidden.tsx';
import { useText } from '../i18n/use-text.ts';
import { colourAt } from '../theme/colours.ts';
import styles from './PeopleAt.module.css';
import { PersonPicture } from './PersonPicture.tsx';

interface PersonAt {
  /** Two devices of one person are at two places. */
  readonly client: number;
  readonly name: string;
  readonly picture: string;
  /** Place in the palette, as it travels. */
  readonly colour: string;
}

export interface PeopleAtProps {
  readonly people: readonly PersonAt[];
  /** Where there is little room: the picture alone, with the name behind it. */
  readonly isSmall?: boolean;
}

const MOST = { usual: 3, small: 2 } as const;

/** Small faces at the place where others are at work. Nothing moves and nothing can be pressed. */
export function PeopleAt({ people, isSmall = false }: PeopleAtProps) {
  const t = useText();
  if (people.length === 0) return null;
  const most = isSmall ? MOST.small : MOST.usual;
  const nameOf = ({ name }: PersonAt): string => name || t('core.person.someone');
  return (
    <span className={styles['people']} data-small={isSmall || undefined}>
      {people.slice(0, most).map((person) => (
        <span key={person.client} className={styles['person']} title={nameOf(person)}>
          <PersonPicture picture={person.picture} colour={colourAt(Number(person.colour) || 0)} size={26} />
          {!isSmall && (
            <span className={styles['name']} dir="auto" aria-hidden="true">
              {nameOf(person)}
            </span>
          )}
        </span>
      ))}
      {people.length > most && <span aria-hidden="true">+{people.length - most}</span>}
      {people.map((person) => (
        <VisuallyHidden key={person.client}>{t('core.person.here', { name: nameOf(person) })}</VisuallyHidden>
      ))}
    </span>
  );
}
