import { useState } from 'react';
import { addScene } from '../../document/commands/pictures.ts';
import { metreMapOf, scenesInOrder } from '../../document/queries/song.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PictureIcon } from '../../ui/icons/PictureIcon.tsx';
import type { PicturesViewProps } from './pictures-types.ts';
import { SceneEditor } from './SceneEditor.tsx';
import { TemplatesButton } from './TemplatesButton.tsx';
import styles from './Templates.module.css';
import type { TemplateTools } from './templates-types.ts';

const KINDS = ['scene', 'metre'] as const;

/** Pictures for the song: scenes along its time, things on them, and a hand to move them. */
export function PicturesView(props: PicturesViewProps & { readonly templates: TemplateTools }) {
  const { piece, engine } = props;
  const t = useText();
  const scenes = useQuery(piece, KINDS, scenesInOrder);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [scene] = scenes;

  const begin = (): void => {
    const metres = metreMapOf(piece.tables);
    const taken = new Set(scenes.map(({ start }) => start));
    let { bar, start } = metres.barAt(engine.position());
    while (taken.has(start)) start = metres.barStart(++bar);
    setChosen(addScene(piece, scenes.length === 0 ? 0 : start));
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
            <TemplatesButton piece={piece} tools={props.templates} onApplied={setChosen} />
          </EditFields>
        }
      />
    );
  }
  return (
    <>
      <div className={styles['bar']}>
        <TemplatesButton piece={piece} tools={props.templates} onApplied={setChosen} />
      </div>
      <SceneEditor {...props} scenes={scenes} chosen={chosen} onChoose={setChosen} onAdd={begin} />
    </>
  );
}
