import type { IconProps } from './OwnIcon.tsx';
import { OwnIcon } from './OwnIcon.tsx';

/** An accordion: two boxes and its folds. */
export function AccordionIcon(props: IconProps) {
  return (
    <OwnIcon {...props}>
      <path d="M3 5h4v14H3ZM17 5h4v14h-4Z" />
      <path d="m7 7 2.5-1L12 7l2.5-1L17 7M7 17l2.5 1 2.5-1 2.5 1 2.5-1M9.5 6v12M12 7v10M14.5 6v12" />
    </OwnIcon>
  );
}
