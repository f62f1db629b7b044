import type { StagePicture, StageScene, StageSize } from '../base/stage-document.ts';
import { mixColours, readColour, safeColour, WHITE, type Colour } from '../base/colour.ts';
import { boundsOf, overlaps, type Bounds } from './geometry.ts';
import { isNeutral } from './placed.ts';

/** The most that sound brightens a background: far below what the eye takes for a flash. */
export const MOST_GLOW = 0.07;

/** Ground of a scene that has no colour of its own. */
export const GROUND = '#26364a';

/**
 * The colours that are surely under words at every moment of their scene, from one end of each gradient to the other.
 * @returns `undefined` where anything may be: a photo, a clip, something that moves, a mixture, or the edge of the stage
 */
export function groundsOf(scene: StageScene, place: StagePicture, stage: StageSize): readonly Colour[] | undefined {
  if (place.opacity < 1 || place.blend !== 'normal' || !isNeutral(place.look)) return undefined;
  const whole: Bounds = { left: 0, top: 0, right: stage.width, bottom: stage.height };
  const isMoving = movesPlace(place);
  const area = isMoving ? whole : boundsOf(place);
  if (area.left < 0 || area.top < 0 || area.right > stage.width || area.bottom > stage.height) return undefined;
  let grounds: readonly Colour[] | undefined = backgroundsOf(scene);
  const index = scene.pictures.indexOf(place);
  for (const other of scene.pictures.slice(0, index < 0 ? undefined : index)) {
    const reach = movesPlace(other) ? whole : around(other);
    if (other.type === 'lyrics' || isNeverWith(other, place) || !overlaps(area, reach)) continue;
    const colours = plainColours(other);
    if (colours && !isMoving && isWhole(other) && holds(reach, area)) grounds = colours;
    else grounds = colours && grounds && [...grounds, ...colours];
  }
  return grounds;
}

function backgroundsOf({ background, backgroundEnd }: StageScene): readonly Colour[] {
  const from = safeColour(background, GROUND);
  const colours = [readColour(from), readColour(safeColour(backgroundEnd, from))];
  return [...colours, ...colours.map((colour) => mixColours(colour, WHITE, MOST_GLOW))];
}

/** The colours of a thing that has no others; even where it is half seen, the mixture lies between them and the ground. */
function plainColours({ type, colour, colourEnd, edge, edgeColour, blend, look }: StagePicture): readonly Colour[] | undefined {
  if ((type !== 'shape' && type !== 'drawing' && type !== 'text') || blend !== 'normal' || !isNeutral(look)) return undefined;
  const first = safeColour(colour, '#ffffff');
  const colours = [first, safeColour(colourEnd, first)];
  if (edge > 0) colours.push(safeColour(edgeColour, '#ffffff'));
  return colours.map(readColour);
}

/** A box that stands still, hides what is under it and is there all the time. */
const isWhole = ({ type, shape, rotation, opacity, start, end, edge, behaviours, keyframes, colour, colourEnd }: StagePicture): boolean =>
  type === 'shape' &&
  shape === 'box' &&
  rotation === 0 &&
  opacity === 1 &&
  start === 0 &&
  end === null &&
  edge === 0 &&
  behaviours.length === 0 &&
  keyframes.length === 0 &&
  // #rgba and #rrggbbaa can be seen through.
  [colour, colourEnd].every((written) => written.length !== 5 && written.length !== 9);

/** Its shadow and its edge reach a little further than it does. */
function around(picture: StagePicture): Bounds {
  const { left, top, right, bottom } = boundsOf(picture);
  const room = picture.edge + picture.shadow * 40;
  return { left: left - room, top: top - room, right: right + room, bottom: bottom + room };
}

const holds = (one: Bounds, other: Bounds): boolean =>
  one.left <= other.left && one.top <= other.top && one.right >= other.right && one.bottom >= other.bottom;

/** One has left when the other comes. Calming keeps that: it moves changes to earlier ones and never past each other. */
const isNeverWith = (one: StagePicture, other: StagePicture): boolean =>
  (one.end !== null && one.end <= other.start) || (other.end !== null && other.end <= one.start);

/** It is not always where it stands. */
export const movesPlace = ({ behaviours, keyframes }: StagePicture): boolean =>
  keyframes.length > 0 || behaviours.some(({ type, way }) => type === 'path' || (type !== 'words' && way !== 'fade' && way !== 'light'));
