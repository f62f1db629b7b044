import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** A lute: bandura, oud, kobza, saz. */
export function LuteIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <path d="m13 11 7-7M18 2l4 4" />
      <path d="M13.5 10.5c3 3 1.5 7.5-1.5 9.5s-7 1.5-8.5 0 -2-5.5 0-8.5 6.5-4.5 10-1Z" />
      <circle cx="9" cy="15" r="1.5" />
    </OwnIcon>
  );
}
