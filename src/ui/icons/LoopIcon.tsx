import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** A line that comes back to its beginning. */
export function LoopIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <path d="M17 3l4 4-4 4" />
      <path d="M21 7H8a5 5 0 0 0-5 5M7 21l-4-4 4-4" />
      <path d="M3 17h13a5 5 0 0 0 5-5" />
    </OwnIcon>
  );
}
