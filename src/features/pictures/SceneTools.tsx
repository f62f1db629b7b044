import Columns from 'lucide-react/icons/columns-2';
import CopyPlus from 'lucide-react/icons/copy-plus';
import LayoutList from 'lucide-react/icons/layout-list';
import Maximize from 'lucide-react/icons/maximize';
import RectangleHorizontal from 'lucide-react/icons/rectangle-horizontal';
import RectangleVertical from 'lucide-react/icons/rectangle-vertical';
import Smartphone from 'lucide-react/icons/smartphone';
import Square from 'lucide-react/icons/square';
import Trash from 'lucide-react/icons/trash-2';
import ZoomIn from 'lucide-react/icons/zoom-in';
import { removeScene, setFormat } from '../../document/commands/pictures.ts';
import { addScenesForSections, duplicateScene, moveScene, splitScene } from '../../document/commands/scenes.ts';
import type { PieceDoc } from '../../document/open.ts';
import { sectionsInOrder } from '../../document/queries/harmony.ts';
import { metreMapOf, scenesInOrder, songEnd } from '../../document/queries/song.ts';
import type { Scene } from '../../document/schema/words.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { STAGE_FORMATS, type StageFormat } from '../../base/stage-document.ts';
import type { Hand } from '../../stage/hand/hand-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { NumberStepper } from '../../ui/components/NumberStepper.tsx';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { Switch } from '../../ui/components/Switch.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Icon } from '../../ui/icons/icon.ts';
import { GroundChoice } from './GroundChoice.tsx';
import type { Failure } from './pictures-types.ts';
import styles from './Scenes.module.css';
import { TransitionChoice } from './TransitionChoice.tsx';

interface SceneToolsProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly scene: Scene;
  readonly hand: Hand | undefined;
  readonly format: StageFormat;
  readonly isOnly: boolean;
  readonly isSafeShown: boolean;
  onSafeShown(isShown: boolean): void;
  onGroundPhoto(file: File): void;
  onChoose(scene: string): void;
  onFailed(failure: Failure): void;
}

/** Each tap looks so much closer. */
const CLOSER = 1.5;
const KINDS = ['metre', 'section', 'scene'] as const;

/** What a scene is: its ground, how it comes in, from when on; and the shape of the whole picture. */
export function SceneTools({ piece, engine, scene, hand, format, isOnly, isSafeShown, ...on }: SceneToolsProps) {
  const t = useText();
  const tell = useUndoToast(piece);
  const metres = useQuery(piece, KINDS, metreMapOf);
  const hasBareParts = useQuery(piece, KINDS, (tables) => {
    const starts = new Set(scenesInOrder(tables).map(({ start }) => start));
    return sectionsInOrder(tables).some(({ start }) => !starts.has(start));
  });
  const remove = (): void => {
    removeScene(piece, scene.id);
    tell(t('pictures.scene.removed'));
  };
  const split = (): void => {
    const second = splitScene(piece, scene.id, engine.position());
    if (second.ok) on.onChoose(second.value);
    else on.onFailed(second);
  };
  const duplicate = (): void => {
    const { tables } = piece;
    const next = scenesInOrder(tables).find(({ start }) => start > scene.start);
    // In the middle of what it has, so that both can be seen; at least a bar on.
    const middle = metres.barAt(Math.round((scene.start + (next?.start ?? songEnd(tables))) / 2)).start;
    const copy = duplicateScene(piece, scene.id, Math.max(middle, metres.barEnd(scene.start)));
    if (copy.ok) on.onChoose(copy.value);
    else on.onFailed(copy);
  };
  return (
    <section className={styles['tools']} aria-label={t('pictures.scene.tools')}>
      <GroundChoice piece={piece} scene={scene} onPhoto={on.onGroundPhoto} />
      <TransitionChoice piece={piece} scene={scene} />
      <div className={styles['row']}>
        <NumberStepper
          label={t('pictures.scene.start')}
          min={1}
          max={999}
          value={metres.barAt(scene.start).bar + 1}
          onChange={(bar) => moveScene(piece, scene.id, metres.barStart(bar - 1), `scene-start-${scene.id}`)}
        />
        <Button icon={Columns} onPress={split}>
          {t('pictures.scene.split')}
        </Button>
        <Button icon={CopyPlus} onPress={duplicate}>
          {t('pictures.scene.copy')}
        </Button>
        {hasBareParts && (
          <Button icon={LayoutList} onPress={() => addScenesForSections(piece)}>
            {t('pictures.scene.for-parts')}
          </Button>
        )}
        {!isOnly && (
          <Button icon={Trash} kind="danger" onPress={remove}>
            {t('pictures.scene.remove')}
          </Button>
        )}
      </div>
      <SegmentedControl label={t('pictures.format')} value={format} segments={STAGE_FORMATS.map((value) => ({ value, icon: FORMATS[value].icon, label: t(FORMATS[value].label) }))} onChange={(value) => setFormat(piece, value)} />
      <div className={styles['row']}>
        <Button icon={ZoomIn} onPress={() => hand?.lookCloser(CLOSER)}>
          {t('pictures.view.closer')}
        </Button>
        <Button icon={Maximize} onPress={() => hand?.showAll()}>
          {t('pictures.view.whole')}
        </Button>
      </div>
      <Switch label={t('pictures.safe')} hint={t('pictures.safe.help')} isOn={isSafeShown} onChange={on.onSafeShown} />
    </section>
  );
}

const FORMATS = {
  '16:9': { icon: RectangleHorizontal, label: 'pictures.format.wide' },
  '9:16': { icon: Smartphone, label: 'pictures.format.tall' },
  '1:1': { icon: Square, label: 'pictures.format.square' },
  '4:5': { icon: RectangleVertical, label: 'pictures.format.post' },
} as const satisfies Record<StageFormat, { icon: Icon; label: string }>;
