import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { moveScene } from '../../document/commands/scenes.ts';
import { changePictures } from '../../document/commands/pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import { scenesInOrder, shownPicture, tempoMapOf } from '../../document/queries/song.ts';
import type { Scene } from '../../document/schema/words.ts';
import type { CalmedMoment } from '../../stage/calm.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { readableEdge, slightMoves, slowKeyframes } from './mend.ts';
import type { StageAccess } from './pictures-types.ts';
import styles from './PicturesView.module.css';

interface SceneNotesProps {
  readonly piece: PieceDoc;
  readonly stage: StageAccess;
  readonly scene: Scene;
}

/** Everything that decides what flashes and what is under words. */
const KINDS = ['scene', 'picture', 'tempo', 'metre', 'song', 'line'] as const;
/** A scene may follow another after so many seconds. */
const SCENE_SECONDS = 1;

interface Note {
  readonly id: string;
  readonly sentence: 'scene' | 'stay' | 'keyframe' | 'pulse' | 'plate';
  readonly picture: string | null;
}

/** What the studio calms or mends by itself while it is shown, and a button that mends it in the piece. */
export function SceneNotes({ piece, stage, scene }: SceneNotesProps) {
  const t = useText();
  const notes = useQuery(piece, KINDS, () => notesOf(stage, scene), [stage, scene]);
  if (notes.length === 0) return null;
  return (
    <ul className={styles['notes']}>
      {notes.map((note) => (
        <li key={note.id} className={styles['note']}>
          <TriangleAlert size={22} />
          <span className={styles['noteText']}>{t(`pictures.note.${note.sentence}`)}</span>
          <EditFields>
            <Button onPress={() => mend(piece, scene, note)}>{t('pictures.mend')}</Button>
          </EditFields>
        </li>
      ))}
    </ul>
  );
}

function notesOf(stage: StageAccess, scene: Scene): Note[] {
  const calmed = new Map(stage.flashes().filter((moment) => moment.scene === scene.id).map((moment) => [`${moment.picture}-${moment.why}`, moment]));
  const plates = stage.drawingsAt(scene.start, scene.id).flatMap((drawing) => (drawing.type === 'text' && drawing.plate !== undefined ? [drawing.id] : []));
  return [
    ...[...calmed].map(([id, { why, picture }]: [string, CalmedMoment]): Note => ({ id, sentence: why, picture })),
    ...plates.map((picture): Note => ({ id: `${picture}-plate`, sentence: 'plate', picture })),
  ];
}

function mend(piece: PieceDoc, scene: Scene, { sentence, picture: id }: Note): void {
  const { tables } = piece;
  const picture = id === null ? undefined : shownPicture(tables, id);
  const tempos = tempoMapOf(tables);
  if (!picture) {
    const before = scenesInOrder(tables).findLast(({ start, id: other }) => start <= scene.start && other !== scene.id);
    if (before) moveScene(piece, scene.id, tempos.tickAt(tempos.secondsAt(before.start) + SCENE_SECONDS));
    return;
  }
  const change = (fields: Parameters<typeof changePictures>[1][number]['fields']) => changePictures(piece, [{ id: picture.id, fields }]);
  switch (sentence) {
    case 'pulse':
      return void change({ behaviours: slightMoves(picture.behaviours) });
    case 'keyframe':
      return void change({ keyframes: slowKeyframes(picture.keyframes, (at) => tempos.secondsAt(scene.start + at)) });
    case 'plate':
      return void change(readableEdge(picture));
    case 'stay':
    case 'scene':
      return void change({ start: 0, end: null });
  }
}
