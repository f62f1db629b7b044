import { ok, type Result } from '../../base/result.ts';
import { decodeImage } from '../image-in.ts';
import type { ImageCode } from '../media-types.ts';
import type { Pixels } from './cover-pixels.ts';
import { newPicture } from './picture-canvas.ts';

const COLOURS = 5;
const SIDE = 64;
const ROUNDS = 12;

/**
 * Five colours of a photo, the most frequent first, as `#rrggbb`; the same for the same picture.
 * @returns the codes of `importImage`
 */
export async function coloursOf(image: Blob): Promise<Result<readonly string[], ImageCode>> {
  const decoded = await decodeImage(image);
  if (!decoded.ok) return decoded;
  const context = newPicture(SIDE, SIDE);
  context?.drawImage(decoded.value, 0, 0, SIDE, SIDE);
  decoded.value.close();
  return ok(coloursIn(context?.getImageData(0, 0, SIDE, SIDE) ?? { data: new Uint8ClampedArray(), width: 0, height: 0 }));
}

type Spot = readonly [number, number, number];

interface Cluster {
  readonly middle: Spot;
  readonly count: number;
}

/** By k-means from five places far apart, so that a small bright thing counts beside a large grey one. */
export function coloursIn({ data }: Pixels): string[] {
  const spots: Spot[] = [];
  for (let at = 0; at < data.length; at += 4)
    if ((data[at + 3] ?? 0) > 127) spots.push([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
  if (spots.length === 0) return Array.from({ length: COLOURS }, () => '#808080');
  let clusters = farApart(spots).map((middle): Cluster => ({ middle, count: 0 }));
  for (let round = 0; round < ROUNDS; round++) clusters = gathered(spots, clusters);
  return clusters.toSorted((left, right) => right.count - left.count).map(({ middle }) => hexOf(middle));
}

/** First the mean, then each time the spot that lies farthest from all found so far. */
function farApart(spots: readonly Spot[]): Spot[] {
  const found: Spot[] = [meanOf(spots)];
  while (found.length < COLOURS) {
    let farthest: Spot = spots[0] ?? [0, 0, 0];
    let most = -1;
    for (const spot of spots) {
      const distance = Math.min(...found.map((middle) => distanceOf(spot, middle)));
      if (distance > most) [farthest, most] = [spot, distance];
    }
    found.push(farthest);
  }
  return found;
}

function gathered(spots: readonly Spot[], clusters: readonly Cluster[]): Cluster[] {
  const groups: Spot[][] = clusters.map(() => []);
  for (const spot of spots) {
    let nearest = 0;
    for (let index = 1; index < clusters.length; index++)
      if (distanceOf(spot, clusters[index]?.middle) < distanceOf(spot, clusters[nearest]?.middle)) nearest = index;
    groups[nearest]?.push(spot);
  }
  return clusters.map(({ middle }, index) => {
    const group = groups[index] ?? [];
    return { middle: group.length === 0 ? middle : meanOf(group), count: group.length };
  });
}

function meanOf(spots: readonly Spot[]): Spot {
  const sum = spots.reduce((total, spot): Spot => [total[0] + spot[0], total[1] + spot[1], total[2] + spot[2]], [0, 0, 0]);
  return [sum[0] / spots.length, sum[1] / spots.length, sum[2] / spots.length];
}

/** Weighed as eyes tell colours apart. */
const distanceOf = (one: Spot, other: Spot = [0, 0, 0]): number =>
  2 * (one[0] - other[0]) ** 2 + 4 * (one[1] - other[1]) ** 2 + 3 * (one[2] - other[2]) ** 2;

const hexOf = (spot: Spot): string => `#${spot.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
