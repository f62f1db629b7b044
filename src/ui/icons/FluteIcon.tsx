import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** A long flute held aslant, breath at its end. */
export function FluteIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <path d="M2.6 17.4a2.8 2.8 0 0 0 4 4L19 9a2.8 2.8 0 0 0-4-4Z" />
      <path d="M8.5 15.5h.01M11.5 12.5h.01M14.5 9.5h.01" strokeWidth={2.5} />
      <path d="M19 2c1.5.5 2.5 1.5 3 3" />
    </OwnIcon>
  );
}
