import styles from './Field.module.css';
import { Field } from './Field.tsx';

export interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onDone?: (value: string) => void;
  readonly hint?: string;
  readonly problem?: string;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly lang?: string;
  readonly isDisabled?: boolean;
}

/** Several lines; each paragraph runs in the direction of its own script. */
export function TextArea(props: TextAreaProps) {
  return (
    <Field label={props.label} hint={props.hint} problem={props.problem}>
      {(ids) => (
        <textarea
          id={ids.control}
          className={styles['control']}
          dir="auto"
          lang={props.lang}
          rows={props.rows ?? 4}
          value={props.value}
          maxLength={props.maxLength}
          disabled={props.isDisabled}
          aria-describedby={ids.description}
          aria-invalid={ids.isWrong || undefined}
          onChange={(event) => props.onChange(event.target.value)}
          onBlur={(event) => props.onDone?.(event.target.value)}
        />
      )}
    </Field>
  );
}
