import { createEmitter } from '../../base/signal.ts';
import type { StageDocument } from '../../base/stage-document.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { StageAccess } from '../../features/pictures/pictures-types.ts';
import type { TemplateStage } from '../../features/pictures/templates-types.ts';
import { loadFonts } from '../../stage/fonts.ts';
import { filesNeeded } from '../../stage/fonts-needed.ts';
import { frame } from '../../stage/frame.ts';
import { flashesOf } from '../../stage/flash.ts';
import { paint } from '../../stage/paint.ts';
import { listenTo, SILENCE, type SoundProbe } from '../../stage/sound-levels.ts';
import type { StageContext, StageLevels } from '../../stage/stage-types.ts';
import { stageDocumentOf } from '../../stage/snapshot.ts';
import { previewOf } from '../../stage/template-preview.ts';
import { STAGE_SIZES } from '../../base/stage-document.ts';
import { drawingFrom, joinStroke } from '../../stage/strokes.ts';
import { forgetLayouts } from '../../stage/text-layout.ts';
import { STAGE_FONTS } from '../entries/stage-fonts.ts';
import { createPictureStock } from '../picture-stock.ts';
import type { PieceAssets } from './piece-assets.ts';

const SEEN = ['song', 'metre', 'tempo', 'clip', 'scene', 'picture', 'line', 'lineText', 'language', 'asset'] as const;

export interface OpenStage extends StageAccess, TemplateStage {
  document(): StageDocument;
  dispose(): void;
}

/** The stage of one piece on this device: what is seen, its photos decoded, its fonts fetched as words need them. */
export function openStage(piece: PieceDoc, assets: PieceAssets): OpenStage {
  const changed = createEmitter<void>();
  const images = createPictureStock(() => changed.emit());
  const asked = new Set<string>();
  let document: StageDocument | undefined;
  let isOver = false;
  let fontsArrived = 0;
  const listeners = new WeakMap<SoundProbe, () => StageLevels>();
  const measuredWith = new WeakMap<StageContext, number>();

  const seen = (): StageDocument => {
    document ??= stageDocumentOf(piece.tables);
    return document;
  };
  const fetchImages = async (wanted: readonly (string | null | undefined)[]): Promise<void> => {
    for (const asset of wanted) {
      if (asset === null || asset === undefined || asked.has(asset)) continue;
      asked.add(asset);
      await images.addPreview(asset, piece.tables.asset.get(asset)?.preview ?? '');
      const found = await assets.blob(asset);
      // Not here yet: a later change, such as its arrival, asks again. Till then its preview shows.
      if (found.ok) await images.add(asset, found.value);
      else asked.delete(asset);
      if (isOver) return;
    }
  };
  const fetchFonts = async (document: StageDocument): Promise<void> => {
    const wanted = filesNeeded(document).filter((file) => !asked.has(file));
    if (wanted.length === 0) return;
    for (const file of wanted) asked.add(file);
    await loadFonts(globalThis.document.fonts, STAGE_FONTS, wanted);
    fontsArrived += 1;
    if (!isOver) changed.emit();
  };
  const refresh = (): void => {
    void fetchImages(piece.tables.picture.all().map(({ asset }) => asset));
    void fetchFonts(seen());
  };
  refresh();
  const stop = piece.changes.listen(({ ids }) => {
    if (!SEEN.some((kind) => ids.has(kind))) return;
    document = undefined;
    refresh();
    changed.emit();
  });

  return {
    changed,
    document: seen,
    drawingsAt(tick, scene, { levels = SILENCE, ...view } = {}) {
      const isCalm = globalThis.document.documentElement.dataset['motion'] === 'less';
      return frame(seen(), tick, levels, { isCalm, ...view, ...(scene === undefined ? {} : { scene }) });
    },
    levelsOf(probe) {
      if (!probe) return SILENCE;
      const listen = listeners.get(probe) ?? listenTo(probe);
      listeners.set(probe, listen);
      return listen();
    },
    flashes: () => flashesOf(seen()),
    paint(canvas, drawings) {
      const context = canvas.getContext('2d', { alpha: false });
      if (!context) return;
      // Words were measured with the fonts of that time; with newer ones they stand otherwise.
      if (measuredWith.get(context) !== fontsArrived) forgetLayouts(context);
      measuredWith.set(context, fontsArrived);
      paint(context, drawings, images, canvas);
    },
    async attachHand(host, options) {
      const { attachHand } = await import('../../stage/hand/attach-hand.ts');
      return attachHand(host, { ...options, images: () => images });
    },
    drawingFrom: (stroke, pen) => drawingFrom([stroke], pen.size),
    joinStroke: (drawing, stroke, pen) => joinStroke(drawing, stroke, pen.size),
    lookAgain: refresh,
    preview(scenes) {
      const shown = previewOf(piece.tables, seen(), scenes);
      void fetchImages(scenes.flatMap(({ things }) => things.map(({ asset }) => asset)));
      void fetchFonts(shown);
      return {
        size: STAGE_SIZES[shown.format],
        end: shown.end,
        drawingsAt: (tick) => frame(shown, tick, SILENCE),
      };
    },
    dispose() {
      isOver = true;
      stop();
      images.dispose();
    },
  };
}
