import type { ReactNode } from 'react';
import { Dialog } from './Dialog.tsx';

export interface SheetProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** Comes from below on a phone and from the end side on a laptop. */
export const Sheet = (props: SheetProps) => <Dialog {...props} place="sheet" />;
