import type { ComponentType } from 'react';

/** One of ours or one of lucide-react (`lucide-react/icons/<name>`). Always decoration: the name stands in the control. */
export type Icon = ComponentType<{ size?: number | string; className?: string }>;
