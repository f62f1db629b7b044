import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** Two persons and a note between them. */
export function TogetherIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <circle cx="5" cy="7" r="2.5" />
      <circle cx="19" cy="7" r="2.5" />
      <path d="M2 18c0-4 1-6 3-6 1.5 0 2.5 1 3 3M22 18c0-4-1-6-3-6-1.5 0-2.5 1-3 3" />
      <path d="M11 19v-8l3-1v8" />
      <circle cx="9.7" cy="19" r="1.3" />
    </OwnIcon>
  );
}
