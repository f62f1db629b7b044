import { PersonPicture } from '../../ui/components/PersonPicture.tsx';
import { Sheet } from '../../ui/components/Sheet.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { colourAt } from '../../ui/theme/colours.ts';
import type { People } from '../people.ts';
import styles from './TurnSheet.module.css';

/** In whose hands the device is from here on. */
export function TurnSheet({ people, onClose }: { people: People; onClose: () => void }) {
  const t = useText();
  const current = people.current().id;
  return (
    <Sheet title={t('piece.who-title')} isOpen onClose={onClose}>
      <div className={styles['people']}>
        {people.all().map(({ id, name, picture, colour }) => (
          <button
            key={id}
            type="button"
            className={styles['person']}
            aria-pressed={id === current}
            onClick={() => {
              people.take(id);
              onClose();
            }}
          >
            <PersonPicture picture={picture} colour={colourAt(colour)} size={64} />
            <span dir="auto">{name || t('piece.me')}</span>
          </button>
        ))}
      </div>
    </Sheet>
  );
}
