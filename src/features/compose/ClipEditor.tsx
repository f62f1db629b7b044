import ArrowLeft from 'lucide-react/icons/arrow-left';
import { addClip, changeClip } from '../../document/commands/clips.ts';
import { barTicks } from '../../document/music/metre-map.ts';
import type { PieceDoc } from '../../document/open.ts';
import { clipsOf, metreMapOf } from '../../document/queries/song.ts';
import type { Clip, Track } from '../../document/schema/music.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { NumberStepper } from '../../ui/components/NumberStepper.tsx';
import { Select } from '../../ui/components/Select.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { NoteGridIcon } from '../../ui/icons/NoteGridIcon.tsx';
import { colourAt, colourVariable } from '../../ui/theme/colours.ts';
import { AudioEditor } from './AudioEditor.tsx';
import styles from './ClipEditor.module.css';
import { ClipPlace } from './ClipPlace.tsx';
import { DrumEditor } from './DrumEditor.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { patternLength, usualDivision } from './pattern.ts';

interface ClipEditorProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly track: Track;
  readonly clipId: string | undefined;
  onClip(id: string): void;
  onClose(): void;
  onRecord(): void;
}

const KINDS = ['clip', 'metre'] as const;

/** What sounds in one clip, in the grid that fits its track. */
export function ClipEditor(props: ClipEditorProps) {
  const { piece, track, clipId } = props;
  const t = useText();
  const clips = useQuery(piece, KINDS, (tables) => clipsOf(tables, track.id), [track.id]);
  const clip = clips.find(({ id }) => id === clipId) ?? clips[0];
  const name = track.name || t(`compose.instrument.${track.instrument}`);
  const style: React.CSSProperties & Record<'--track-colour', string> = { '--track-colour': colourVariable(colourAt(track.colour)) };

  return (
    <section className={styles['editor']} style={style} aria-label={name}>
      <div className={styles['head']}>
        <IconButton icon={ArrowLeft} followsReading label={t('compose.track.close', { name })} onPress={props.onClose} />
        <h2 className={styles['title']} dir="auto">
          {name}
        </h2>
        {clips.length > 1 && (
          <Select
            label={t('compose.clip.which')}
            value={clip?.id ?? ''}
            options={clips.map(({ id }, index) => ({ value: id, label: t('compose.clip.number', { number: index + 1 }) }))}
            onChange={props.onClip}
          />
        )}
      </div>
      {clip ? (
        <>
          <Pattern {...props} clip={clip} />
          <ClipPlace piece={piece} clip={clip} onClip={props.onClip} />
        </>
      ) : (
        <NoClip {...props} />
      )}
    </section>
  );
}

function Pattern({ piece, engine, track, clip }: ClipEditorProps & { clip: Clip }) {
  const t = useText();
  const metre = useQuery(piece, KINDS, (tables) => metreMapOf(tables).metreAt(clip.start), [clip.start]);
  if (track.role === 'audio') return <AudioEditor piece={piece} track={track} clip={clip} />;
  const bar = barTicks(metre);
  const setBars = (bars: number): void => {
    const loop = bars * bar;
    changeClip(piece, clip.id, { loop, length: Math.max(clip.length, loop) });
  };
  return (
    <>
      {track.role === 'drums' ? (
        <DrumEditor piece={piece} engine={engine} track={track} clip={clip} />
      ) : (
        <NoteEditor piece={piece} engine={engine} track={track} clip={clip} />
      )}
      <div className={styles['fields']}>
        <EditFields>
          <NumberStepper label={t('compose.pattern.bars')} min={1} max={64} value={Math.max(1, Math.round(patternLength(clip) / bar))} onChange={setBars} />
          <NumberStepper
            label={t('compose.pattern.times')}
            min={1}
            max={64}
            value={Math.max(1, Math.round(clip.length / patternLength(clip)))}
            onChange={(times) => changeClip(piece, clip.id, { loop: patternLength(clip), length: times * patternLength(clip) })}
          />
          <Select
            label={t('compose.pattern.steps')}
            value={String(clip.division)}
            options={[1, 2, 3, 4, 6, 8].map((division) => ({ value: String(division), label: t(`compose.division.${division}`) }))}
            onChange={(division) => changeClip(piece, clip.id, { division: Number(division) })}
          />
        </EditFields>
      </div>
    </>
  );
}

function NoClip({ piece, track, onClip, onRecord }: ClipEditorProps) {
  const t = useText();
  const metre = useQuery(piece, KINDS, (tables) => metreMapOf(tables).metreAt(0));
  if (track.role === 'audio') {
    return (
      <EmptyState
        picture={NoteGridIcon}
        sentence={t('compose.audio.none')}
        action={
          <EditFields>
            <Button kind="main" onPress={onRecord}>
              {t('compose.audio.record')}
            </Button>
          </EditFields>
        }
      />
    );
  }
  const begin = (): void => {
    const bar = barTicks(metre);
    const added = addClip(piece, { track: track.id, start: 0, length: bar * 8, loop: bar * 2, division: usualDivision(metre) });
    if (added.ok) onClip(added.value);
  };
  return (
    <EmptyState
      picture={NoteGridIcon}
      sentence={t('compose.clip.none')}
      action={
        <EditFields>
          <Button kind="main" onPress={begin}>
            {t('compose.clip.begin')}
          </Button>
        </EditFields>
      }
    />
  );
}
