import type { Action } from '../actions/action.ts';
import { useText } from '../i18n/use-text.ts';
import { KeyCaps } from './KeyCaps.tsx';
import { Sheet } from './Sheet.tsx';
import styles from './ShortcutsSheet.module.css';

interface ShortcutsGroup {
  readonly title: string;
  readonly actions: readonly Action[];
}

export interface ShortcutsSheetProps {
  readonly groups: readonly ShortcutsGroup[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All keys of a screen, from the same actions that the keys run. */
export function ShortcutsSheet({ groups, isOpen, onClose }: ShortcutsSheetProps) {
  const t = useText();
  return (
    <Sheet title={t('core.keys.title')} isOpen={isOpen} onClose={onClose}>
      {groups.map((group) => (
        <section key={group.title}>
          <h3>{group.title}</h3>
          <dl className={styles['list']}>
            {group.actions.map(
              (action) =>
                action.keys && (
                  <div key={action.id} className={styles['row']}>
                    <dt>{t(action.labelId)}</dt>
                    <dd className={styles['keys']}>
                      <KeyCaps keys={action.keys} />
                    </dd>
                  </div>
                ),
            )}
          </dl>
        </section>
      ))}
    </Sheet>
  );
}
