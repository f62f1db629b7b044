import Settings2 from 'lucide-react/icons/settings-2';
import { Suspense, useEffect, useEffectEvent, useState } from 'react';
import { metreName } from '../../document/music/metre-map.ts';
import { metreMapOf, tempoMapOf } from '../../document/queries/song.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { DrumIcon } from '../../ui/icons/DrumIcon.tsx';
import type { ComposeViewProps } from './compose-types.ts';
import styles from './ComposeView.module.css';
import { AddTrackSheet, ClipEditor, SongSheet, TrackSheet } from './later-parts.ts';
import { Timeline } from './Timeline.tsx';
import { useSolo } from './use-solo.ts';

const KINDS = ['track', 'song', 'tempo', 'metre'] as const;

type Open = { readonly track: string; readonly clip: string | undefined };
type SheetOpen = { readonly type: 'song' | 'add' } | { readonly type: 'track'; readonly id: string };

/** Composing: all tracks of the song, and the grid of the one that is open. */
export function ComposeView(props: ComposeViewProps) {
  const { piece, engine } = props;
  const others = props.others.filter(({ place }) => place?.view === 'compose');
  const t = useText();
  const tracks = useQuery(piece, KINDS, (tables) => tables.track.all());
  const facts = useQuery(piece, KINDS, (tables) => ({
    bpm: tempoMapOf(tables).bpmAt(0),
    metre: metreName(metreMapOf(tables).metreAt(0)),
    scale: tables.song.get('song')?.scale ?? 'minor',
  }));
  const solo = useSolo(engine);
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const [sheet, setSheet] = useState<SheetOpen | undefined>(undefined);
  const openTrack = tracks.find(({ id }) => id === open?.track);
  const sheetTrack = sheet?.type === 'track' ? tracks.find(({ id }) => id === sheet.id) : undefined;

  const tellPlace = useEffectEvent((item: string | undefined) => props.onPlace({ view: 'compose', ...(item === undefined ? {} : { item }) }));
  const item = openTrack && (open?.clip ?? openTrack.id);
  useEffect(() => tellPlace(item), [item]);

  return (
    <div className={styles['view']} data-open={openTrack !== undefined || undefined}>
      <div className={styles['song']}>
        <div className={styles['facts']}>
          <Button icon={Settings2} onPress={() => setSheet({ type: 'song' })}>
            {t('compose.song.facts', { bpm: Math.round(facts.bpm), metre: facts.metre, scale: t(`compose.scale.${facts.scale}`) })}
          </Button>
        </div>
        {tracks.length === 0 ? (
          <EmptyState
            picture={DrumIcon}
            sentence={t('compose.empty')}
            action={
              <EditFields>
                <Button kind="main" size="large" onPress={() => setSheet({ type: 'add' })}>
                  {t('compose.track.add')}
                </Button>
              </EditFields>
            }
          />
        ) : (
          <Timeline
            piece={piece}
            engine={engine}
            solo={solo}
            selected={openTrack?.id}
            others={others}
            onOpenTrack={(track) => setOpen(open?.track === track ? undefined : { track, clip: undefined })}
            onOpenClip={(track, clip) => setOpen({ track, clip })}
            onTrackMenu={(id) => setSheet({ type: 'track', id })}
            onAdd={() => setSheet({ type: 'add' })}
          />
        )}
      </div>
      <Suspense fallback={<Loading />}>
        {openTrack && (
          <ClipEditor
            key={openTrack.id}
            piece={piece}
            engine={engine}
            track={openTrack}
            clipId={open?.clip}
            onClip={(clip) => setOpen({ track: openTrack.id, clip })}
            onClose={() => setOpen(undefined)}
            onRecord={props.onRecord}
          />
        )}
      </Suspense>
      <Suspense>
        {sheet?.type === 'song' && <SongSheet piece={piece} engine={engine} onClose={() => setSheet(undefined)} />}
        {sheet?.type === 'add' && (
          <AddTrackSheet
            piece={piece}
            engine={engine}
            imports={props.imports}
            assets={props.assets}
            onRecord={props.onRecord}
            onClose={() => setSheet(undefined)}
            onAdded={(track) => {
              setSheet(undefined);
              setOpen({ track, clip: undefined });
            }}
          />
        )}
        {sheetTrack && <TrackSheet piece={piece} engine={engine} track={sheetTrack} onClose={() => setSheet(undefined)} />}
      </Suspense>
    </div>
  );
}
