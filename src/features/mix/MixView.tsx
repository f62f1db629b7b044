import Volume2 from 'lucide-react/icons/volume-2';
import { useSyncExternalStore } from 'react';
import type { PieceDoc } from '../../document/open.ts';
import { tracksInOrder } from '../../document/queries/song.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { NARROW, useMediaQuery } from '../../ui/hooks/use-media-query.ts';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { SoloIcon } from '../../ui/icons/SoloIcon.tsx';
import { MasterStrip } from './MasterStrip.tsx';
import styles from './MixView.module.css';
import { Strip } from './Strip.tsx';
import { useMeters } from './use-meters.ts';

export interface MixViewProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
}

const KINDS = ['track', 'song'] as const;

/** How loud and where each track sounds. Texts of the areas `mix` and `compose`. */
export function MixView({ piece, engine }: MixViewProps) {
  const t = useText();
  const format = useFormat();
  const isNarrow = useMediaQuery(NARROW);
  const tracks = useQuery(piece, KINDS, tracksInOrder);
  const volume = useQuery(piece, KINDS, (tables) => tables.song.get('song')?.volume ?? 0);
  const meterOf = useMeters(engine);
  const solo = useSyncExternalStore(
    (listener) => engine.changed.listen(listener),
    () => engine.state().solo,
  );
  const named = tracks.map((track) => ({ track, name: track.name || t(`compose.instrument.${track.instrument}`) }));
  const alone = named.filter(({ track }) => solo.includes(track.id));
  const orientation = isNarrow ? 'horizontal' : 'vertical';

  if (tracks.length === 0) return <EmptyState picture={Volume2} sentence={t('mix.empty')} />;
  return (
    <div className={styles['view']}>
      {alone.length > 0 && (
        <div className={styles['alone']} role="status">
          <SoloIcon size={28} />
          <p>{t('mix.alone', { names: format.list(alone.map(({ name }) => name)) })}</p>
          <Button onPress={() => engine.setSolo([])}>{t('mix.hear-all')}</Button>
        </div>
      )}
      <div className={styles['desk']} data-orientation={orientation}>
        <MasterStrip piece={piece} engine={engine} volume={volume} meter={meterOf(undefined)} orientation={orientation} />
        <ul className={styles['strips']} aria-label={t('mix.tracks')}>
          {named.map(({ track, name }) => (
            <Strip
              key={track.id}
              piece={piece}
              engine={engine}
              track={track}
              name={name}
              solo={solo}
              meter={meterOf(track.id)}
              orientation={orientation}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}
