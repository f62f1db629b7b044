import { openClipFrames, type ClipFrames } from '../clip/clip-frames.ts';
import type { VideoOrder } from '../media-types.ts';

/** Pictures and clips by SHA-256, as a painter asks for them; one that cannot be decoded is missing. */
export interface DecodedImages {
  /** A clip's picture is that of the moment that was made ready last. */
  get(asset: string): CanvasImageSource | undefined;
  /** Unpacks the picture of a clip at this moment of it. */
  ready(asset: string, seconds: number): Promise<void>;
}

export async function decodeImages({ images }: Pick<VideoOrder, 'images'>): Promise<DecodedImages> {
  const pictures = new Map<string, CanvasImageSource>();
  const clips = new Map<string, ClipFrames>();
  const open = async ({ id, blob }: VideoOrder['images'][number]): Promise<void> => {
    if (!blob.type.startsWith('video/')) {
      pictures.set(id, await createImageBitmap(blob));
      return;
    }
    const frames = await openClipFrames(blob);
    if (frames.ok) clips.set(id, frames.value);
  };
  await Promise.allSettled(images.map(open));
  return {
    get: (asset) => pictures.get(asset),
    async ready(asset, seconds) {
      const picture = await clips.get(asset)?.at(seconds);
      if (picture) pictures.set(asset, picture);
    },
  };
}
