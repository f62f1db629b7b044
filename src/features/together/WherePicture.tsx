import Check from 'lucide-react/icons/check';
import Cloud from 'lucide-react/icons/cloud';
import Smartphone from 'lucide-react/icons/smartphone';
import Users from 'lucide-react/icons/users';
import type { RoomStatus } from '../../sync/room-types.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './TogetherView.module.css';

/** Where the work is: on this device, on the hub, with others. Each place is lit when all of it has arrived there. */
export function WherePicture({ status }: { status: RoomStatus }) {
  const t = useText();
  const isOnHub = (status.connection === 'relayed' || status.connection === 'both') && status.unacked === 0;
  const places = [
    { id: 'device', icon: Smartphone, isLit: true, words: t('together.place.device') },
    { id: 'hub', icon: Cloud, isLit: isOnHub, words: t(isOnHub ? 'together.place.hub' : 'together.place.not-hub') },
    { id: 'others', icon: Users, isLit: status.others > 0, words: t('together.place.others', { count: status.others }) },
  ];
  return (
    <section className={styles['section']} aria-labelledby="together-where">
      <h2 id="together-where" className={styles['title']}>
        {t('together.place.title')}
      </h2>
      <ul className={styles['places']} aria-live="polite">
        {places.map(({ id, icon: Shape, isLit, words }) => (
          <li key={id} className={styles['placeItem']} data-lit={isLit || undefined}>
            <Shape size={32} />
            {isLit && <Check size={20} />}
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <p className={styles['soft']}>{t(`together.connection.${status.connection}`)}</p>
      {status.trusting && <p className={styles['soft']}>{t('together.trusting')}</p>}
    </section>
  );
}
