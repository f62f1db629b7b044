import FileArchive from 'lucide-react/icons/file-archive';
import Film from 'lucide-react/icons/film';
import Globe from 'lucide-react/icons/globe';
import Music from 'lucide-react/icons/music';
import { useState } from 'react';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { Progress } from '../../ui/components/Progress.tsx';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { SizeNotice } from '../../ui/components/SizeNotice.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Icon } from '../../ui/icons/icon.ts';
import { estimateBytes } from './estimate.ts';
import { fileName } from './file-name.ts';
import type { ExportAccess, ExportForm } from './export-types.ts';
import styles from './ExportView.module.css';
import { useMaking } from './use-making.ts';

const ICONS: Readonly<Record<ExportForm, Icon>> = { video: Film, sound: Music, page: Globe, project: FileArchive };

interface ExportCardProps {
  readonly form: ExportForm;
  readonly title: string;
  readonly seconds: number;
  readonly access: ExportAccess;
}

/** One kind of file: what it is for, how large it will be, the making of it with progress, and the file itself. */
export function ExportCard({ form, title, seconds, access }: ExportCardProps) {
  const t = useText();
  const format = useFormat();
  const [height, setHeight] = useState<'480' | '720'>('720');
  const making = useMaking(form, access);
  const Picture = ICONS[form];
  const bytes = estimateBytes(form, seconds, Number(height));
  const { state } = making;

  const save = (blob: Blob): void => access.save(blob, fileName(title, form, blob.type));
  const share = (blob: Blob): void => {
    const file = new File([blob], fileName(title, form, blob.type), { type: blob.type });
    // Whether she sent it or thought better of it is her own affair.
    navigator.share({ files: [file], title }).catch(() => undefined);
  };
  const canShare = (blob: Blob): boolean =>
    'canShare' in navigator && navigator.canShare({ files: [new File([blob], fileName(title, form, blob.type), { type: blob.type })] });

  return (
    <section className={styles['card']} aria-labelledby={`export-${form}`}>
      <Picture size={40} />
      <div className={styles['words']}>
        <h2 id={`export-${form}`} className={styles['title']}>
          {t(`export.${form}.name`)}
        </h2>
        <p>{t(`export.${form}.about`)}</p>
        {bytes !== undefined && bytes > 0 && <p className={styles['soft']}>{t('export.size', { size: format.fileSize(bytes) })}</p>}
      </div>
      <div className={styles['controls']}>
        {form === 'video' && state.type === 'idle' && (
          <SegmentedControl
            label={t('export.video.quality')}
            value={height}
            segments={[
              { value: '480', label: t('export.video.small') },
              { value: '720', label: t('export.video.large') },
            ]}
            onChange={setHeight}
          />
        )}
        {state.type === 'asking' && (
          <SizeNotice what={t('export.video.maker')} bytes={state.bytes} onLoad={() => making.start({ height: Number(height), isAgreed: true })} onLater={making.reset} />
        )}
        {state.type === 'making' && <Progress label={t('export.making')} value={state.done} onCancel={making.cancel} />}
        {state.type === 'failed' && (
          <ErrorBanner code={state.code} facts={state.facts} onClose={making.reset}>
            {state.code === 'asset-missing' && (
              <Button onPress={() => making.start({ height: Number(height), isAgreed: true, isWithoutMissing: true })}>{t('export.without-missing')}</Button>
            )}
          </ErrorBanner>
        )}
        {(state.type === 'idle' || state.type === 'failed') && (
          <Button kind="main" onPress={() => making.start({ height: Number(height), isAgreed: false })}>
            {t('export.make')}
          </Button>
        )}
        {state.type === 'made' && (
          <>
            <p role="status">{t('export.made', { size: format.fileSize(state.blob.size) })}</p>
            <Button kind="main" onPress={() => save(state.blob)}>
              {t('export.save')}
            </Button>
            {canShare(state.blob) && <Button onPress={() => share(state.blob)}>{t('export.share')}</Button>}
            <Button kind="quiet" onPress={making.reset}>
              {t('export.again')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
