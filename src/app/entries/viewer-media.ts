import { viewerMediaId, type ViewerData, type ViewerMedia } from '../../base/viewer-data.ts';
import { isFontFile, type FontFile } from '../../stage/font-faces.ts';
import { loadFonts } from '../../stage/fonts.ts';
import type { PictureStock } from '../picture-stock.ts';

/** The bytes of a medium that stands in this page; the text they came in is let go. */
export function takeMedia(media: ViewerMedia): Blob | undefined {
  const element = document.getElementById(viewerMediaId(media));
  if (!element?.textContent) return undefined;
  try {
    const letters = atob(element.textContent.trim());
    const bytes = new Uint8Array(letters.length);
    for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index);
    return new Blob([bytes], { type: media.mime });
  } catch {
    return undefined; // not base64: this one is damaged, the rest is still worth seeing
  } finally {
    element.remove();
  }
}

/** What a page has of its piece. */
export interface MediaSource {
  readonly data: ViewerData;
  blobOf(media: ViewerMedia): Promise<Blob | undefined>;
}

/** Unpacks pictures and clips one by one. A damaged one stays a quiet frame. */
export async function takeImages({ data, blobOf }: MediaSource, stock: PictureStock): Promise<void> {
  for (const media of data.images) {
    const blob = await blobOf(media);
    if (blob) await stock.add(media.asset ?? media.id, blob);
  }
}

/** Tells the page the letters that came with the file; without them words are set in the viewer's own. */
export async function takeFonts({ data: { fonts = [] }, blobOf }: MediaSource): Promise<void> {
  const files: Partial<Record<FontFile, ArrayBuffer>> = {};
  for (const media of fonts) {
    const blob = isFontFile(media.file) ? await blobOf(media) : undefined;
    if (blob && isFontFile(media.file)) files[media.file] = await blob.arrayBuffer();
  }
  await loadFonts(document.fonts, files, Object.keys(files).filter(isFontFile));
}
