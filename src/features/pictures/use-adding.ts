import { useEffect, useRef, useState } from 'react';
import { STAGE_SIZES, type StageShape } from '../../base/stage-document.ts';
import type { Result } from '../../base/result.ts';
import { addAsset } from '../../document/commands/people.ts';
import { addPicture } from '../../document/commands/pictures.ts';
import { orderBetween } from '../../document/commands/tracks.ts';
import type { PieceDoc } from '../../document/open.ts';
import { formatOf, picturesOf } from '../../document/queries/song.ts';
import type { ImportedClip, ImportedImage } from '../../media/media-types.ts';
import { useUnexpected } from '../../ui/hooks/use-unexpected.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { fitWithin } from './placing.ts';
import type { Failure, OfferedSticker, PictureAssets, PictureImports } from './pictures-types.ts';
import type { WaveType } from './ThingSheets.tsx';

interface AddingOptions {
  readonly piece: PieceDoc;
  readonly scene: string;
  readonly assets: PictureAssets;
  readonly imports: PictureImports;
  onAdded(id: string, type: 'text' | 'other'): void;
  onFailed(failure: Failure): void;
}

/** A photo takes so much of the stage at first. */
const SHARE = 0.7;

/** Everything that can be put on a scene, each as one step. */
export function useAdding({ piece, scene, assets, imports, onAdded, onFailed }: AddingOptions) {
  const t = useText();
  const unexpected = useUnexpected();
  /** How far a file has been read; `undefined` where none is. */
  const [reading, setReading] = useState<{ readonly done: number | undefined } | undefined>(undefined);
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const size = STAGE_SIZES[formatOf(piece.tables)];

  const added = (result: Result<string>): void => {
    if (result.ok) onAdded(result.value, piece.tables.picture.get(result.value)?.type === 'text' ? 'text' : 'other');
    else onFailed(result);
  };
  const put = async (image: ImportedImage | ImportedClip, name: string, isGround: boolean): Promise<void> => {
    const { bytes, mime, width, height, preview } = image;
    const kept = await assets.put(bytes, mime);
    if (!kept.ok) return onFailed(kept);
    const gesture = `photo-${piece.clock()}`;
    const seconds = 'seconds' in image ? image.seconds : 0;
    const isClip = 'seconds' in image;
    addAsset(
      piece,
      kept.value,
      { type: isClip ? 'video' : 'image', mime, bytes: bytes.byteLength, name: name.slice(0, 120), width, height, seconds, peaks: [], preview, author: '', licence: '', source: name.slice(0, 300) },
      gesture,
    );
    const room = isGround ? size : fitWithin({ width, height }, { width: size.width * SHARE, height: size.height * SHARE });
    // What lies behind everything is not taken by accident; the list lets it go.
    const [lowest] = picturesOf(piece.tables, scene);
    const behind = isGround ? { isLocked: true, order: orderBetween(undefined, lowest?.order) } : {};
    added(addPicture(piece, { scene, type: isClip ? 'video' : 'photo', asset: kept.value, width: room.width, height: room.height, ...behind }, gesture));
  };
  const read = (work: (signal: AbortSignal) => Promise<void>): void => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setReading({ done: undefined });
    work(controller.signal)
      .catch(unexpected)
      .finally(() => {
        if (running.current === controller) setReading(undefined);
      });
  };

  return {
    reading,
    cancel() {
      running.current?.abort();
      setReading(undefined);
    },
    addPhoto: (file: File, { isGround = false }: { isGround?: boolean } = {}) =>
      read(async (signal) => {
        const image = await imports.image(file);
        if (signal.aborted) return;
        if (image.ok) await put(image.value, file.name, isGround);
        else onFailed(image);
      }),
    addClip: (file: File) =>
      read(async (signal) => {
        const clip = await imports.clip(file, { signal, onProgress: (done) => setReading({ done }) });
        if (signal.aborted) return;
        if (clip.ok) await put(clip.value, file.name, false);
        else onFailed(clip);
      }),
    addSnapshot: (image: ImportedImage) => read(() => put(image, t('pictures.camera.name'), false)),
    addText: () => added(addPicture(piece, { scene, type: 'text', width: Math.min(900, size.width * 0.8), height: 200, size: 96, text: t('pictures.text.first') })),
    addLyrics: () => added(addPicture(piece, { scene, type: 'lyrics', y: size.height * 0.8, width: size.width * 0.875, height: 260, size: 72 })),
    addLine(line: string) {
      const made = addPicture(piece, { scene, type: 'text', line, width: size.width * 0.8, height: 200, size: 80 });
      if (made.ok) onAdded(made.value, 'other');
      else onFailed(made);
    },
    addShape: (shape: StageShape) =>
      added(addPicture(piece, { scene, type: 'shape', shape, colour: '#ffd166', width: 320, height: shape === 'line' ? 16 : shape === 'arrow' ? 160 : 320 })),
    addSticker: ({ id, colour }: OfferedSticker) =>
      added(addPicture(piece, { scene, type: 'sticker', sticker: id, width: 260, height: 260, ...(colour === undefined ? {} : { colour }) })),
    addWave: (type: WaveType) => added(addPicture(piece, { scene, type, colour: '#ffffff', width: size.width * 0.75, height: 220, y: size.height * 0.62 })),
  };
}

export type Adding = ReturnType<typeof useAdding>;
