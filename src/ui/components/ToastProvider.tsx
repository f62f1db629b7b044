import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { assert } from '../../base/assert.ts';
import { useText } from '../i18n/use-text.ts';
import type { ToastMessage } from './Toast.tsx';
import { Toast } from './Toast.tsx';
import styles from './Toast.module.css';

export interface Toasts {
  /** Shows a sentence for a while; with a way back or a next step it stays longer. Returns the way to take it away. */
  readonly show: (message: ToastMessage) => () => void;
}

const ToastContext = createContext<Toasts | undefined>(undefined);

/** More at once would hide the work. */
const AT_ONCE = 3;

interface Shown {
  readonly id: number;
  readonly message: ToastMessage;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useText();
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const nextId = useRef(0);
  const remove = useCallback((id: number) => setShown((all) => all.filter((toast) => toast.id !== id)), []);
  const toasts = useMemo<Toasts>(
    () => ({
      show(message) {
        nextId.current += 1;
        const id = nextId.current;
        setShown((all) => [...all, { id, message }].slice(-AT_ONCE));
        return () => remove(id);
      },
    }),
    [remove],
  );
  return (
    <ToastContext value={toasts}>
      {children}
      <section
        className={styles['region']}
        aria-label={t('core.region.messages')}
        aria-live="polite"
        aria-relevant="additions"
      >
        {shown.map(({ id, message }) => (
          <Toast key={id} message={message} onClose={() => remove(id)} />
        ))}
      </section>
    </ToastContext>
  );
}

/** `useToast().show({ sentence, undo })` */
export function useToast(): Toasts {
  const toasts = useContext(ToastContext);
  assert(toasts, 'a component that shows toasts must stand inside ToastProvider');
  return toasts;
}
