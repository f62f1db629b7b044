import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './PicturesView.module.css';

/** Colours of ink and paper that go together on a screen and a projector. */
const INKS = ['#ffffff', '#1b1b1f', '#ffd166', '#ef476f', '#06d6a0', '#3a86ff', '#8338ec', '#fb8500'] as const;
const NAMES: Readonly<Record<string, string>> = {
  '#ffffff': 'white', '#1b1b1f': 'black', '#ffd166': 'yellow', '#ef476f': 'red', '#06d6a0': 'green', '#3a86ff': 'blue', '#8338ec': 'violet', '#fb8500': 'orange',
};

interface InkChoiceProps {
  readonly label: string;
  readonly value: string;
  /** While a colour is sought. */
  onPreview?(colour: string): void;
  onChange(colour: string): void;
}

/** A colour from the box, or any other. */
export function InkChoice({ label, value, onPreview, onChange }: InkChoiceProps) {
  const t = useText();
  const name = useId();
  const other = useRef<HTMLInputElement>(null);
  // While one seeks a colour React tells of each; the browser's own `change` comes once, at the end.
  const onFound = useEffectEvent(onChange);
  useEffect(() => {
    const input = other.current;
    const tell = (): void => {
      if (input) onFound(input.value);
    };
    input?.addEventListener('change', tell);
    return () => input?.removeEventListener('change', tell);
  }, []);
  const shown = /^#[0-9a-f]{6}$/i.test(value) ? value : '#ffffff';
  useEffect(() => {
    if (other.current) other.current.value = shown;
  }, [shown]);
  return (
    <fieldset className={styles['inks']}>
      <legend>{label}</legend>
      {INKS.map((ink) => (
        <label key={ink} className={styles['ink']} data-chosen={ink === value || undefined} style={{ background: ink }}>
          <input type="radio" name={name} className={styles['inkInput']} checked={ink === value} aria-label={t(`pictures.colour.${NAMES[ink] ?? 'other'}`)} onChange={() => onChange(ink)} />
        </label>
      ))}
      <label className={styles['ink']} data-chosen={!INKS.some((ink) => ink === value) || undefined}>
        <input ref={other} type="color" className={styles['inkOther']} defaultValue={shown} aria-label={t('pictures.colour.other')} onInput={(event) => onPreview?.(event.currentTarget.value)} />
      </label>
    </fieldset>
  );
}
