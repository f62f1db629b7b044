import type { ReactNode, Ref } from 'react';
import { classNames } from '../class-names.ts';
import type { Icon } from '../icons/icon.ts';
import styles from './Button.module.css';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** `main`: the one next step of a screen; `plain`: others; `quiet`: no frame; `danger`: takes something away. */
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'medium' | 'large';
  readonly icon?: Icon;
  readonly isDisabled?: boolean;
  /** Shows that it is at work; cannot be pressed meanwhile. */
  readonly isBusy?: boolean;
  readonly isWide?: boolean;
  readonly type?: 'button' | 'submit';
  readonly describedBy?: string;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ ref, type, ...props }: ButtonProps) {
  const { kind = 'plain', size = 'medium', icon: IconShape, isDisabled = false, isBusy = false } = props;
  const press = () => {
    if (!isBusy) props.onPress?.();
  };
  return (
    <button
      ref={ref}
      type={type === 'submit' ? 'submit' : 'button'}
      className={classNames(styles['button'], styles[kind], styles[size], props.isWide === true && styles['wide'])}
      disabled={isDisabled}
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      aria-describedby={props.describedBy}
      autoFocus={props.autoFocus}
      onClick={press}
    >
      {IconShape && <IconShape size="1.25em" />}
      <span>{props.children}</span>
    </button>
  );
}
