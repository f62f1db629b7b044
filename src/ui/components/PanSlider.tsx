import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { Slider } from './Slider.tsx';

export interface PanSliderProps {
  /** -1 left … 1 right */
  readonly value: number;
  readonly onPreview?: (pan: number) => void;
  readonly onChange: (pan: number) => void;
  readonly of?: string;
  readonly labelHidden?: boolean;
  readonly isDisabled?: boolean;
}

/** Left is left in every language: it is a place in the room. */
export function PanSlider({ of, ...props }: PanSliderProps) {
  const t = useText();
  const format = useFormat();
  function describe(pan: number): string {
    const share = format.percent(Math.abs(pan));
    if (Math.abs(pan) < 0.005) return t('core.value.centre');
    return pan < 0 ? t('core.value.left', { share }) : t('core.value.right', { share });
  }
  return (
    <Slider
      {...props}
      label={of === undefined ? t('core.value.pan') : t('core.value.pan-of', { name: of })}
      min={-1}
      max={1}
      step={0.05}
      restingValue={0}
      direction="fixed"
      format={describe}
    />
  );
}
