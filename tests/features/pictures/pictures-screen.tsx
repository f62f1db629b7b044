import { onTestFinished, vi } from 'vitest';
import { openStage } from '../../../src/app/session/stage-access.ts';
import { failed, ok } from '../../../src/base/result.ts';
import { addPicture, addScene } from '../../../src/document/commands/pictures.ts';
import type { PieceDoc } from '../../../src/document/open.ts';
import { PicturesView } from '../../../src/features/pictures/PicturesView.tsx';
import type { PicturesViewProps } from '../../../src/features/pictures/pictures-types.ts';
import type { PresentPerson } from '../../../src/sync/room-types.ts';
import type { LanguageId } from '../../../src/ui/i18n/languages.ts';
import { EditAccess } from '../../../src/ui/hooks/EditAccess.tsx';
import { WHY } from '../support/read-only.ts';
import { quietEngine } from '../support/quiet-engine.ts';
import { pieceOf, showView } from '../support/screen.tsx';

const PHOTO = { bytes: new Uint8Array([1, 2, 3]), mime: 'image/webp', width: 1600, height: 800, preview: '' };

export interface PicturesOptions {
  readonly piece?: PieceDoc;
  readonly others?: readonly PresentPerson[];
  readonly language?: LanguageId;
  readonly on?: 'phone' | 'laptop';
  readonly importImage?: PicturesViewProps['importImage'];
  readonly put?: PicturesViewProps['assets']['put'];
}
export async function showPictures({
  piece = scenePiece().piece,
  others = [],
  language = 'en',
  on = 'laptop',
  importImage,
  put,
}: PicturesOptions = {}) {
  const engine = quietEngine();
  const stage = openStage(piece, {
    blob: async () => failed('asset-missing'),
    bytes: async () => failed('asset-missing'),
    put: async () => ok(''),
    fetch: async () => failed('asset-missing'),
  });
  onTestFinished(() => stage.dispose());
  const onPlace = vi.fn<PicturesViewProps['onPlace']>();
  await showView(
    <EditAccess piece={piece} why={WHY}>
      <PicturesView
        piece={piece}
        engine={engine}
        stage={stage}
        others={others}
        onPlace={onPlace}
        assets={{ put: put ?? (async () => ok('c'.repeat(64))) }}
        importImage={importImage ?? (async () => ok(PHOTO))}
      />
    </EditAccess>,
    { areas: ['pictures', 'errors'], language, on },
  );
  return { piece, engine, onPlace };
}
export function scenePiece() {
  const piece = pieceOf();
  return { piece, scene: addScene(piece, 0) };
}
/** With a text and a drawing on its scene, the drawing in front. */
export function fullPiece() {
  const { piece, scene } = scenePiece();
  const text = addPicture(piece, {
    scene,
    type: 'text',
    text: 'Наша пісня',
    x: 800,
    y: 450,
    width: 600,
    height: 160,
    size: 96,
  });
  const drawing = addPicture(piece, {
    scene,
    type: 'drawing',
    x: 400,
    y: 300,
    width: 200,
    height: 100,
    size: 18,
    strokes: [[0, 0, 0.5, 200, 100, 0.5]],
  });
  return { piece, scene, text: text.ok ? text.value : '', drawing: drawing.ok ? drawing.value : '' };
}
