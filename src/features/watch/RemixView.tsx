import { useState } from 'react';
import type { Result } from '../../base/result.ts';
import type { ViewerOrigin } from '../../base/viewer-data.ts';
import type { Work } from '../../media/media-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { Progress } from '../../ui/components/Progress.tsx';
import { useUnexpected } from '../../ui/hooks/use-unexpected.ts';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './WatchView.module.css';

export interface RemixViewProps {
  /** The piece that can be gone on with; `gone` if it is no longer open. */
  readonly origin: ViewerOrigin | 'loading' | 'gone';
  /** Fetches the copy and opens it. */
  onOpen(work: Work): Promise<Result<void>>;
  onStart(): void;
}

/** Where "make your own version" leads: whose piece it is, and a copy of it. */
export function RemixView({ origin, onOpen, onStart }: RemixViewProps) {
  const t = useText();
  const format = useFormat();
  const unexpected = useUnexpected();
  const [state, setState] = useState<{ readonly controller: AbortController; readonly done: number } | undefined>(undefined);
  const [code, setCode] = useState<string | undefined>(undefined);
  const open = async (): Promise<void> => {
    const controller = new AbortController();
    setCode(undefined);
    setState({ controller, done: 0 });
    const opened = await onOpen({ signal: controller.signal, onProgress: (done) => setState({ controller, done }) });
    setState(undefined);
    if (!opened.ok && !controller.signal.aborted) setCode(opened.code);
  };
  if (origin === 'loading') return <Loading />;
  return (
    <section className={styles['view']} aria-labelledby="remix-title">
      <h1 id="remix-title" className={styles['title']}>
        {t('watch.remix.title')}
      </h1>
      {origin === 'gone' ? (
        <p>{t('watch.remix.gone')}</p>
      ) : (
        <>
          <p className={styles['where']} dir="auto">
            {origin.title}
          </p>
          {origin.makers.length > 0 && <p>{t('watch.remix.by', { names: format.list(origin.makers) })}</p>}
          <p className={styles['soft']}>{t('watch.remix.licence', { licence: origin.licence })}</p>
          <p>{t('watch.remix.about')}</p>
          {code !== undefined && <ErrorBanner code={code} />}
          {state ? (
            <Progress label={t('watch.remix.opening')} value={state.done} onCancel={() => state.controller.abort()} />
          ) : (
            <Button kind="main" size="large" onPress={() => void open().catch(unexpected)}>
              {t('watch.remix.open')}
            </Button>
          )}
        </>
      )}
      <Button kind="quiet" onPress={onStart}>
        {t('watch.remix.to-start')}
      </Button>
    </section>
  );
}
