import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './CheckboxRow.module.css';

export interface CheckboxRowProps {
  readonly label: ReactNode;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly hint?: string;
  /** A picture before the words. */
  readonly picture?: ReactNode;
  readonly isDisabled?: boolean;
}

/** The whole row is the target. */
export function CheckboxRow({ label, isChecked, onChange, hint, picture, isDisabled }: CheckboxRowProps) {
  const id = useId();
  return (
    <label className={styles['row']}>
      <input
        type="checkbox"
        className={styles['input']}
        checked={isChecked}
        disabled={isDisabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      {picture}
      <span className={styles['texts']}>
        <span id={`${id}-label`}>{label}</span>
        {hint !== undefined && (
          <span className={styles['hint']} id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
