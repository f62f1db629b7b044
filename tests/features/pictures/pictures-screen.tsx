import { onTestFinished, vi } from 'vitest';
import { openStage } from '../../../src/app/session/stage-access.ts';
import { failed, ok } from '../../../src/base/result.ts';
import { addPicture, addScene } from '../../../src/document/commands/pictures.ts';
import type { PieceDoc } from '../../../src/document/open.ts';
import { PicturesView } from '../../../src/features/pictures/PicturesView.tsx';
import type { PictureImports, PicturesViewProps } from '../../../src/features/pictures/pictures-types.ts';
import { pictureImports } from '../../../src/app/screens/importers.ts';
import type { PieceAssets } from '../../../src/app/session/piece-assets.ts';
import { STICKERS } from '../../../src/stage/stickers/stickers.ts';
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
  readonly imports?: Partial<PictureImports>;
  readonly assets?: Partial<PieceAssets>;
}
export async function showPictures({
  piece = scenePiece().piece,
  others = [],
  language = 'en',
  on = 'laptop',
  imports = {},
  assets = {},
}: PicturesOptions = {}) {
  const engine = quietEngine();
  const held: PieceAssets = {
    blob: async () => failed('asset-missing'),
    bytes: async () => failed('asset-missing'),
    put: async () => ok('c'.repeat(64)),
    fetch: async () => failed('asset-missing'),
    ...assets,
  };
  const stage = openStage(piece, held);
  onTestFinished(() => stage.dispose());
  const onPlace = vi.fn<PicturesViewProps['onPlace']>();
  const onDraft = vi.fn<PicturesViewProps['onDraft']>();
  await showView(
    <EditAccess piece={piece} why={WHY}>
      <PicturesView
        piece={piece}
        engine={engine}
        stage={stage}
        others={others}
        onPlace={onPlace}
        onDraft={onDraft}
        assets={held}
        stickers={STICKERS}
        templates={{ stage, blob: held.blob, coloursOf: async () => ok(['#204060', '#c03020', '#f0e0c0', '#406020', '#101010']) }}
        imports={{ ...pictureImports, image: async () => ok(PHOTO), ...imports }}
      />
    </EditAccess>,
    { areas: ['pictures', 'stickers', 'errors'], language, on },
  );
  return { piece, engine, stage, onPlace, onDraft };
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
