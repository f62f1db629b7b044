import UserPlus from 'lucide-react/icons/user-plus';
import type { DevicePerson } from '../../keep/keep-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { PersonPicture } from '../../ui/components/PersonPicture.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { colourAt } from '../../ui/theme/colours.ts';
import styles from './PeopleRow.module.css';

interface PeopleRowProps {
  readonly people: readonly DevicePerson[];
  /** As many places are kept until the people are known. */
  readonly reserved: number;
  readonly person: DevicePerson | undefined;
  onPerson(id: string): void;
  onAdd(): void;
}

/** Who shares this device: a tap on a picture takes the turn. */
export function PeopleRow({ people, reserved, person, onPerson, onAdd }: PeopleRowProps) {
  const t = useText();
  return (
    <section className={styles['people']} aria-labelledby="start-people">
      <h2 id="start-people" className={styles['title']}>
        {t('start.people.title')}
      </h2>
      <div className={styles['row']} aria-busy={people.length === 0}>
        {people.length === 0 &&
          Array.from({ length: reserved }, (_, index) => (
            <span key={index} className={styles['person']} aria-hidden="true">
              <span className={styles['face']} />
              <span className={styles['who']}>&nbsp;</span>
            </span>
          ))}
        {people.map(({ id, name, picture, colour }) => (
          <button key={id} type="button" className={styles['person']} aria-pressed={id === person?.id} onClick={() => onPerson(id)}>
            <PersonPicture picture={picture} colour={colourAt(colour)} size={56} />
            <span className={styles['who']} dir="auto">
              {name || t('start.people.nameless')}
            </span>
          </button>
        ))}
        <Button kind="quiet" icon={UserPlus} onPress={onAdd}>
          {t('start.people.add')}
        </Button>
      </div>
    </section>
  );
}
