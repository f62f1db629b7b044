import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** A low string. */
export function BassIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <path d="M3 8c2-3 4-3 6 0s4 3 6 0 4-3 6 0" />
      <path d="M3 16h18" />
    </OwnIcon>
  );
}
