import type { Crop, Picture } from '../../document/schema/pictures.ts';

type Framed = Pick<Picture, 'x' | 'y' | 'width' | 'height' | 'rotation' | 'crop'>;
type Side = keyof Crop;

/** What stays is at least this share of a side. */
const LEAST = 0.05;

/**
 * Where a photo lies when another part of it is shown: what stays of it stays where it was on the stage, as large as it was.
 * @param natural width and height of the whole photo, in pixels; unknown ones are 0
 */
export function croppedBox(picture: Framed, crop: Crop, natural: { readonly width: number; readonly height: number }): Pick<Picture, 'x' | 'y' | 'width' | 'height'> {
  const across = picture.crop.right - picture.crop.left;
  const down = picture.crop.bottom - picture.crop.top;
  const [photoWidth, photoHeight] = natural.width > 0 && natural.height > 0 ? [natural.width, natural.height] : [picture.width / across, picture.height / down];
  // A photo fills its box: the side that fits less decides how large it is painted.
  const scale = Math.max(picture.width / (photoWidth * across), picture.height / (photoHeight * down));
  const middleOf = ({ left, right, top, bottom }: Crop): readonly [number, number] => [((left + right) / 2) * photoWidth * scale, ((top + bottom) / 2) * photoHeight * scale];
  const [fromX, fromY] = middleOf(picture.crop);
  const [toX, toY] = middleOf(crop);
  const angle = (picture.rotation * Math.PI) / 180;
  const [dx, dy] = [toX - fromX, toY - fromY];
  return {
    x: tenth(picture.x + dx * Math.cos(angle) - dy * Math.sin(angle)),
    y: tenth(picture.y + dx * Math.sin(angle) + dy * Math.cos(angle)),
    width: tenth(Math.max(8, photoWidth * scale * (crop.right - crop.left))),
    height: tenth(Math.max(8, photoHeight * scale * (crop.bottom - crop.top))),
  };
}

/** One side moved; it never comes too near to the other. */
export function withSide(crop: Crop, side: Side, value: number): Crop {
  const within = (low: number, high: number): number => Math.min(high, Math.max(low, value));
  switch (side) {
    case 'left':
      return { ...crop, left: within(0, crop.right - LEAST) };
    case 'right':
      return { ...crop, right: within(crop.left + LEAST, 1) };
    case 'top':
      return { ...crop, top: within(0, crop.bottom - LEAST) };
    case 'bottom':
      return { ...crop, bottom: within(crop.top + LEAST, 1) };
  }
}

/** The corner or side that a finger takes at a place of the photo; the middle moves all of it. */
export function sidesAt(crop: Crop, { x, y }: { readonly x: number; readonly y: number }, reach: number): readonly Side[] {
  const sides: Side[] = [];
  const isAlong = y > crop.top - reach && y < crop.bottom + reach;
  const isAcross = x > crop.left - reach && x < crop.right + reach;
  if (isAlong && Math.abs(x - crop.left) < reach) sides.push('left');
  else if (isAlong && Math.abs(x - crop.right) < reach) sides.push('right');
  if (isAcross && Math.abs(y - crop.top) < reach) sides.push('top');
  else if (isAcross && Math.abs(y - crop.bottom) < reach) sides.push('bottom');
  return sides;
}

/** The shown part, moved as a whole as far as the photo goes. */
export function movedCrop({ left, top, right, bottom }: Crop, by: { readonly x: number; readonly y: number }): Crop {
  const dx = Math.min(1 - right, Math.max(-left, by.x));
  const dy = Math.min(1 - bottom, Math.max(-top, by.y));
  return { left: left + dx, right: right + dx, top: top + dy, bottom: bottom + dy };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
