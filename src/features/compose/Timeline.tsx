import Plus from 'lucide-react/icons/plus';
import { useRef } from 'react';
import { barsUntil } from '../../document/music/metre-map.ts';
import type { PieceDoc } from '../../document/open.ts';
import { clipsOf, metreMapOf, songEnd, tempoMapOf, tracksInOrder } from '../../document/queries/song.ts';
import type { Engine } from '../../engine/engine-types.ts';
import type { PresentPerson } from '../../sync/room-types.ts';
import { BarRuler } from '../../ui/components/BarRuler.tsx';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { ClipBlock } from './ClipBlock.tsx';
import { TrackHead } from './TrackHead.tsx';
import styles from './Timeline.module.css';
import { usePlayhead } from './use-playhead.ts';

interface TimelineProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly solo: readonly string[];
  readonly selected: string | undefined;
  /** Who else is in this view. */
  readonly others: readonly PresentPerson[];
  onOpenTrack(id: string): void;
  onOpenClip(track: string, clip: string): void;
  onTrackMenu(id: string): void;
  onAdd(): void;
}

const KINDS = ['track', 'clip', 'metre', 'tempo', 'song', 'line'] as const;
/** Pixels to the quarter note. */
const BEAT_WIDTH = 18;
const TICK_WIDTH = BEAT_WIDTH / 960;

/** All tracks along the song. A click on the bar numbers moves the playhead. */
export function Timeline(props: TimelineProps) {
  const { piece, engine } = props;
  const t = useText();
  const view = useQuery(piece, KINDS, (tables) => {
    const metres = metreMapOf(tables);
    const end = songEnd(tables);
    return {
      end, metres,
      bars: barsUntil(metres, end),
      tempos: tempoMapOf(tables),
      tracks: tracksInOrder(tables).map((track) => ({ track, clips: clipsOf(tables, track.id) })),
    };
  });
  const playhead = useRef<HTMLDivElement>(null);
  usePlayhead(engine, (tick) => {
    if (playhead.current) playhead.current.style.transform = `translateX(${tick * TICK_WIDTH}px)`;
  });
  const width = view.end * TICK_WIDTH + 120;

  return (
    <div className={styles['scroller']} dir="ltr">
      <div className={styles['rows']} style={{ width: `calc(var(--head) + ${width}px)` }}>
        <div className={styles['ruler']}>
          <div className={styles['corner']} />
          <BarRuler bars={view.bars} tickWidth={TICK_WIDTH} labelOf={(bar) => t('compose.timeline.to-bar', { bar })} onBar={(start) => engine.seek(start)} />
        </div>
        {view.tracks.map(({ track, clips }) => (
          <div key={track.id} className={styles['row']} data-selected={track.id === props.selected || undefined}>
            <TrackHead
              piece={piece}
              track={track}
              others={peopleIn(props.others, [track.id, ...clips.map(({ id }) => id)])}
              isQuiet={track.isMuted || (props.solo.length > 0 && !props.solo.includes(track.id))}
              isOpen={track.id === props.selected}
              onOpen={() => props.onOpenTrack(track.id)}
              onMenu={() => props.onTrackMenu(track.id)}
            />
            <div className={styles['lane']}>
              {clips.map((clip) => (
                <ClipBlock
                  key={clip.id}
                  piece={piece}
                  track={track}
                  clip={clip}
                  others={peopleIn(props.others, [clip.id])}
                  tickWidth={TICK_WIDTH}
                  metres={view.metres}
                  tempos={view.tempos}
                  onOpen={() => props.onOpenClip(track.id, clip.id)}
                />
              ))}
            </div>
          </div>
        ))}
        <div className={styles['playheadLane']} aria-hidden="true">
          <div ref={playhead} className={styles['playhead']} />
        </div>
      </div>
      <div className={styles['add']} dir="auto">
        <EditFields>
          <Button icon={Plus} onPress={props.onAdd}>
            {t('compose.track.add')}
          </Button>
        </EditFields>
      </div>
    </div>
  );
}

const peopleIn = (others: readonly PresentPerson[], ids: readonly string[]): readonly PresentPerson[] =>
  others.filter(({ place }) => place?.item !== undefined && ids.includes(place.item));
