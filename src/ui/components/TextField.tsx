import styles from './Field.module.css';
import { Field } from './Field.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter, or the end of editing. */
  readonly onDone?: (value: string) => void;
  readonly hint?: string;
  readonly problem?: string;
  readonly maxLength?: number;
  readonly lang?: string;
  /** Secret words: shown as dots. */
  readonly isSecret?: boolean;
  readonly isReadOnly?: boolean;
  readonly isDisabled?: boolean;
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'url' | 'search';
  readonly autoFocus?: boolean;
  /** What Enter does; without it, Enter leaves the field. */
  readonly onEnter?: () => void;
}

export function TextField(props: TextFieldProps) {
  return (
    <Field label={props.label} hint={props.hint} problem={props.problem}>
      {(ids) => (
        <input
          id={ids.control}
          className={styles['control']}
          type={props.isSecret ? 'password' : 'text'}
          dir="auto"
          lang={props.lang}
          value={props.value}
          maxLength={props.maxLength}
          readOnly={props.isReadOnly}
          disabled={props.isDisabled}
          autoComplete={props.autoComplete ?? 'off'}
          inputMode={props.inputMode}
          autoFocus={props.autoFocus}
          aria-describedby={ids.description}
          aria-invalid={ids.isWrong || undefined}
          onChange={(event) => props.onChange(event.target.value)}
          onBlur={(event) => props.onDone?.(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            if (props.onEnter) props.onEnter();
            else event.currentTarget.blur();
          }}
        />
      )}
    </Field>
  );
}
