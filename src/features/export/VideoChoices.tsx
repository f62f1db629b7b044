import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { VIDEO_SIZES, type ExportAccess, type VideoChoice } from './export-types.ts';
import styles from './ExportView.module.css';

interface VideoChoicesProps {
  readonly choice: VideoChoice;
  readonly seconds: number;
  readonly hasWords: boolean;
  readonly access: Pick<ExportAccess, 'videoBytes'>;
  readonly onChange: (choice: VideoChoice) => void;
}

/** How the video should be; each size says about how large its file becomes. */
export function VideoChoices({ choice, seconds, hasWords, access, onChange }: VideoChoicesProps) {
  const t = useText();
  const format = useFormat();
  const labelOf = (size: VideoChoice['size']): string => {
    const name = t(`export.video.size.${size}`);
    return seconds > 0 ? t('export.video.size', { name, size: format.fileSize(access.videoBytes({ ...choice, size }, seconds)) }) : name;
  };
  return (
    <details className={styles['choices']}>
      <summary className={styles['summary']}>{t('export.video.choices')}</summary>
      <div className={styles['fields']}>
        <SegmentedControl
          label={t('export.video.quality')}
          value={choice.size}
          segments={VIDEO_SIZES.map((size) => ({ value: size, label: labelOf(size) }))}
          onChange={(size) => onChange({ ...choice, size })}
          isStacked
        />
        {hasWords && (
          <SegmentedControl
            label={t('export.video.words')}
            value={choice.words}
            segments={[
              { value: 'picture', label: t('export.video.words.picture') },
              { value: 'tracks', label: t('export.video.words.tracks') },
            ]}
            onChange={(words) => onChange({ ...choice, words })}
            isStacked
          />
        )}
        <SegmentedControl
          label={t('export.video.rate')}
          value={choice.framesPerSecond === 25 ? '25' : '30'}
          segments={[
            { value: '25', label: format.number(25) },
            { value: '30', label: format.number(30) },
          ]}
          onChange={(rate) => onChange({ ...choice, framesPerSecond: rate === '25' ? 25 : 30 })}
        />
      </div>
    </details>
  );
}
