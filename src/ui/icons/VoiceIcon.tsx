import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** A mouth that sings. */
export function VoiceIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <path d="M4 12c0-5 2.5-9 6-9s6 4 6 9-2.5 9-6 9-6-4-6-9Z" />
      <path d="M7 13c1 3 5 3 6 0Z" />
      <path d="M19 9c1 2 1 4 0 6M21.5 7c1.5 3 1.5 7 0 10" />
    </OwnIcon>
  );
}
