import type { CSSProperties, KeyboardEvent } from 'react';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { classNames } from '../class-names.ts';
import styles from './Slider.module.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** The value with its unit in the person's language, shown and spoken: "−6.0 dB", "left 30%". */
  readonly format: (value: number) => string;
  /** While it moves, many times a second: for hearing and seeing it, never for the document. */
  readonly onPreview?: (value: number) => void;
  /** Once, when the person lets go. */
  readonly onChange: (value: number) => void;
  /** Double click, Delete or Backspace return here. */
  readonly restingValue?: number;
  readonly orientation?: 'horizontal' | 'vertical';
  /** `fixed`: left stays left in every language (panorama, time). */
  readonly direction?: 'reading' | 'fixed';
  readonly labelHidden?: boolean;
  readonly isDisabled?: boolean;
  /** Length along its axis when vertical. */
  readonly length?: string;
}

/** The browser's own range control: known to every screen reader, turned on its side by a rotation when vertical. */
export function Slider(props: SliderProps) {
  const { label, value, min, max, step = 1, orientation = 'horizontal', restingValue } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const moving = useRef<{ value: number | undefined; byKey: boolean }>({ value: undefined, byKey: false });
  const [held, setHeld] = useState<number>();
  const shown = held ?? value;
  const share = max === min ? 0 : (shown - min) / (max - min);
  const isFixed = props.direction === 'fixed' || orientation === 'vertical';

  function preview(next: number): void {
    moving.current.value = next;
    setHeld(next);
    props.onPreview?.(next);
  }
  function commit(): void {
    const last = moving.current.value;
    moving.current = { value: undefined, byKey: false };
    setHeld(undefined);
    if (last !== undefined && last !== value) props.onChange(last);
  }
  function rest(): void {
    if (restingValue === undefined || restingValue === shown) return;
    preview(restingValue);
    commit();
  }
  // The browser's own `change` comes when the pointer lets go or a screen reader sets a value; React has no event for it.
  const onNativeChange = useEffectEvent(() => {
    if (!moving.current.byKey) commit();
  });
  useEffect(() => {
    const element = input.current;
    const listen = () => onNativeChange();
    element?.addEventListener('change', listen);
    return () => element?.removeEventListener('change', listen);
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    moving.current.byKey = true;
    if (event.code !== 'Delete' && event.code !== 'Backspace') return;
    event.preventDefault();
    rest();
  }

  const style: CSSProperties & Record<`--${string}`, string> = {
    '--share': `${share * 100}%`,
    ...(props.length !== undefined && { '--length': props.length }),
  };
  return (
    <div className={classNames(styles['slider'], styles[orientation])} style={style}>
      <div className={styles['texts']}>
        <label className={classNames(styles['label'], props.labelHidden === true && styles['unseen'])} htmlFor={id}>
          {label}
        </label>
        <output className={styles['value']} htmlFor={id} dir="auto" aria-hidden="true">
          {props.format(shown)}
        </output>
      </div>
      <div className={styles['rail']} dir={isFixed ? 'ltr' : undefined}>
        <input
          ref={input}
          id={id}
          type="range"
          className={styles['input']}
          min={min}
          max={max}
          step={step}
          value={shown}
          disabled={props.isDisabled}
          aria-valuetext={props.format(shown)}
          aria-orientation={orientation}
          onChange={(event) => preview(event.target.valueAsNumber)}
          onPointerDown={() => (moving.current.byKey = false)}
          onKeyDown={onKeyDown}
          onKeyUp={commit}
          onBlur={commit}
          onDoubleClick={rest}
        />
      </div>
    </div>
  );
}
