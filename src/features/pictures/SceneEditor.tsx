import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { setBehaviour } from '../../document/commands/moving-pictures.ts';
import { changePictures } from '../../document/commands/pictures.ts';
import { formatOf, picturesOf, sceneAt, songEnd } from '../../document/queries/song.ts';
import type { Behaviour } from '../../document/schema/pictures.ts';
import type { Scene } from '../../document/schema/words.ts';
import { TICKS_PER_BEAT } from '../../base/units.ts';
import type { Hand } from '../../stage/hand/hand-types.ts';
import type { Gesture } from '../../sync/room-types.ts';
import { useShortcuts } from '../../ui/actions/use-shortcuts.ts';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { AddBar } from './AddBar.tsx';
import type { HeldLook } from './held-look.ts';
import { InkChoice } from './InkChoice.tsx';
import { MorePanel } from './MorePanel.tsx';
import { moveOf, newMove } from './moves.ts';
import { MovesPanel } from './MovesPanel.tsx';
import { ObjectBar, takesColour, type ObjectPanel } from './ObjectBar.tsx';
import { ObjectList } from './ObjectList.tsx';
import { pathFrom } from './paths.ts';
import type { Failure, Mode, PicturesViewProps, Preview } from './pictures-types.ts';
import styles from './PicturesView.module.css';
import { SceneNotes } from './SceneNotes.tsx';
import { SceneStrip } from './SceneStrip.tsx';
import { SceneTools } from './SceneTools.tsx';
import { StageCanvas } from './StageCanvas.tsx';
import { useAdding } from './use-adding.ts';
import { groupOf } from './use-hand.ts';
import { usePictureActions } from './use-picture-actions.ts';
import { WaitingPhotos } from './WaitingPhotos.tsx';

interface SceneEditorProps extends PicturesViewProps {
  readonly scenes: readonly Scene[];
  readonly chosen: string | undefined;
  onChoose(scene: string): void;
  onAdd(): void;
}

const KINDS = ['scene', 'picture', 'metre', 'song'] as const;
const NO_GESTURES: readonly Gesture[] = [];
const SELECT: Mode = { type: 'select' };
/** So much of a scene is shown when a move is tried. */
const TRY = TICKS_PER_BEAT * 4;

/** One scene in the hand, and all that can be put on it and done with it. */
export function SceneEditor(props: SceneEditorProps) {
  const { piece, engine, stage, scenes, onChoose } = props;
  const t = useText();
  const others = useMemo(() => props.others.filter(({ place }) => place?.view === 'pictures'), [props.others]);
  const gestures = useMemo(() => {
    const found = others.flatMap(({ gesture }) => gesture ?? []);
    return found.length > 0 ? found : NO_GESTURES;
  }, [others]);
  const [selection, setSelection] = useState<readonly string[]>([]);
  const [mode, setMode] = useState<Mode>(SELECT);
  const [panel, setPanel] = useState<ObjectPanel | undefined>(undefined);
  const [preview, setPreview] = useState<Preview | undefined>(undefined);
  const [writing, setWriting] = useState<string | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [isSafeShown, setSafeShown] = useState(true);
  const [isSnapping, setSnapping] = useState(true);
  const [held, setHeld] = useState<HeldLook | undefined>(undefined);
  const [hand, setHand] = useState<Hand | undefined>(undefined);
  const [first] = scenes;
  const scene = scenes.find(({ id }) => id === props.chosen) ?? sceneAt(scenes, engine.position()) ?? first;
  const sceneId = scene?.id ?? '';
  const format = useQuery(piece, KINDS, formatOf);
  const pictures = useQuery(piece, KINDS, (tables) => picturesOf(tables, sceneId), [sceneId]);
  const selected = pictures.filter(({ id }) => selection.includes(id));

  const select = (ids: readonly string[]): void => {
    // What belongs together is chosen together.
    const wanted = [...new Set(ids.flatMap((id) => groupOf(piece, id)))];
    setSelection((now) => (now.join() === wanted.join() ? now : wanted));
    if (wanted.length > 0) setMode(SELECT);
  };
  const actions = usePictureActions({ piece, scene: scene?.id, pictures, selected, onSelect: select, onWrite: setWriting });
  useShortcuts(Object.values(actions));
  const adding = useAdding({
    piece,
    scene: sceneId,
    assets: props.assets,
    imports: props.imports,
    onFailed: setFailure,
    onAdded(id, type) {
      setMode(SELECT);
      select([id]);
      if (type === 'text') setWriting(id);
    },
  });

  const tell = useEffectEvent((item: string) => props.onPlace({ view: 'pictures', item }));
  const item = selected[0]?.id ?? sceneId;
  useEffect(() => tell(item), [item]);

  // What was held is written, or another person wrote: the piece says how it looks.
  useEffect(() => stage.changed.listen(() => setHeld(undefined)), [stage]);

  if (!scene) return null;
  const choose = (id: string): void => {
    setSelection([]);
    setPreview(undefined);
    onChoose(id);
  };
  const tryMove = (type: Behaviour['type']): void => {
    const next = scenes.find(({ start }) => start > scene.start)?.start ?? songEnd(piece.tables);
    const [thing] = selected;
    const end = thing?.end ?? null;
    const ends = end === null ? next : Math.min(next, scene.start + end);
    const length = moveOf(thing?.behaviours ?? [], type)?.length ?? TICKS_PER_BEAT;
    const from = type === 'leave' ? Math.max(scene.start, ends - length - TICKS_PER_BEAT) : scene.start + (thing?.start ?? 0);
    setPreview({ began: performance.now(), from, to: type === 'leave' ? ends : from + Math.max(TRY, length) });
  };
  const open = (id: string): void => {
    const picture = pictures.find((known) => known.id === id);
    if (picture?.type === 'text' && picture.line === null) setWriting(id);
    else setPanel('more');
  };
  return (
    <div className={styles['view']}>
      <div className={styles['work']}>
        {failure && <ErrorBanner code={failure.code} facts={failure.facts} onClose={() => setFailure(undefined)} />}
        <StageCanvas
          piece={piece}
          engine={engine}
          stage={stage}
          scene={scene.id}
          format={format}
          pictures={pictures}
          selection={selection}
          mode={mode}
          preview={preview}
          gestures={gestures}
          writing={writing}
          held={held}
          isSafeShown={isSafeShown}
          isSnapping={isSnapping}
          onHand={setHand}
          onSelect={select}
          onOpen={open}
          onWritten={() => setWriting(undefined)}
          onRemove={actions.remove.run}
          onPath={(stroke) => {
            const path = pathFrom(stroke);
            setMode(SELECT);
            if (path.length === 0) return;
            setBehaviour(piece, selection, newMove('path', 'fade', path));
            tryMove('path');
          }}
          onDraft={props.onDraft}
          onPreviewEnd={() => setPreview(undefined)}
        />
        {selected.length > 0 && (
          <EditFields>
            <ObjectBar selected={selected} actions={actions} panel={panel} onPanel={setPanel} />
            {panel === 'colour' && selected.some(takesColour) && (
              <InkChoice
                label={t('pictures.ink')}
                value={selected.find(takesColour)?.colour ?? ''}
                onPreview={(colour) => setHeld({ colour })}
                onChange={(colour) => changePictures(piece, selected.filter(takesColour).map(({ id }) => ({ id, fields: { colour } })))}
              />
            )}
            {panel === 'moves' && (
              <MovesPanel piece={piece} selected={selected} isDrawingPath={mode.type === 'path'} onDrawPath={(isOn) => setMode(isOn ? { type: 'path' } : SELECT)} onTry={tryMove} />
            )}
            {panel === 'more' && (
              <MorePanel piece={piece} engine={engine} scene={scene} selected={selected} actions={actions} assets={props.assets} imports={props.imports} isSnapping={isSnapping} onSnapping={setSnapping} onHold={setHeld} />
            )}
          </EditFields>
        )}
        <EditFields>
          <AddBar
            piece={piece}
            stage={stage}
            stickers={props.stickers}
            snapshot={props.imports.snapshot}
            adding={adding}
            paste={actions.paste}
            pen={mode.type === 'pen' ? mode.pen : undefined}
            onPen={(pen) => {
              setMode(pen ? { type: 'pen', pen } : SELECT);
              if (pen && mode.type !== 'pen') setSelection([]);
            }}
            onFailed={setFailure}
          />
        </EditFields>
        <SceneNotes piece={piece} stage={stage} scene={scene} />
        <WaitingPhotos piece={piece} stage={stage} assets={props.assets} pictures={pictures} onFailed={setFailure} />
      </div>
      <div className={styles['side']}>
        <SceneStrip piece={piece} engine={engine} stage={stage} scenes={scenes} format={format} current={scene.id} others={others} onChoose={choose} onAdd={props.onAdd} />
        <EditFields>
          <SceneTools
            key={scene.id}
            piece={piece}
            engine={engine}
            scene={scene}
            hand={hand}
            format={format}
            isOnly={scenes.length === 1}
            isSafeShown={isSafeShown}
            onSafeShown={setSafeShown}
            onGroundPhoto={(file) => adding.addPhoto(file, { isGround: true })}
            onChoose={choose}
            onFailed={setFailure}
          />
        </EditFields>
        <ObjectList piece={piece} hand={hand} format={format} pictures={pictures} selection={selection} actions={actions} others={others} onSelect={select} />
      </div>
    </div>
  );
}
