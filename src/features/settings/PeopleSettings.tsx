import PenLine from 'lucide-react/icons/pen-line';
import Plus from 'lucide-react/icons/plus';
import { Button } from '../../ui/components/Button.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { PersonPicture } from '../../ui/components/PersonPicture.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { colourAt } from '../../ui/theme/colours.ts';
import type { SettingsViewProps } from './settings-types.ts';
import { SettingsSection } from './SettingsSection.tsx';
import styles from './SettingsView.module.css';

/** Everyone who plays at this device; each has her own plan, undo and credit. */
export function PeopleSettings({ people, person, ...props }: SettingsViewProps) {
  const t = useText();
  return (
    <SettingsSection id="settings-people" title={t('settings.people.title')}>
      <p className={styles['soft']}>{t('settings.people.about')}</p>
      <ul className={styles['people']}>
        {people.map(({ id, name: given, picture, colour }) => {
          const name = given || t('settings.people.me');
          const isNow = id === person.id;
          return (
            <li key={id} className={styles['person']}>
              <button
                type="button"
                className={styles['turn']}
                aria-pressed={isNow}
                aria-label={isNow ? t('settings.people.now', { name }) : t('settings.people.take', { name })}
                onClick={() => props.onPerson(id)}
              >
                <PersonPicture picture={picture} colour={colourAt(colour)} size={48} />
                <bdi className={styles['name']}>{name}</bdi>
              </button>
              <IconButton
                icon={PenLine}
                label={t('settings.people.edit', { name })}
                onPress={() => props.onEditPerson(id)}
              />
            </li>
          );
        })}
      </ul>
      <div>
        <Button icon={Plus} onPress={props.onAddPerson}>
          {t('settings.people.add')}
        </Button>
      </div>
    </SettingsSection>
  );
}
