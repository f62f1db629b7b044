import Check from 'lucide-react/icons/check';
import Mic from 'lucide-react/icons/mic';
import Play from 'lucide-react/icons/play';
import Square from 'lucide-react/icons/square';
import { useMemo, useState } from 'react';
import type { PieceDoc } from '../../document/open.ts';
import { tempoMapOf } from '../../document/queries/song.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { Slider } from '../../ui/components/Slider.tsx';
import { Switch } from '../../ui/components/Switch.tsx';
import { Waveform } from '../../ui/components/Waveform.tsx';
import { useObjectUrl } from '../../ui/hooks/use-object-url.ts';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { VoiceIcon } from '../../ui/icons/VoiceIcon.tsx';
import type { HeardTake } from './record-types.ts';
import styles from './RecordView.module.css';
import { useListenBack } from './use-listen-back.ts';

interface ReviewPanelProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly take: HeardTake;
  readonly isKeeping: boolean;
  /** Milliseconds; later is positive. */
  readonly nudge: number;
  onNudge(milliseconds: number): void;
  onKeep(): void;
  onAgain(): void;
}

const KINDS = ['tempo'] as const;
/** Below this loudest part, per cent, nobody was heard. */
const QUIET = 2;

/** After a take: listen, set it right, keep it or sing again. */
export function ReviewPanel({ piece, engine, take, isKeeping, nudge, onNudge, onKeep, onAgain }: ReviewPanelProps) {
  const t = useText();
  const format = useFormat();
  const tempos = useQuery(piece, KINDS, tempoMapOf);
  const url = useObjectUrl(take.blob);
  const [isWithSong, setIsWithSong] = useState(true);
  const [held, setHeld] = useState<number | undefined>(undefined);
  const begins = tempos.secondsAt(take.start) + (held ?? nudge) / 1000;
  const { player, position, isPlaying, toggle, seek, stop } = useListenBack({ engine, tempos, begins, isWithSong });
  const { peaks, seconds } = take.audio;
  const source = useMemo(() => ({ kind: 'peaks' as const, peaks: [peaks.map((peak) => peak / 100)], duration: seconds }), [peaks, seconds]);
  const milliseconds = (value: number): string =>
    format.number(value, { style: 'unit', unit: 'millisecond', unitDisplay: 'short', signDisplay: 'exceptZero' });

  return (
    <div className={styles['panel']}>
      {Math.max(0, ...peaks) < QUIET && <ErrorBanner kind="warning" code="recording-silent" />}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a voice just recorded; its words stand in the piece */}
      {url !== undefined && <audio ref={player} src={url} onEnded={stop} />}
      <div className={styles['heard']}>
        <Waveform source={source} label={t('record.wave')} colour="plum" height={96} position={position} onSeek={seek} />
      </div>
      <Button size="large" icon={isPlaying ? Square : Play} isWide isDisabled={isKeeping} onPress={toggle}>
        {t(isPlaying ? 'record.listen-stop' : 'record.listen')}
      </Button>
      <Switch
        label={t('record.with-song')}
        isOn={isWithSong}
        onChange={(isOn) => {
          stop();
          setIsWithSong(isOn);
        }}
      />
      <p className={styles['hint']}>
        <VoiceIcon size={36} />
        <span>{t('record.your-voice')}</span>
      </p>
      <div className={styles['row']}>
        <Button icon={Mic} isDisabled={isKeeping} onPress={onAgain}>
          {t('record.again')}
        </Button>
        <EditFields>
          <Button kind="main" icon={Check} isBusy={isKeeping} onPress={onKeep}>
            {t('record.keep')}
          </Button>
        </EditFields>
      </div>
      <details className={styles['details']}>
        <summary>{t('record.nudge.title')}</summary>
        <p>{t('record.nudge.hint')}</p>
        <Slider
          label={t('record.nudge')}
          value={nudge}
          min={-300}
          max={300}
          step={10}
          restingValue={0}
          direction="fixed"
          format={milliseconds}
          onPreview={setHeld}
          onChange={(value) => {
            setHeld(undefined);
            onNudge(value);
          }}
        />
      </details>
    </div>
  );
}
