import { failed, ok, type Result } from '../../base/result.ts';
import { decodeImage } from '../image-in.ts';
import type { ImageCode, ImportedImage } from '../media-types.ts';
import { coverPixels, type CoveredPlace } from './cover-pixels.ts';
import { newPicture, packPicture } from './picture-canvas.ts';

/**
 * A new picture in which the pixels of a round place are other ones: no layer that could be lifted. The old picture stays as it is;
 * who shows the new one instead removes it from the piece.
 * @returns the codes of `importImage`
 */
export async function coverFace(image: Blob, place: CoveredPlace): Promise<Result<ImportedImage, ImageCode>> {
  const decoded = await decodeImage(image);
  if (!decoded.ok) return decoded;
  const { width, height } = decoded.value;
  const context = newPicture(width, height);
  context?.drawImage(decoded.value, 0, 0);
  decoded.value.close();
  if (!context) return failed('image-unreadable');
  const pixels = context.getImageData(0, 0, width, height);
  coverPixels(pixels, place);
  context.putImageData(pixels, 0, 0);
  const packed = await packPicture(context);
  return packed ? ok(packed) : failed('image-unreadable');
}
