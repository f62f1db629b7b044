import EllipsisVertical from 'lucide-react/icons/ellipsis-vertical';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { Action } from '../actions/action.ts';
import { AriaLocale } from '../i18n/AriaLocale.tsx';
import { useText } from '../i18n/use-text.ts';
import type { Icon } from '../icons/icon.ts';
import styles from './ActionMenu.module.css';
import { KeyCaps } from './KeyCaps.tsx';

export interface ActionMenuProps {
  /** The name of the button that opens it. */
  readonly label: string;
  readonly actions: readonly Action[];
  readonly icon?: Icon;
  readonly showLabel?: boolean;
}

/** A button with a menu of actions. */
export function ActionMenu({ label, actions, icon: IconShape = EllipsisVertical, showLabel = false }: ActionMenuProps) {
  const t = useText();
  const disabled = actions.filter((action) => !action.enabled).map((action) => action.id);
  return (
    <AriaLocale>
      <MenuTrigger>
        <Button className={styles['trigger'] ?? ''} aria-label={label}>
          <IconShape size={24} />
          {showLabel && <span>{label}</span>}
        </Button>
        <Popover className={styles['popover'] ?? ''}>
          <Menu
            className={styles['menu'] ?? ''}
            disabledKeys={disabled}
            onAction={(key) => actions.find((action) => action.id === key)?.run()}
          >
            {actions.map(({ icon: ItemIcon, ...action }) => (
              <MenuItem key={action.id} id={action.id} textValue={t(action.labelId)} className={styles['item'] ?? ''}>
                <ItemIcon size={20} />
                <span className={styles['name']}>{t(action.labelId)}</span>
                {action.keys && <KeyCaps keys={action.keys} />}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </AriaLocale>
  );
}
