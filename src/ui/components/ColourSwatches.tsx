import { useId } from 'react';
import { classNames } from '../class-names.ts';
import { TextsArea } from '../i18n/TextsArea.tsx';
import { useText } from '../i18n/use-text.ts';
import type { Colour } from '../theme/colours.ts';
import { COLOURS } from '../theme/colours.ts';
import { ColourSign } from './ColourSign.tsx';
import styles from './ColourSwatches.module.css';

export interface ColourSwatchesProps {
  readonly label: string;
  readonly value: Colour | undefined;
  readonly onChange: (colour: Colour) => void;
}

const AREAS = ['people'];

/** One colour out of the house palette; each has a name and a sign. */
export function ColourSwatches(props: ColourSwatchesProps) {
  return (
    <TextsArea areas={AREAS}>
      <Swatches {...props} />
    </TextsArea>
  );
}

function Swatches({ label, value, onChange }: ColourSwatchesProps) {
  const t = useText();
  const name = useId();
  return (
    <fieldset>
      <legend className={styles['legend']}>{label}</legend>
      <div className={styles['row']}>
        {COLOURS.map((colour) => (
          <label
            key={colour}
            title={t(`people.colour.${colour}`)}
            className={classNames(styles['choice'], colour === value && styles['chosen'])}
          >
            <input
              type="radio"
              className={styles['input']}
              name={name}
              checked={colour === value}
              aria-label={t(`people.colour.${colour}`)}
              onChange={() => onChange(colour)}
            />
            <ColourSign colour={colour} size={32} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
