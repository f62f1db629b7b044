import { useState } from 'react';
import type { ShownEntry } from '../../base/watch.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { QrCode } from '../../ui/components/QrCode.tsx';
import { ShareLink } from '../../ui/components/ShareLink.tsx';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { AnswersPanel } from './AnswersPanel.tsx';
import { frameText } from './frame-text.ts';
import type { WatchViewProps } from './watch-types.ts';
import styles from './WatchView.module.css';

interface ShownCardProps extends WatchViewProps {
  readonly entry: ShownEntry;
  readonly isBusy: boolean;
  onRenew(): void;
  onWithdraw(): Promise<boolean>;
}

/** One address at which the piece is shown: to pass on, to bring up to date, to take away. */
export function ShownCard({ entry, access, shape, canEdit, isBusy, onRenew, onWithdraw, onFinish }: ShownCardProps) {
  const t = useText();
  const format = useFormat();
  const toast = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const link = access.addressOf(entry.id);
  const names = entry.gaps.map(({ name }) => (name === '' ? t('watch.someone') : name));
  const takeAway = async (): Promise<void> => {
    if (await onWithdraw()) toast.show({ kind: 'good', sentence: t('watch.withdrawn') });
  };
  return (
    <article className={styles['card']}>
      <p className={styles['where']}>
        {t(`watch.shown.${entry.place}`)} <span className={styles['soft']}>{format.fileSize(entry.bytes)}</span>
      </p>
      {names.length > 0 && (
        <ErrorBanner kind="warning" sentence={t('watch.paused', { names: format.list(names) })}>
          <Button onPress={onFinish}>{t('watch.to-finish')}</Button>
        </ErrorBanner>
      )}
      <ShareLink link={link} label={t('watch.link')} title={entry.title} />
      <details className={styles['fold']}>
        <summary>{t('watch.code')}</summary>
        <QrCode text={link} label={t('watch.code')} />
      </details>
      {entry.place === 'everyone' && (
        <details className={styles['fold']}>
          <summary>{t('watch.frame')}</summary>
          <p className={styles['soft']}>{t('watch.frame.about')}</p>
          <ShareLink link={frameText({ address: access.frameOf(entry.id), title: entry.title, shape })} label={t('watch.frame')} title={entry.title} />
        </details>
      )}
      <AnswersPanel id={entry.id} count={entry.answers} access={access} canEdit={canEdit} />
      {canEdit && (
        <div className={styles['buttons']}>
          <Button isDisabled={isBusy} onPress={onRenew}>
            {t('watch.renew')}
          </Button>
          {isAsking ? (
            <>
              <Button kind="danger" onPress={() => void takeAway()}>
                {t('watch.withdraw.sure')}
              </Button>
              <Button kind="quiet" onPress={() => setIsAsking(false)}>
                {t('core.button.cancel')}
              </Button>
            </>
          ) : (
            <Button kind="quiet" isDisabled={isBusy} onPress={() => setIsAsking(true)}>
              {t('watch.withdraw')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}
