import UserPlus from 'lucide-react/icons/user-plus';
import type { DevicePerson } from '../../keep/keep-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { PersonPicture } from '../../ui/components/PersonPicture.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { colourAt } from '../../ui/theme/colours.ts';
import styles from './PeopleRow.module.css';

interface PeopleRowProps {
  readonly people: readonly DevicePerson[];
  readonly person: DevicePerson | undefined;
  onPerson(id: string): void;
  onAdd(): void;
}

/** Who shares this device: a tap on a picture takes the turn. */
export function PeopleRow({ people, person, onPerson, onAdd }: PeopleRowProps) {
  const t = useText();
  return (
    <section className={styles['people']} aria-labelledby="start-people">
      <h2 id="start-people" className={styles['title']}>
        {t('start.people.title')}
      </h2>
      <div className={styles['row']}>
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
