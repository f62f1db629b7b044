import FileArchive from 'lucide-react/icons/file-archive';
import Film from 'lucide-react/icons/film';
import Globe from 'lucide-react/icons/globe';
import ImageIcon from 'lucide-react/icons/image';
import Music from 'lucide-react/icons/music';
import Repeat from 'lucide-react/icons/repeat';
import { useState } from 'react';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { Progress } from '../../ui/components/Progress.tsx';
import { SizeNotice } from '../../ui/components/SizeNotice.tsx';
import { Slider } from '../../ui/components/Slider.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Icon } from '../../ui/icons/icon.ts';
import { estimateBytes } from './estimate.ts';
import { fileName } from './file-name.ts';
import type { ExportAccess, ExportForm, VideoChoice } from './export-types.ts';
import styles from './ExportView.module.css';
import { useMaking } from './use-making.ts';
import { VideoChoices } from './VideoChoices.tsx';

const ICONS: Readonly<Record<ExportForm, Icon>> = {
  video: Film,
  sound: Music,
  page: Globe,
  project: FileArchive,
  poster: ImageIcon,
  loop: Repeat,
};

interface ExportCardProps {
  readonly form: ExportForm;
  readonly title: string;
  readonly seconds: number;
  readonly hasWords: boolean;
  readonly access: ExportAccess;
}

/** One kind of file: what it is for, how large it will be, the making of it with progress, and the file itself. */
export function ExportCard({ form, title, seconds, hasWords, access }: ExportCardProps) {
  const t = useText();
  const format = useFormat();
  const [video, setVideo] = useState<VideoChoice>({ size: '720', framesPerSecond: 30, words: 'picture' });
  const [from, setFrom] = useState(0);
  const making = useMaking(form, access);
  const Picture = ICONS[form];
  const bytes = estimateBytes(form, seconds, video, access);
  const choice = { video, from: Math.min(from, seconds) };
  const isStill = form === 'poster' || form === 'loop';
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
        {form === 'video' && state.type === 'idle' && <VideoChoices choice={video} seconds={seconds} hasWords={hasWords} access={access} onChange={setVideo} />}
        {isStill && state.type === 'idle' && seconds > 1 && (
          <Slider label={t('export.moment')} value={choice.from} min={0} max={Math.floor(seconds)} format={format.duration} direction="fixed" onChange={setFrom} />
        )}
        {state.type === 'asking' && (
          <SizeNotice what={t('export.video.maker')} bytes={state.bytes} onLoad={() => making.start({ choice, isAgreed: true })} onLater={making.reset} />
        )}
        {state.type === 'warning' && (
          <ErrorBanner kind="warning" sentence={t('export.video.recorded', { time: format.duration(seconds) })} onClose={making.reset}>
            <Button onPress={() => making.start({ choice, isAgreed: true })}>{t('export.make')}</Button>
          </ErrorBanner>
        )}
        {state.type === 'making' && <Progress label={t('export.making')} value={state.done} onCancel={making.cancel} />}
        {state.type === 'failed' && (
          <ErrorBanner code={state.code} facts={state.facts} onClose={making.reset}>
            {state.code === 'asset-missing' && (
              <Button onPress={() => making.start({ choice, isAgreed: true, isWithoutMissing: true })}>{t('export.without-missing')}</Button>
            )}
          </ErrorBanner>
        )}
        {(state.type === 'idle' || state.type === 'failed') && (
          <Button kind="main" onPress={() => making.start({ choice, isAgreed: false })}>
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
