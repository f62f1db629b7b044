import { createContext, useContext, type ReactNode } from 'react';
import type { PieceDoc } from '../../document/open.ts';
import { useQuery } from './use-query.ts';

const KINDS = ['meta'] as const;
const WhyNot = createContext<string | undefined>(undefined);

interface EditAccessProps {
  readonly piece: PieceDoc;
  /** The sentence that tells why a piece can only be looked at. */
  readonly why: string;
  readonly children: ReactNode;
}

/** Tells all that stands inside whether the piece can be changed here. */
export function EditAccess({ piece, why, children }: EditAccessProps) {
  const isOpen = useQuery(piece, KINDS, () => piece.access === 'edit');
  return <WhyNot value={isOpen ? undefined : why}>{children}</WhyNot>;
}

/** Why the piece cannot be changed here; `undefined` where it can. */
export const useWhyReadOnly = (): string | undefined => useContext(WhyNot);

export const useMayEdit = (): boolean => useWhyReadOnly() === undefined;
