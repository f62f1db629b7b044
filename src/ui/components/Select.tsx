import { Field } from './Field.tsx';
import fieldStyles from './Field.module.css';

interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Names in their own language carry it, so that they are read out rightly. */
  readonly lang?: string;
  readonly isDisabled?: boolean;
}

interface SelectGroup<Value extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options?: readonly SelectOption<Value>[];
  readonly groups?: readonly SelectGroup<Value>[];
  readonly hint?: string;
  readonly problem?: string;
  readonly isDisabled?: boolean;
}

/** The browser's own list: on a phone it opens the picker that people know, and it costs nothing to load. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options = [], groups = [] } = props;
  const all = [...options, ...groups.flatMap((group) => group.options)];
  const choose = (value: string) => {
    const chosen = all.find((option) => option.value === value);
    if (chosen) props.onChange(chosen.value);
  };
  return (
    <Field label={props.label} hint={props.hint} problem={props.problem}>
      {(ids) => (
        <select
          id={ids.control}
          className={fieldStyles['control']}
          value={props.value}
          disabled={props.isDisabled}
          aria-describedby={ids.description}
          aria-invalid={ids.isWrong || undefined}
          onChange={(event) => choose(event.target.value)}
        >
          {options.map(renderOption)}
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map(renderOption)}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

const renderOption = (option: SelectOption<string>) => (
  <option key={option.value} value={option.value} lang={option.lang} disabled={option.isDisabled}>
    {option.label}
  </option>
);
