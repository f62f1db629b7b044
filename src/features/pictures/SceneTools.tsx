import Trash from 'lucide-react/icons/trash-2';
import { changeScene, removeScene } from '../../document/commands/pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import { metreMapOf } from '../../document/queries/song.ts';
import type { Scene } from '../../document/schema/words.ts';
import { Button } from '../../ui/components/Button.tsx';
import { NumberStepper } from '../../ui/components/NumberStepper.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './PicturesView.module.css';

/** Warm pairs for a background, from top to bottom; the first is the stored default. */
const GROUNDS: readonly (readonly [name: string, top: string, bottom: string])[] = [
  ['dusk', '#26364a', ''], ['sunrise', '#7b1f2c', '#f2a65a'], ['field', '#1c4f7c', '#c98a12'], ['forest', '#0f3d2e', '#5b8c5a'],
  ['night', '#14141f', '#2d2a4a'], ['clay', '#5b3a29', '#c08552'], ['sea', '#0b4f6c', '#20a4a4'], ['paper', '#f4ead5', '#e2d1b0'],
];

interface SceneToolsProps {
  readonly piece: PieceDoc;
  readonly scene: Scene;
  readonly isOnly: boolean;
}

const KINDS = ['metre'] as const;

/** Where a scene begins and what is behind it. */
export function SceneTools({ piece, scene, isOnly }: SceneToolsProps) {
  const t = useText();
  const tell = useUndoToast(piece);
  const metres = useQuery(piece, KINDS, metreMapOf);
  const remove = (): void => {
    removeScene(piece, scene.id);
    tell(t('pictures.scene.removed'));
  };
  return (
    <section className={styles['section']} aria-label={t('pictures.scene.tools')}>
      <NumberStepper
        label={t('pictures.scene.start')}
        min={1}
        max={999}
        value={metres.barAt(scene.start).bar + 1}
        onChange={(bar) => changeScene(piece, scene.id, { start: metres.barStart(bar - 1) }, 'scene-start')}
      />
      <div className={styles['grounds']} role="group" aria-label={t('pictures.ground')}>
        {GROUNDS.map(([name, top, bottom]) => (
          <button
            key={name}
            type="button"
            className={styles['ground']}
            style={{ background: bottom ? `linear-gradient(${top}, ${bottom})` : top }}
            aria-pressed={scene.background === top && scene.backgroundEnd === bottom}
            aria-label={t(`pictures.ground.${name}`)}
            onClick={() => changeScene(piece, scene.id, { background: top, backgroundEnd: bottom })}
          />
        ))}
      </div>
      {!isOnly && (
        <Button icon={Trash} kind="danger" onPress={remove}>
          {t('pictures.scene.remove')}
        </Button>
      )}
    </section>
  );
}
