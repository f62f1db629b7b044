import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** Notes as bars on lines. */
export function NoteGridIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <path d="M3 4v16M3 20h18" />
      <path d="M6 15h4M10 10h5M15 6h5" strokeWidth={3} />
    </OwnIcon>
  );
}
