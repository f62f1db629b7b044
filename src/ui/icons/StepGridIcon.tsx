import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** A step grid with some steps on. */
export function StepGridIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <path d="M3 4h4v4H3ZM10 4h4v4h-4ZM17 4h4v4h-4ZM3 16h4v4H3ZM10 16h4v4h-4ZM17 16h4v4h-4Z" />
      <path d="M4.5 12h1M11.5 12h1M18.5 12h1" />
      <path d="M4.5 5.5v1M11.5 17.5v1M18.5 5.5v1" strokeWidth={3} />
    </OwnIcon>
  );
}
