import { classNames } from '../class-names.ts';
import type { Icon } from '../icons/icon.ts';
import styles from './ToggleButton.module.css';

export interface ToggleButtonProps {
  /** The name of the thing that is on or off; it stays the same in both. */
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly icon?: Icon;
  /** Show the icon alone; the label is still its name. */
  readonly iconOnly?: boolean;
  readonly isDisabled?: boolean;
  readonly ariaKeys?: string;
}

export function ToggleButton(props: ToggleButtonProps) {
  const { label, isOn, icon: IconShape, iconOnly = false } = props;
  return (
    <button
      type="button"
      className={classNames(styles['toggle'], isOn && styles['on'])}
      aria-pressed={isOn}
      aria-label={iconOnly ? label : undefined}
      title={iconOnly ? label : undefined}
      aria-keyshortcuts={props.ariaKeys}
      disabled={props.isDisabled}
      onClick={() => props.onChange(!isOn)}
    >
      {IconShape && <IconShape size={22} />}
      {!iconOnly && <span>{label}</span>}
    </button>
  );
}
