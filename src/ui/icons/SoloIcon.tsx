import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** One voice heard alone. */
export function SoloIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <circle cx="12" cy="12" r="9" />
      <path d="M15 8.5c-1-1-5-1.5-5 1s5 1.5 5 4-4 2.5-6 .5" />
    </OwnIcon>
  );
}
