import Ellipsis from 'lucide-react/icons/ellipsis';
import Palette from 'lucide-react/icons/palette';
import Sparkles from 'lucide-react/icons/sparkles';
import type { Picture } from '../../document/schema/pictures.ts';
import { ariaKeys } from '../../ui/actions/keys.ts';
import type { Action } from '../../ui/actions/action.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ToggleButton } from '../../ui/components/ToggleButton.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './PicturesView.module.css';
import type { PictureActions } from './use-picture-actions.ts';

export type ObjectPanel = 'colour' | 'moves' | 'more';

interface ObjectBarProps {
  readonly selected: readonly Picture[];
  readonly actions: PictureActions;
  readonly panel: ObjectPanel | undefined;
  onPanel(panel: ObjectPanel | undefined): void;
}

/** Photos and clips have their own colours. */
export const takesColour = ({ type }: Picture): boolean => type !== 'photo' && type !== 'video';

/** The few things that one does most with what is chosen. */
export function ObjectBar({ selected, actions, panel, onPanel }: ObjectBarProps) {
  const t = useText();
  const toggle = (wanted: ObjectPanel) => (isOn: boolean) => onPanel(isOn ? wanted : undefined);
  const isLocked = selected.every((picture) => picture.isLocked);
  const row: readonly Action[] = [
    actions.remove,
    ...(isLocked ? [actions.unlock] : [actions.larger, actions.smaller]),
    actions.backward,
    actions.forward,
    ...(actions.ungroup.enabled ? [actions.ungroup] : actions.group.enabled ? [actions.group] : []),
    actions.duplicate,
    actions.copy,
  ];
  return (
    <section className={styles['section']} aria-label={t('pictures.chosen', { count: selected.length })}>
      <div className={styles['tiles']}>
        {actions.write.enabled && (
          <Button icon={actions.write.icon} onPress={actions.write.run}>
            {t(actions.write.labelId)}
          </Button>
        )}
        {selected.some(takesColour) && <ToggleButton icon={Palette} label={t('pictures.ink')} isOn={panel === 'colour'} onChange={toggle('colour')} />}
        <ToggleButton icon={Sparkles} label={t('pictures.moves')} isOn={panel === 'moves'} onChange={toggle('moves')} />
        <ToggleButton icon={Ellipsis} label={t('pictures.more')} isOn={panel === 'more'} onChange={toggle('more')} />
        {row.map(({ id, icon, labelId, enabled, keys, run }) => (
          <span key={id} className={styles['tile']} title={keys && ariaKeys(keys)}>
            <Button icon={icon} isDisabled={!enabled} onPress={run}>
              {t(labelId)}
            </Button>
          </span>
        ))}
      </div>
    </section>
  );
}
