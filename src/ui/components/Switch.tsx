import { useId } from 'react';
import styles from './Switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly hint?: string;
  readonly isDisabled?: boolean;
}

/** Takes effect at once. */
export function Switch({ label, isOn, onChange, hint, isDisabled }: SwitchProps) {
  const id = useId();
  return (
    <div className={styles['row']}>
      <label className={styles['label']}>
        <input
          type="checkbox"
          role="switch"
          aria-checked={isOn}
          className={styles['input']}
          checked={isOn}
          disabled={isDisabled}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p className={styles['hint']} id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}
