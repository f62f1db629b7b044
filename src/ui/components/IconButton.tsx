import type { Ref } from 'react';
import { classNames } from '../class-names.ts';
import type { Icon } from '../icons/icon.ts';
import styles from './IconButton.module.css';

export interface IconButtonProps {
  readonly icon: Icon;
  /** The name; also shown when a mouse rests on it. */
  readonly label: string;
  readonly onPress: () => void;
  readonly kind?: 'quiet' | 'plain' | 'main';
  readonly size?: 'medium' | 'large';
  readonly isDisabled?: boolean;
  /** Turned round in right-to-left languages: for back and on. */
  readonly followsReading?: boolean;
  readonly ariaKeys?: string;
  readonly describedBy?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ ref, ...props }: IconButtonProps) {
  const { icon: IconShape, kind = 'quiet', size = 'medium' } = props;
  return (
    <button
      ref={ref}
      type="button"
      className={classNames(styles['button'], styles[kind], styles[size])}
      aria-label={props.label}
      title={props.label}
      disabled={props.isDisabled}
      aria-keyshortcuts={props.ariaKeys}
      aria-describedby={props.describedBy}
      onClick={props.onPress}
    >
      <IconShape
        size={size === 'large' ? 32 : 24}
        {...(props.followsReading === true && { className: 'follows-reading' })}
      />
    </button>
  );
}
