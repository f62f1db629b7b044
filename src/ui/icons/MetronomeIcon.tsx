import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** A metronome. */
export function MetronomeIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <path d="M9 3h6l4 18H5Z" />
      <path d="m12 16 6-10M6.5 16h11" />
    </OwnIcon>
  );
}
