import { useId } from 'react';
import { classNames } from '../class-names.ts';
import type { Icon } from '../icons/icon.ts';
import styles from './SegmentedControl.module.css';

interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: Icon;
  readonly lang?: string;
  readonly isDisabled?: boolean;
}

export interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly segments: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
  readonly labelHidden?: boolean;
  /** One under the other: for answers that are sentences. */
  readonly isStacked?: boolean;
  /** All in one row, each as wide as the others: for short words on a phone. */
  readonly isTight?: boolean;
}

/** A choice of one among few, all in sight: radio buttons side by side. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles['group']}>
      <legend className={classNames(styles['legend'], props.labelHidden === true && styles['unseen'])}>
        {props.label}
      </legend>
      <div className={classNames(styles['segments'], props.isStacked === true && styles['stacked'], props.isTight === true && styles['tight'])}>
        {props.segments.map(({ icon: IconShape, ...segment }) => (
          <label
            key={segment.value}
            lang={segment.lang}
            className={classNames(
              styles['segment'],
              segment.value === props.value && styles['chosen'],
              segment.isDisabled === true && styles['disabled'],
            )}
          >
            <input
              type="radio"
              className={styles['input']}
              name={name}
              value={segment.value}
              checked={segment.value === props.value}
              disabled={segment.isDisabled}
              onChange={() => props.onChange(segment.value)}
            />
            {IconShape && <IconShape size={20} />}
            <span>{segment.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
