import { createContext, useContext, type ReactNode } from 'react';
import { useWhyReadOnly } from '../hooks/EditAccess.tsx';
import styles from './EditFields.module.css';

const AreOff = createContext(false);

/** For controls that ask the pointer themselves and not the browser. */
export const useAreFieldsOff = (): boolean => useContext(AreOff);

/** Controls that change the piece. Where it can only be looked at they are off, and their group says why. */
export function EditFields({ children }: { children: ReactNode }) {
  const why = useWhyReadOnly();
  return (
    <fieldset className={styles['fields']} disabled={why !== undefined} role={why === undefined ? 'presentation' : 'group'} aria-label={why} title={why}>
      <AreOff value={why !== undefined}>{children}</AreOff>
    </fieldset>
  );
}
