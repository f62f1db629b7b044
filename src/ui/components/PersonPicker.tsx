import { useId } from 'react';
import { classNames } from '../class-names.ts';
import { TextsArea } from '../i18n/TextsArea.tsx';
import { useText } from '../i18n/use-text.ts';
import { PERSON_PICTURES } from '../pictures/person-pictures.ts';
import { PersonPicture } from './PersonPicture.tsx';
import styles from './PersonPicker.module.css';

export interface PersonPickerProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (picture: string) => void;
  /** Pictures of others at this device or in this room: still possible, marked as taken. */
  readonly taken?: readonly string[];
}

const AREAS = ['people'];

/** Choose the picture one is known by. No photo is needed. */
export function PersonPicker(props: PersonPickerProps) {
  return (
    <TextsArea areas={AREAS}>
      <Pictures {...props} />
    </TextsArea>
  );
}

function Pictures({ label, value, onChange, taken = [] }: PersonPickerProps) {
  const t = useText();
  const name = useId();
  return (
    <fieldset>
      <legend className={styles['legend']}>{label}</legend>
      <div className={styles['grid']}>
        {PERSON_PICTURES.map((picture) => {
          const title = t(`people.picture.${picture}`);
          const isTaken = taken.includes(picture) && picture !== value;
          return (
            <label
              key={picture}
              title={title}
              className={classNames(
                styles['choice'],
                picture === value && styles['chosen'],
                isTaken && styles['taken'],
              )}
            >
              <input
                type="radio"
                className={styles['input']}
                name={name}
                checked={picture === value}
                aria-label={isTaken ? t('people.picture-taken', { picture: title }) : title}
                onChange={() => onChange(picture)}
              />
              <PersonPicture picture={picture} size={52} />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
