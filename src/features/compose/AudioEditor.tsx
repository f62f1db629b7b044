import Trash from 'lucide-react/icons/trash-2';
import { changeClip, removeClips } from '../../document/commands/clips.ts';
import { unitTicks } from '../../document/music/metre-map.ts';
import type { PieceDoc } from '../../document/open.ts';
import { metreMapOf } from '../../document/queries/song.ts';
import type { Clip, Track } from '../../document/schema/music.ts';
import { Button } from '../../ui/components/Button.tsx';
import { NumberStepper } from '../../ui/components/NumberStepper.tsx';
import { useToast } from '../../ui/components/ToastProvider.tsx';
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

const KINDS = ['asset', 'metre'] as const;

/** A recording on the timeline: where it begins, how loud it is, and its waveform. */
export function AudioEditor({ piece, track, clip }: AudioEditorProps) {
  const t = useText();
  const toast = useToast();
  const recording = useQuery(piece, KINDS, (tables) => (clip.asset === null ? undefined : tables.asset.get(clip.asset)), [clip.asset]);
  const place = useQuery(
    piece,
    KINDS,
    (tables) => {
      const metres = metreMapOf(tables);
      const { bar, start } = metres.barAt(clip.start);
      return { metres, bar, start, unit: unitTicks(metres.metreAt(clip.start)) };
    },
    [clip.start],
  );
  const source = useQuery(
    piece,
    KINDS,
    () => recording && { kind: 'peaks' as const, peaks: [recording.peaks.map((peak) => peak / 100)], duration: recording.seconds },
    [recording],
  );

  const remove = (): void => {
    removeClips(piece, [clip.id]);
    toast.show({ sentence: t('history.removeClips', { count: 1 }), undo: () => void piece.history.undo(piece.person) });
  };

  return (
    <div className={styles['audio']}>
      {source && recording && (
        <Waveform source={source} label={recording.name || t('compose.instrument.voice')} colour={colourAt(track.colour)} height={96} />
      )}
      <div className={styles['fields']}>
        <NumberStepper
          label={t('compose.audio.bar')}
          min={1}
          max={9999}
          value={place.bar + 1}
          onChange={(bar) => changeClip(piece, clip.id, { start: place.metres.barStart(bar - 1) + (clip.start - place.start) }, 'place')}
        />
        <NumberStepper
          label={t('compose.audio.beat')}
          min={1}
          max={99}
          value={Math.floor((clip.start - place.start) / place.unit) + 1}
          onChange={(beat) => changeClip(piece, clip.id, { start: Math.max(0, place.start + (beat - 1) * place.unit) }, 'place')}
        />
        <NumberStepper
          label={t('compose.audio.nudge')}
          unit={t('compose.audio.milliseconds')}
          min={-2000}
          max={36_000_000}
          step={10}
          value={Math.round(clip.offset * 1000)}
          onChange={(milliseconds) => changeClip(piece, clip.id, { offset: Math.max(0, milliseconds / 1000) }, 'nudge')}
        />
        <VolumeSlider value={clip.gain} onChange={(gain) => changeClip(piece, clip.id, { gain })} />
        <Button icon={Trash} kind="danger" onPress={remove}>
          {t('compose.audio.remove')}
        </Button>
      </div>
    </div>
  );
}
