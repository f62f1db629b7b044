import { useEffect, useEffectEvent, useState } from 'react';
import type { Facts } from '../../base/result.ts';
import { addScene } from '../../document/commands/pictures.ts';
import { metreMapOf, picturesOf, sceneAt, scenesInOrder } from '../../document/queries/song.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PictureIcon } from '../../ui/icons/PictureIcon.tsx';
import { AddBar } from './AddBar.tsx';
import { ObjectList } from './ObjectList.tsx';
import { ObjectTools } from './ObjectTools.tsx';
import type { PenChoice, PicturesViewProps } from './pictures-types.ts';
import styles from './PicturesView.module.css';
import { SceneStrip } from './SceneStrip.tsx';
import { SceneTools } from './SceneTools.tsx';
import { StageCanvas } from './StageCanvas.tsx';

const KINDS = ['scene', 'picture', 'metre'] as const;


/** Pictures for the song: scenes along its time, things on them, and a hand to move them. */
export function PicturesView(props: PicturesViewProps) {
  const { piece, engine, stage } = props;
  const others = props.others.filter(({ place }) => place?.view === 'pictures');
  const t = useText();
  const scenes = useQuery(piece, KINDS, scenesInOrder);
  const [chosenScene, setChosenScene] = useState<string | undefined>(undefined);
  const [selection, setSelection] = useState<readonly string[]>([]);
  const [pen, setPen] = useState<PenChoice | undefined>(undefined);
  const [failure, setFailure] = useState<{ code: string; facts: Facts } | undefined>(undefined);
  const scene = scenes.find(({ id }) => id === chosenScene) ?? sceneAt(scenes, engine.position());
  const pictures = useQuery(piece, KINDS, (tables) => (scene ? picturesOf(tables, scene.id) : []), [scene?.id]);
  const selected = pictures.filter(({ id }) => selection.includes(id));

  const tell = useEffectEvent((item: string | undefined) => props.onPlace({ view: 'pictures', ...(item === undefined ? {} : { item }) }));
  const item = selected[0]?.id ?? scene?.id;
  useEffect(() => tell(item), [item]);

  const begin = (): void => {
    const start = metreMapOf(piece.tables).barAt(engine.position()).start;
    setChosenScene(addScene(piece, scenes.length === 0 ? 0 : start));
  };

  if (!scene) {
    return (
      <EmptyState
        picture={PictureIcon}
        sentence={t('pictures.empty')}
        action={
          <EditFields>
            <Button kind="main" size="large" onPress={begin}>
              {t('pictures.scene.first')}
            </Button>
          </EditFields>
        }
      />
    );
  }
  return (
    <div className={styles['view']}>
      <div className={styles['work']}>
        {failure && <ErrorBanner code={failure.code} facts={failure.facts} onClose={() => setFailure(undefined)} />}
        <StageCanvas
          piece={piece}
          engine={engine}
          stage={stage}
          scene={scene.id}
          selection={selection}
          pen={pen}
          onSelect={setSelection}
        />
        <EditFields>
          <AddBar
            piece={piece}
            scene={scene.id}
            assets={props.assets}
            importImage={props.importImage}
            pen={pen}
            onPen={(next) => {
              setPen(next);
              setSelection([]);
            }}
            onAdded={(id) => {
              setPen(undefined);
              setSelection([id]);
            }}
            onFailed={setFailure}
          />
        </EditFields>
        <EditFields>
          {selected.length > 0 && <ObjectTools piece={piece} selected={selected} onSelect={setSelection} />}
        </EditFields>
      </div>
      <div className={styles['side']}>
        <SceneStrip piece={piece} stage={stage} scenes={scenes} current={scene.id} others={others} onChoose={setChosenScene} onAdd={begin} />
        <EditFields>
          <SceneTools key={scene.id} piece={piece} scene={scene} isOnly={scenes.length === 1} />
        </EditFields>
        <ObjectList piece={piece} pictures={pictures} selection={selection} others={others} onSelect={setSelection} />
      </div>
    </div>
  );
}
