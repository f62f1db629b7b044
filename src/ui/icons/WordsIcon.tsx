import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** Lines of words, one lit. */
export function WordsIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <path d="M4 6h10M4 18h8" />
      <path d="M4 12h16" strokeWidth={4} />
    </OwnIcon>
  );
}
