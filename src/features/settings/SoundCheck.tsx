import Ear from 'lucide-react/icons/ear';
import EarOff from 'lucide-react/icons/ear-off';
import Volume2 from 'lucide-react/icons/volume-2';
import { useState } from 'react';
import { Button } from '../../ui/components/Button.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { SettingsViewProps } from './settings-types.ts';
import { SettingsSection } from './SettingsSection.tsx';
import styles from './SettingsView.module.css';

/** One note, and what to look at when it is not heard. */
export function SoundCheck({ onTestSound, onSoundHeard }: Pick<SettingsViewProps, 'onTestSound' | 'onSoundHeard'>) {
  const t = useText();
  const [state, setState] = useState<'quiet' | 'played' | 'heard' | 'missing'>('quiet');
  const tell = (isHeard: boolean): void => {
    setState(isHeard ? 'heard' : 'missing');
    onSoundHeard(isHeard);
  };
  return (
    <SettingsSection id="settings-sound" title={t('settings.sound.title')}>
      <p>{t('settings.sound.about')}</p>
      <div>
        <Button
          icon={Volume2}
          onPress={() => {
            setState('played');
            onTestSound();
          }}
        >
          {t('settings.sound.play')}
        </Button>
      </div>
      {state === 'played' && (
        <div className={styles['heard']} role="group" aria-label={t('settings.sound.heard')}>
          <span>{t('settings.sound.heard')}</span>
          <Button icon={Ear} onPress={() => tell(true)}>
            {t('settings.sound.yes')}
          </Button>
          <Button icon={EarOff} onPress={() => tell(false)}>
            {t('settings.sound.no')}
          </Button>
        </div>
      )}
      <p className={styles['soft']} role="status">
        {state === 'heard' ? t('settings.sound.works') : t('settings.sound.help')}
      </p>
    </SettingsSection>
  );
}
