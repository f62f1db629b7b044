import Volume2 from 'lucide-react/icons/volume-2';
import type { Signal } from '../../base/signal.ts';
import { changeSong } from '../../document/commands/song.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { LevelMeter } from '../../ui/components/LevelMeter.tsx';
import { VolumeSlider } from '../../ui/components/VolumeSlider.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Shown } from '../../ui/components/meter-fall.ts';
import styles from './MixView.module.css';

interface MasterStripProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly volume: number;
  readonly meter: Signal<Shown>;
  readonly orientation: 'horizontal' | 'vertical';
}

/** The whole song. */
export function MasterStrip({ piece, engine, volume, meter, orientation }: MasterStripProps) {
  const t = useText();
  const name = t('mix.whole');
  return (
    <section className={styles['strip']} data-whole="" aria-label={name}>
      <div className={styles['head']}>
        <span className={styles['picture']}>
          <Volume2 size={24} />
        </span>
        <h2 className={styles['name']}>{name}</h2>
      </div>
      <div className={styles['loudness']}>
        <LevelMeter levels={meter} orientation={orientation} />
        <EditFields>
          <VolumeSlider
            value={volume}
            of={name}
            labelHidden
            orientation={orientation}
            onPreview={(held) => engine.hold(undefined, held === volume ? undefined : { volume: held })}
            onChange={(next) => {
              engine.hold(undefined, undefined);
              changeSong(piece, { volume: next });
            }}
          />
        </EditFields>
      </div>
    </section>
  );
}
