import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { ErrorBanner } from '../components/ErrorBanner.tsx';
import { Loading } from '../components/Loading.tsx';
import type { Area } from './catalogues.ts';
import { useText } from './use-text.ts';
import { useTexts, useTextsView } from './TextsProvider.tsx';

/** Shows its children as soon as the texts of these areas are there; offers to try again when they cannot be fetched. */
export function TextsArea({ areas, children }: { areas: readonly Area[]; children: ReactNode }) {
  const texts = useTexts();
  const view = useTextsView();
  const t = useText();
  const [attempt, setAttempt] = useState(0);
  const [failedAttempt, setFailedAttempt] = useState(-1);
  const missing = areas.filter((area) => !view.areas.has(area)).join(' ');

  useEffect(() => {
    if (missing === '') return;
    let isOver = false;
    void texts.loadAreas(missing.split(' ')).then((result) => {
      if (!isOver && !result.ok) setFailedAttempt(attempt);
    });
    return () => {
      isOver = true;
    };
  }, [missing, texts, attempt]);

  if (missing === '') return children;
  if (failedAttempt !== attempt) return <Loading />;
  return (
    <ErrorBanner sentence={t('core.error.texts-unreachable')}>
      <Button onPress={() => setAttempt(attempt + 1)}>{t('core.button.try-again')}</Button>
    </ErrorBanner>
  );
}
