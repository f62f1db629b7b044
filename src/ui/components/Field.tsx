import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './Field.module.css';

interface FieldIds {
  readonly control: string;
  readonly description: string | undefined;
  readonly isWrong: boolean;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** A sentence that says what to change. */
  readonly problem?: string | undefined;
  readonly children: (ids: FieldIds) => ReactNode;
}

/** Label, control, hint and problem, tied together for screen readers. */
export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const problemId = `${id}-problem`;
  const described = [hint !== undefined && hintId, problem !== undefined && problemId].filter(Boolean).join(' ');
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className={styles['hint']} id={hintId}>
          {hint}
        </p>
      )}
      {children({ control: id, description: described === '' ? undefined : described, isWrong: problem !== undefined })}
      {problem !== undefined && (
        <p className={styles['problem']} id={problemId}>
          {problem}
        </p>
      )}
    </div>
  );
}
