import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** A finished work with a ribbon. */
export function FinishIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <circle cx="12" cy="9" r="6" />
      <path d="m8.5 14-1.5 8 5-3 5 3-1.5-8" />
      <path d="m9.5 9 2 2 3.5-4" />
    </OwnIcon>
  );
}
