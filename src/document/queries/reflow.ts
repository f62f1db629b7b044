import { SAFE_AREAS, STAGE_SIZES, type StageArea, type StageFormat } from '../../base/stage-document.ts';
import { clamp } from '../../base/units.ts';
import type { Picture } from '../schema/pictures.ts';

/** The fields of a thing that are counted in stage units of a format. */
export const PLACE_FIELDS = ['x', 'y', 'width', 'height', 'size', 'edge', 'look', 'keyframes', 'behaviours'] as const;

/** Nearer to a side than this share of the stage is at the side. */
const NEAR = 0.03;
/** How far from the middle still stands in it, as a share of the stage. */
const MIDDLE = 0.06;
/** What fills this share of the stage is meant to fill it. */
const FULL = 0.95;

/**
 * A thing as it lies on a stage of another format than the one it was made for. What covers the stage covers it again, what
 * stands at a side stays there, the rest keeps its share of the way across and down and becomes smaller where it must; words
 * of the song keep to the lower third. A thing of this format is itself.
 */
export function pictureIn(picture: Picture, format: StageFormat): Picture {
  if (picture.format === format) return picture;
  const [from, to] = [STAGE_SIZES[picture.format], STAGE_SIZES[format]];
  const across = to.width / from.width;
  const down = to.height / from.height;
  const { growX, growY, grow } = growthOf(picture, { across, down, format });
  const width = clamp(picture.width * growX, 8, 4800);
  const height = clamp(picture.height * growY, 8, 4800);
  const bounds = boundsOfPicture(picture);
  const x = placed({ from: bounds.left, to: bounds.right, centre: picture.x, room: from.width, newRoom: to.width, grow: growX });
  const wantedY = placed({ from: bounds.top, to: bounds.bottom, centre: picture.y, room: from.height, newRoom: to.height, grow: growY });
  const safe = SAFE_AREAS[format];
  const y = picture.type === 'lyrics' ? clamp(wantedY, safe.top + height / 2, Math.max(safe.top + height / 2, safe.bottom - height / 2)) : wantedY;
  return {
    ...picture,
    format,
    x: tenth(x),
    y: tenth(y),
    width: tenth(width),
    height: tenth(height),
    // A pen stretches with its drawing.
    size: picture.type === 'drawing' ? picture.size : tenth(clamp(picture.size * grow, 1, 400)),
    edge: tenth(clamp(picture.edge * grow, 0, 80)),
    look: picture.look.blur === 0 ? picture.look : { ...picture.look, blur: tenth(picture.look.blur * grow) },
    keyframes: picture.keyframes.map((keyframe) => ({
      ...keyframe,
      x: tenth(x + (keyframe.x - picture.x) * across),
      y: tenth(y + (keyframe.y - picture.y) * down),
    })),
    behaviours: picture.behaviours.map((behaviour) => ({
      ...behaviour,
      path: behaviour.path.map((value, index) => tenth(value * (index % 2 === 0 ? across : down))),
    })),
  };
}

/** The fields that have to be written so that a thing counts in this format; none where it does already. */
export function laidIn(picture: Picture, format: StageFormat): Partial<Omit<Picture, 'id' | 'text'>> {
  if (picture.format === format) return {};
  const { x, y, width, height, size, edge, look, keyframes, behaviours } = pictureIn(picture, format);
  return { format, x, y, width, height, size, edge, look, keyframes, behaviours };
}

/** The upright box around a thing, turned as it is. */
export function boundsOfPicture({ x, y, width, height, rotation }: Pick<Picture, 'x' | 'y' | 'width' | 'height' | 'rotation'>): StageArea {
  const angle = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [halfWidth, halfHeight] = [(width * cos + height * sin) / 2, (width * sin + height * cos) / 2];
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

interface Growth {
  readonly growX: number;
  readonly growY: number;
  /** Of letters and edges. */
  readonly grow: number;
}

/** Things whose box can take any shape without looking stretched. */
const FLEXIBLE: ReadonlySet<Picture['type']> = new Set(['photo', 'video', 'waveform', 'spectrum']);

function growthOf(picture: Picture, { across, down, format }: { across: number; down: number; format: StageFormat }): Growth {
  const from = STAGE_SIZES[picture.format];
  const safe = SAFE_AREAS[format];
  const bounds = boundsOfPicture(picture);
  const [boundsWidth, boundsHeight] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const isWide = boundsWidth >= from.width * FULL;
  const isTall = boundsHeight >= from.height * FULL;
  const canStretch = (FLEXIBLE.has(picture.type) || (picture.type === 'shape' && picture.shape === 'box')) && Math.abs(picture.rotation % 180) < 1;
  if (picture.type === 'lyrics') {
    // Words have less room across: they take it below.
    const growX = clamp((safe.right - safe.left) / picture.width, 0.1, across);
    return { growX, growY: clamp(1 / growX, 1, down), grow: clamp(growX * 1.4, 0.1, 1) };
  }
  if (isWide && isTall) {
    const cover = Math.max(across, down);
    return canStretch ? { growX: across, growY: down, grow: 1 } : { growX: cover, growY: cover, grow: cover };
  }
  const least = Math.min(across, down);
  if (isWide && canStretch) return { growX: across, growY: clamp(down, least, 1), grow: 1 };
  if (isTall && canStretch) return { growX: clamp(across, least, 1), growY: down, grow: 1 };
  // In the middle of the way across nothing stands beside it: only what is above and below limits it.
  const isMiddle = Math.abs(picture.x - from.width / 2) <= from.width * MIDDLE;
  const fit = Math.min((safe.right - safe.left) / boundsWidth, (safe.bottom - safe.top) / boundsHeight);
  const grow = isMiddle ? Math.max(least, Math.min(1, down, fit)) : least;
  return { growX: grow, growY: grow, grow };
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly centre: number;
  readonly room: number;
  readonly newRoom: number;
  readonly grow: number;
}

/** The new centre along one side of the stage. */
function placed({ from, to, centre, room, newRoom, grow }: Span): number {
  const [atStart, atEnd] = [from <= room * NEAR, to >= room * (1 - NEAR)];
  if (atStart && !atEnd) return centre * grow;
  if (atEnd && !atStart) return newRoom - (room - centre) * grow;
  return (centre / room) * newRoom;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
