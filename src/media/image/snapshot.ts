import { failed, ok, type Result } from '../../base/result.ts';
import type { ImageCode, ImportedImage } from '../media-types.ts';
import { newPicture, packPicture } from './picture-canvas.ts';

/** What a camera shows at this moment, as a picture. @param isMirrored people know themselves from mirrors */
export async function takeSnapshot(
  camera: HTMLVideoElement,
  { isMirrored }: { readonly isMirrored: boolean },
): Promise<Result<ImportedImage, Extract<ImageCode, 'image-empty' | 'image-unreadable'>>> {
  const { videoWidth: width, videoHeight: height } = camera;
  if (width === 0 || height === 0) return failed('image-empty');
  const context = newPicture(width, height);
  if (!context) return failed('image-unreadable');
  if (isMirrored) context.setTransform(-1, 0, 0, 1, width, 0);
  context.drawImage(camera, 0, 0, width, height);
  const packed = await packPicture(context);
  return packed ? ok(packed) : failed('image-unreadable');
}
