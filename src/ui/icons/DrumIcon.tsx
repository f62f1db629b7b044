import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** A drum seen from the side with two sticks. */
export function DrumIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <ellipse cx="12" cy="9" rx="8" ry="3" />
      <path d="M4 9v8c0 1.7 3.6 3 8 3s8-1.3 8-3V9" />
      <path d="m7 6-4-4M17 6l4-4" />
    </OwnIcon>
  );
}
