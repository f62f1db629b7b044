import { useState } from 'react';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { SettingsViewProps } from './settings-types.ts';
import { SettingsSection } from './SettingsSection.tsx';
import styles from './SettingsView.module.css';

type StorageSettingsProps = Pick<SettingsViewProps, 'keepMode' | 'space' | 'onAskToPersist'>;

/** How much room the work takes, and whether the browser has promised to keep it. */
export function StorageSettings({ keepMode, space, onAskToPersist }: StorageSettingsProps) {
  const t = useText();
  const format = useFormat();
  const [answer, setAnswer] = useState<'yes' | 'no' | undefined>(undefined);
  const ask = async (): Promise<void> => setAnswer((await onAskToPersist()) ? 'yes' : 'no');
  const isPersistent = space?.isPersistent === true || answer === 'yes';
  return (
    <SettingsSection id="settings-keep" title={t('settings.keep.title')}>
      {keepMode === 'memory' && <ErrorBanner kind="warning" sentence={t('settings.keep.memory')} />}
      {keepMode === 'disk' && !space && <p className={styles['soft']}>{t('settings.keep.loading')}</p>}
      {keepMode === 'disk' && space && (
        <>
          <Used {...space} />
          <p>
            {t('settings.keep.used', {
              used: format.fileSize(space.usedBytes),
              quota: format.fileSize(space.quotaBytes),
            })}
          </p>
          <p role="status">
            {isPersistent
              ? t('settings.keep.persistent')
              : answer === 'no'
                ? t('settings.keep.refused')
                : t('settings.keep.not-persistent')}
          </p>
          {!isPersistent && (
            <div>
              <Button onPress={() => void ask()}>{t('settings.keep.ask')}</Button>
            </div>
          )}
        </>
      )}
    </SettingsSection>
  );
}

/** The same as the sentence below it, for the eye. */
function Used({ usedBytes, quotaBytes }: { usedBytes: number; quotaBytes: number }) {
  const share = quotaBytes > 0 ? Math.min(1, usedBytes / quotaBytes) : 0;
  return (
    <div className={styles['room']} aria-hidden="true">
      <div className={styles['used']} style={{ inlineSize: `${Math.max(1, share * 100)}%` }} />
    </div>
  );
}
