import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** A flute held aslant. */
export function FluteIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <path d="m3 18 15-15 3 3L6 21Z" />
      <path d="M11 13h.01M14 10h.01M8 16h.01" />
    </OwnIcon>
  );
}
