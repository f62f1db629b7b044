import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** Keys of a piano. */
export function KeysIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <path d="M3 5h18v14H3Z" />
      <path d="M9 19v-6M15 19v-6M7.5 5v8h3V5M13.5 5v8h3V5" />
    </OwnIcon>
  );
}
