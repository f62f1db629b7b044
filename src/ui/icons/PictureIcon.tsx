import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** A hill and a sun in a frame. */
export function PictureIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <path d="M3 4h18v16H3Z" />
      <circle cx="8.5" cy="9" r="1.5" />
      <path d="m3 17 5-4 4 3 4-5 5 5" />
    </OwnIcon>
  );
}
