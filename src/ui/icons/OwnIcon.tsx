import type { ReactNode } from 'react';

/** The frame of our own icons: 24 units, strokes like lucide's, hidden from screen readers. */
export function OwnIcon({ size = 24, className, children }: IconProps & { children: ReactNode }) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export interface IconProps {
  size?: number | string;
  className?: string;
}
