import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField } from 'react-aria-components/NumberField';
import { AriaLocale } from '../i18n/AriaLocale.tsx';
import { useAreFieldsOff } from './EditFields.tsx';
import styles from './NumberStepper.module.css';

export interface NumberStepperProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
  /** Shown after the number, for example "beats a minute". */
  readonly unit?: string;
  readonly isDisabled?: boolean;
}

/** A number with − and +; it can be typed too, in the digits of the person's keyboard. */
export function NumberStepper(props: NumberStepperProps) {
  const areOff = useAreFieldsOff();
  const change = (value: number) => {
    if (Number.isFinite(value) && value !== props.value) props.onChange(value);
  };
  return (
    <AriaLocale>
      <NumberField
        className={styles['field'] ?? ''}
        value={props.value}
        minValue={props.min}
        maxValue={props.max}
        step={props.step ?? 1}
        isDisabled={areOff || props.isDisabled === true}
        onChange={change}
      >
        <Label className={styles['label'] ?? ''}>{props.label}</Label>
        <Group className={styles['group'] ?? ''}>
          <Button slot="decrement" className={styles['step'] ?? ''}>
            <Minus size={22} />
          </Button>
          <Input className={styles['input'] ?? ''} />
          {props.unit !== undefined && <span className={styles['unit']}>{props.unit}</span>}
          <Button slot="increment" className={styles['step'] ?? ''}>
            <Plus size={22} />
          </Button>
        </Group>
      </NumberField>
    </AriaLocale>
  );
}
