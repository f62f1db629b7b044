import Plus from 'lucide-react/icons/plus';
import { useEffect, useRef } from 'react';
import { STAGE_SIZES, type StageFormat } from '../../base/stage-document.ts';
import type { PieceDoc } from '../../document/open.ts';
import { metreMapOf } from '../../document/queries/song.ts';
import type { Scene } from '../../document/schema/words.ts';
import type { Engine } from '../../engine/engine-types.ts';
import type { PresentPerson } from '../../sync/room-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { PeopleAt } from '../../ui/components/PeopleAt.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { StageAccess } from './pictures-types.ts';
import styles from './Scenes.module.css';

interface SceneStripProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly stage: StageAccess;
  readonly scenes: readonly Scene[];
  readonly format: StageFormat;
  readonly current: string;
  /** Who else is in this view. */
  readonly others: readonly PresentPerson[];
  onChoose(id: string): void;
  onAdd(): void;
}

const KINDS = ['metre', 'picture'] as const;

/** The scenes of the song, side by side in time. */
export function SceneStrip({ piece, engine, stage, scenes, format, current, others, onChoose, onAdd }: SceneStripProps) {
  const t = useText();
  const metres = useQuery(piece, KINDS, metreMapOf);
  // Whoever has a thing in hand is in its scene.
  const sceneOf = useQuery(piece, KINDS, (tables) => (item: string) => tables.picture.get(item)?.scene ?? item);
  return (
    <section className={styles['scenes']} aria-label={t('pictures.scenes')}>
      <ol className={styles['strip']} dir="ltr">
        {scenes.map((scene, index) => (
          <li key={scene.id} className={styles['sceneItem']}>
            <button
              type="button"
              className={styles['scene']}
              aria-pressed={scene.id === current}
              aria-label={t('pictures.scene.name', { number: index + 1, bar: metres.barAt(scene.start).bar + 1 })}
              onClick={() => onChoose(scene.id)}
            >
              <Thumbnail stage={stage} engine={engine} scene={scene} format={format} />
              <span aria-hidden="true" dir="auto">
                {t('pictures.scene.bar', { bar: metres.barAt(scene.start).bar + 1 })}
              </span>
            </button>
            <span className={styles['scenePeople']}>
              <PeopleAt people={others.filter(({ place }) => place?.item !== undefined && sceneOf(place.item) === scene.id)} />
            </span>
          </li>
        ))}
      </ol>
      <EditFields>
        <Button icon={Plus} onPress={onAdd}>
          {t('pictures.scene.add')}
        </Button>
      </EditFields>
    </section>
  );
}

/** A small picture may be late; it never takes time from the large one. */
const LATE_MS = 300;
const HEIGHT = 90;

interface ThumbnailProps {
  readonly stage: StageAccess;
  readonly engine: Engine;
  readonly scene: Scene;
  readonly format: StageFormat;
}

function Thumbnail({ stage, engine, scene, format }: ThumbnailProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = STAGE_SIZES[format];
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const draw = (): void => {
      waiting = undefined;
      if (engine.state().phase === 'stopped') {
        if (canvas.current) stage.paint(canvas.current, stage.drawingsAt(scene.start, scene.id));
      } else later();
    };
    const later = (): void => {
      waiting ??= setTimeout(draw, LATE_MS);
    };
    draw();
    const stop = stage.changed.listen(later);
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [stage, engine, scene, format]);
  return <canvas ref={canvas} width={Math.round((HEIGHT * width) / height)} height={HEIGHT} className={styles['thumbnail']} aria-hidden="true" />;
}
