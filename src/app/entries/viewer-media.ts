import { viewerMediaId, type ViewerData, type ViewerMedia } from '../../base/viewer-data.ts';

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

/** Decodes the pictures one by one; `arrived` is called for each. A damaged one stays a quiet frame. */
export async function takeImages(
  { images }: ViewerData,
  arrived: (id: string, image: ImageBitmap) => void,
): Promise<void> {
  for (const media of images) {
    const blob = takeMedia(media);
    if (!blob) continue;
    try {
      arrived(media.id, await createImageBitmap(blob));
    } catch {
      continue; // no picture this browser knows: the painter shows a quiet frame for it
    }
  }
}
