import { useSyncExternalStore } from 'react';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { Switch } from '../../ui/components/Switch.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Appearance } from '../../ui/theme/appearance.ts';
import { SettingsSection } from './SettingsSection.tsx';

const THEMES = ['system', 'light', 'dark'] as const;
const SIZES = ['normal', 'large', 'largest'] as const;

/** Light, contrast, size of the text, motion. */
export function AppearanceSettings({ appearance }: { appearance: Appearance }) {
  const t = useText();
  const choice = useSyncExternalStore(appearance.listen, appearance.choice);
  return (
    <SettingsSection id="settings-look" title={t('settings.look.title')}>
      <SegmentedControl
        label={t('settings.look.theme')}
        value={choice.theme}
        segments={THEMES.map((value) => ({ value, label: t(`settings.look.theme-${value}`) }))}
        onChange={(theme) => appearance.choose({ theme })}
      />
      <SegmentedControl
        label={t('settings.look.text')}
        value={choice.textSize}
        segments={SIZES.map((value) => ({ value, label: t(`settings.look.text-${value}`) }))}
        onChange={(textSize) => appearance.choose({ textSize })}
      />
      <Switch
        label={t('settings.look.contrast')}
        hint={t('settings.look.contrast-about')}
        isOn={choice.contrast === 'more'}
        onChange={(isOn) => appearance.choose({ contrast: isOn ? 'more' : 'system' })}
      />
      <Switch
        label={t('settings.look.motion')}
        hint={t('settings.look.motion-about')}
        isOn={choice.motion === 'less'}
        onChange={(isOn) => appearance.choose({ motion: isOn ? 'less' : 'system' })}
      />
    </SettingsSection>
  );
}
