import type { Images } from '../stage/stage-types.ts';
import { createClipPlayer, type ClipPlayer } from './clip-player.ts';

/** The photos and clips of a page, unpacked; a small preview stands in for one that has not come. */
export interface PictureStock extends Images {
  /** @returns whether this browser can show it */
  add(asset: string, file: Blob): Promise<boolean>;
  /** @param address `data:` of a small picture; anything else is passed over */
  addPreview(asset: string, address: string): Promise<void>;
  dispose(): void;
}

const PREVIEW = /^data:(image\/(?:webp|jpeg));base64,([A-Za-z0-9+/]+=*)$/;

/** @param changed called when there is more to see than before */
export function createPictureStock(changed: () => void): PictureStock {
  const photos = new Map<string, ImageBitmap>();
  const clips = new Map<string, ClipPlayer>();
  const previews = new Map<string, ImageBitmap>();
  let isOver = false;

  const keep = async (into: Map<string, ImageBitmap>, asset: string, file: Blob): Promise<boolean> => {
    const image = await createImageBitmap(file).catch(() => undefined);
    if (image && isOver) image.close();
    if (!image || isOver) return false;
    into.get(asset)?.close();
    into.set(asset, image);
    changed();
    return true;
  };
  return {
    get: (asset, seconds = 0) => clips.get(asset)?.frameAt(seconds) ?? photos.get(asset) ?? previews.get(asset),
    async add(asset, file) {
      if (!file.type.startsWith('video/')) return keep(photos, asset, file);
      if (!isOver) clips.set(asset, createClipPlayer(file, changed));
      return !isOver;
    },
    async addPreview(asset, address) {
      const [, mime, letters] = PREVIEW.exec(address) ?? [];
      if (letters === undefined || mime === undefined || previews.has(asset)) return;
      const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
      await keep(previews, asset, new Blob([bytes], { type: mime }));
    },
    dispose() {
      isOver = true;
      for (const clip of clips.values()) clip.dispose();
      for (const image of [...photos.values(), ...previews.values()]) image.close();
      for (const each of [photos, clips, previews]) each.clear();
    },
  };
}
