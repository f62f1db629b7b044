import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** Steps of a scale. */
export function ScaleIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <path d="M3 20h4v-4h4v-4h4V8h4V4h2" />
    </OwnIcon>
  );
}
