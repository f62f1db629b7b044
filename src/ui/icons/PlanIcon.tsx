import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** A path that climbs from stop to stop. */
export function PlanIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <circle cx="5" cy="19" r="2" />
      <circle cx="12" cy="12" r="2" />
      <circle cx="19" cy="5" r="2" />
      <path d="m6.5 17.5 4-4M13.5 10.5l4-4" />
    </OwnIcon>
  );
}
