import type { StageLook, StagePicture } from '../base/stage-document.ts';
import type { Placed } from './stage-types.ts';

/** What all drawings share; what is as plain as can be is left out. */
export function placedOf(picture: StagePicture): Placed {
  const { id, x, y, width, height, rotation, opacity, blend, look, shadow, isLocked } = picture;
  return {
    id,
    x,
    y,
    width,
    height,
    rotation,
    opacity,
    isFixed: isLocked,
    ...(blend === 'normal' ? {} : { blend }),
    ...(isNeutral(look) ? {} : { look }),
    ...(shadow > 0 ? { shadow } : {}),
  };
}

export const isNeutral = ({ brightness, contrast, saturation, hue, blur }: StageLook): boolean =>
  brightness === 1 && contrast === 1 && saturation === 1 && hue === 0 && blur === 0;
