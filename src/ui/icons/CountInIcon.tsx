import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** One, two, three dots and go. */
export function CountInIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <path d="M4 12h.01M9 12h.01M14 12h.01" strokeWidth={4} />
      <path d="m18 8 4 4-4 4Z" />
    </OwnIcon>
  );
}
