import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** A voice that rests. */
export function MuteIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <path d="M4 10v4h3l5 4V6L7 10Z" />
      <path d="m16 9.5 5 5M21 9.5l-5 5" />
    </OwnIcon>
  );
}
