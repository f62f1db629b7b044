import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { Slider } from './Slider.tsx';

export interface VolumeSliderProps {
  /** Decibels; at `SILENT_DECIBELS` or below it is silent. */
  readonly value: number;
  readonly onPreview?: (decibels: number) => void;
  readonly onChange: (decibels: number) => void;
  readonly orientation?: 'horizontal' | 'vertical';
  /** Of which track, for screen readers. */
  readonly of?: string;
  readonly labelHidden?: boolean;
  readonly isDisabled?: boolean;
  readonly length?: string;
}

/** The lowest place of the slider: nothing is heard. */
const SILENT_DECIBELS = -60;
const LOUDEST_DECIBELS = 6;

export function VolumeSlider({ of, ...props }: VolumeSliderProps) {
  const t = useText();
  const format = useFormat();
  return (
    <Slider
      {...props}
      label={of === undefined ? t('core.value.volume') : t('core.value.volume-of', { name: of })}
      min={SILENT_DECIBELS}
      max={LOUDEST_DECIBELS}
      step={0.5}
      restingValue={0}
      format={(value) => (value <= SILENT_DECIBELS ? t('core.value.silent') : format.decibels(value))}
    />
  );
}
