import { useText } from '../i18n/use-text.ts';
import styles from './Loading.module.css';

/** Something is on its way and will be there soon. Over a second with a known end: `Progress`. */
export function Loading({ label }: { label?: string }) {
  const t = useText();
  return (
    <div className={styles['loading']} role="status">
      <svg className={styles['notes']} viewBox="0 0 48 16" width="72" height="24" aria-hidden="true">
        <rect x="4" y="4" width="8" height="8" rx="4" />
        <rect x="20" y="4" width="8" height="8" rx="4" />
        <rect x="36" y="4" width="8" height="8" rx="4" />
      </svg>
      <span>{label ?? t('core.state.loading')}</span>
    </div>
  );
}
