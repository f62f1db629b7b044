import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../ui/components/Button.tsx';
import { ErrorBanner } from '../ui/components/ErrorBanner.tsx';
import { useText } from '../ui/i18n/use-text.ts';
import type { Studio } from './studio.ts';

/** A screen that shows what the device keeps: it asks for the store, and says so when that did not arrive. */
export function WithStore({ studio, children }: { studio: Studio; children: ReactNode }) {
  const t = useText();
  const [attempt, setAttempt] = useState(0);
  const [failedAttempt, setFailedAttempt] = useState(-1);
  useEffect(() => {
    let isOver = false;
    void studio.openStore().then((opened) => {
      if (!isOver && !opened.ok) setFailedAttempt(attempt);
    });
    return () => {
      isOver = true;
    };
  }, [studio, attempt]);

  if (failedAttempt !== attempt) return children;
  return (
    <main>
      <ErrorBanner code="part-unreachable">
        <Button onPress={() => setAttempt(attempt + 1)}>{t('core.button.try-again')}</Button>
      </ErrorBanner>
    </main>
  );
}
