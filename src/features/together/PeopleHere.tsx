import type { DevicePerson } from '../../keep/keep-types.ts';
import type { PresentPerson } from '../../sync/room-types.ts';
import { PersonPicture } from '../../ui/components/PersonPicture.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { colourAt } from '../../ui/theme/colours.ts';
import styles from './TogetherView.module.css';

const VIEWS: readonly string[] = ['compose', 'record', 'mix', 'words', 'pictures', 'together', 'finish', 'export'];

interface PeopleHereProps {
  readonly others: readonly PresentPerson[];
  readonly person: DevicePerson;
}

/** Everyone in the room, and in which part of the piece each is. */
export function PeopleHere({ others, person }: PeopleHereProps) {
  const t = useText();
  const whereIs = ({ place, away }: PresentPerson): string => {
    if (away === true) return t('together.where.away');
    return place && VIEWS.includes(place.view) ? t(`together.where.${place.view}`) : t('together.where.here');
  };
  return (
    <section className={styles['section']} aria-labelledby="together-people">
      <h2 id="together-people" className={styles['title']}>
        {t('together.people')}
      </h2>
      <ul className={styles['people']}>
        <li className={styles['person']}>
          <PersonPicture picture={person.picture} colour={colourAt(person.colour)} size={48} />
          <span>
            <bdi className={styles['name']}>{person.name || t('together.me')}</bdi>
            <span className={styles['soft']}>{t('together.where.me')}</span>
          </span>
        </li>
        {others.map((other) => (
          <li key={other.client} className={styles['person']}>
            <PersonPicture picture={other.picture} colour={colourAt(Number(other.colour) || 0)} size={48} />
            <span>
              <bdi className={styles['name']}>{other.name || t('core.person.someone')}</bdi>
              <span className={styles['soft']}>{whereIs(other)}</span>
            </span>
          </li>
        ))}
      </ul>
      {others.length === 0 && <p>{t('together.nobody')}</p>}
    </section>
  );
}
