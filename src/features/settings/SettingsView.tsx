import { LanguageSelect } from '../../ui/components/LanguageSelect.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { PeopleSettings } from './PeopleSettings.tsx';
import type { SettingsViewProps } from './settings-types.ts';
import styles from './SettingsView.module.css';
import { SettingsSection } from './SettingsSection.tsx';
import { SoundCheck } from './SoundCheck.tsx';
import { StorageSettings } from './StorageSettings.tsx';

/** What fits the studio to a person and a device. All of it takes effect at once. */
export function SettingsView(props: SettingsViewProps) {
  const t = useText();
  return (
    <div className={styles['view']}>
      <SettingsSection id="settings-language" title={t('settings.language.title')}>
        <LanguageSelect labelHidden />
      </SettingsSection>
      <AppearanceSettings appearance={props.appearance} />
      <PeopleSettings {...props} />
      <StorageSettings {...props} />
      <SoundCheck onTestSound={props.onTestSound} onSoundHeard={props.onSoundHeard} />
      <SettingsSection id="settings-about" title={t('settings.about.title')}>
        <p>{t('settings.about.free')}</p>
        <p className={styles['soft']}>Integrart Studio · {t('settings.about.version', { version: props.version })}</p>
        {props.licencesHref !== undefined && (
          <a className={styles['link']} href={props.licencesHref} target="_blank" rel="noreferrer">
            {t('settings.about.licences')}
          </a>
        )}
      </SettingsSection>
    </div>
  );
}
