import { classNames } from '../../ui/class-names.ts';
import styles from './LevelDots.module.css';

/** Six places, filled as far as the work shows. For the eye; the number stands beside it. */
export function LevelDots({ level }: { level: number }) {
  return (
    <span className={styles['levelDots']} aria-hidden="true">
      {[1, 2, 3, 4, 5, 6].map((place) => (
        <span key={place} className={classNames(styles['levelDot'], place <= level && styles['filled'])} />
      ))}
    </span>
  );
}
