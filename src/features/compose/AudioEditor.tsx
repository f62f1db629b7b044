import { changeClip } from '../../document/commands/clips.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Clip, Track } from '../../document/schema/music.ts';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { NumberStepper } from '../../ui/components/NumberStepper.tsx';
import { VolumeSlider } from '../../ui/components/VolumeSlider.tsx';
import { Waveform } from '../../ui/components/Waveform.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { colourAt } from '../../ui/theme/colours.ts';
import styles from './ClipEditor.module.css';

interface AudioEditorProps {
  readonly piece: PieceDoc;
  readonly track: Track;
  readonly clip: Clip;
}

const KINDS = ['asset'] as const;

/** A recording on the timeline: its waveform, what of it is skipped, and how loud it is. */
export function AudioEditor({ piece, track, clip }: AudioEditorProps) {
  const t = useText();
  const recording = useQuery(piece, KINDS, (tables) => (clip.asset === null ? undefined : tables.asset.get(clip.asset)), [clip.asset]);
  const source = useQuery(
    piece,
    KINDS,
    () => recording && { kind: 'peaks' as const, peaks: [recording.peaks.map((peak) => peak / 100)], duration: recording.seconds },
    [recording],
  );

  return (
    <div className={styles['audio']}>
      {source && recording && (
        <Waveform source={source} label={recording.name || t('compose.instrument.voice')} colour={colourAt(track.colour)} height={96} />
      )}
      <div className={styles['fields']}>
        <EditFields>
          <NumberStepper
            label={t('compose.audio.nudge')}
            unit={t('compose.audio.milliseconds')}
            min={0}
            max={36_000_000}
            step={10}
            value={Math.round(clip.offset * 1000)}
            onChange={(milliseconds) => changeClip(piece, clip.id, { offset: milliseconds / 1000 }, `nudge-${clip.id}`)}
          />
          <VolumeSlider value={clip.gain} onChange={(gain) => changeClip(piece, clip.id, { gain })} />
        </EditFields>
      </div>
    </div>
  );
}
