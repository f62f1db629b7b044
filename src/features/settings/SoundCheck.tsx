import Volume2 from 'lucide-react/icons/volume-2';
import { Button } from '../../ui/components/Button.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { SettingsViewProps } from './settings-types.ts';
import { SettingsSection } from './SettingsSection.tsx';
import styles from './SettingsView.module.css';

/** One note, and what to look at when it is not heard. */
export function SoundCheck({ onTestSound }: Pick<SettingsViewProps, 'onTestSound'>) {
  const t = useText();
  return (
    <SettingsSection id="settings-sound" title={t('settings.sound.title')}>
      <p>{t('settings.sound.about')}</p>
      <div>
        <Button icon={Volume2} onPress={onTestSound}>
          {t('settings.sound.play')}
        </Button>
      </div>
      <p className={styles['soft']}>{t('settings.sound.help')}</p>
    </SettingsSection>
  );
}
