import { failed, ok, type Result } from '../../base/result.ts';
import type { Ticks } from '../../base/units.ts';
import { run, type PieceDoc } from '../open.ts';
import { laidIn, pictureIn } from '../queries/reflow.ts';
import { formatOf } from '../queries/song.ts';
import type { Behaviour, Crop, Keyframe, Look, Picture } from '../schema/pictures.ts';

type Gone = Result<void, 'picture-gone'>;

/** Changes some of the light and colour of things. */
export function lookPictures(piece: PieceDoc, ids: readonly string[], look: Partial<Look>, gesture?: string): Gone {
  return change(piece, { command: 'lookPictures', ids, gesture }, (picture) => ({ look: { ...picture.look, ...look } }));
}

/** The part of a photo or clip that is shown is at least this share of its side. */
const NARROWEST = 0.02;

/** Shows a part of a photo or clip; the sides are put in order and kept apart. */
export function cropPicture(piece: PieceDoc, id: string, crop: Crop, gesture?: string): Gone {
  const [left, right] = ordered(crop.left, crop.right);
  const [top, bottom] = ordered(crop.top, crop.bottom);
  return change(piece, { command: 'cropPicture', ids: [id], gesture }, () => ({ crop: { left, top, right, bottom } }));
}

function ordered(one: number, other: number): readonly [number, number] {
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  const from = Math.min(within(Math.min(one, other)), 1 - NARROWEST);
  return [from, Math.max(within(Math.max(one, other)), from + NARROWEST)];
}

/** Lets things do something by themselves. Each does one thing of a type, and follows or pulses in each way once. */
export function setBehaviour(piece: PieceDoc, ids: readonly string[], behaviour: Behaviour, gesture?: string): Gone {
  return change(piece, { command: 'setBehaviour', ids, gesture }, ({ behaviours }) => {
    const place = behaviours.findIndex((known) => isSame(known, behaviour));
    return { behaviours: place < 0 ? [...behaviours, behaviour] : behaviours.with(place, behaviour) };
  });
}

const isSame = (one: Behaviour, other: Pick<Behaviour, 'type' | 'way'>): boolean =>
  one.type === other.type && ((one.type !== 'follow' && one.type !== 'pulse') || one.way === other.way);

/** Things no longer do this by themselves; without a way, nothing of this type. */
export function removeBehaviour(piece: PieceDoc, ids: readonly string[], { type, way }: { readonly type: Behaviour['type']; readonly way?: Behaviour['way'] }): Gone {
  return change(piece, { command: 'removeBehaviour', ids }, ({ behaviours }) => ({
    behaviours: behaviours.filter((known) => known.type !== type || (way !== undefined && known.way !== way)),
  }));
}

/** Says where a thing is at a tick after its scene began; what was said of that tick is replaced. */
export function setKeyframe(piece: PieceDoc, id: string, keyframe: Keyframe, gesture?: string): Gone {
  return change(piece, { command: 'setKeyframe', ids: [id], gesture }, ({ keyframes }) => ({
    keyframes: [...keyframes.filter(({ at }) => at !== keyframe.at), keyframe].sort((one, other) => one.at - other.at),
  }));
}

/** Moves what is said of one tick to another; what was said of that one gives way. */
export function moveKeyframe(piece: PieceDoc, id: string, { from, to }: { readonly from: Ticks; readonly to: Ticks }, gesture?: string): Gone {
  return change(piece, { command: 'moveKeyframe', ids: [id], gesture }, ({ keyframes }) => ({
    keyframes: keyframes
      .filter(({ at }) => at === from || at !== to || !keyframes.some((other) => other.at === from))
      .map((keyframe) => (keyframe.at === from ? { ...keyframe, at: to } : keyframe))
      .sort((one, other) => one.at - other.at),
  }));
}

/** Takes back what is said of a tick; without one, of all ticks. */
export function removeKeyframes(piece: PieceDoc, ids: readonly string[], at?: Ticks): Gone {
  return change(piece, { command: 'removeKeyframes', ids }, ({ keyframes }) => ({
    keyframes: at === undefined ? [] : keyframes.filter((keyframe) => keyframe.at !== at),
  }));
}

interface What {
  readonly command:
    | 'lookPictures'
    | 'cropPicture'
    | 'setBehaviour'
    | 'removeBehaviour'
    | 'setKeyframe'
    | 'moveKeyframe'
    | 'removeKeyframes';
  readonly ids: readonly string[];
  readonly gesture?: string | undefined;
}

/** `changed` sees a thing as it lies in the format of the piece; all its places are counted in it from then on. */
function change(piece: PieceDoc, { command, ids, gesture }: What, changed: (picture: Picture) => Partial<Pick<Picture, 'look' | 'crop' | 'behaviours' | 'keyframes'>>): Gone {
  const { tables } = piece;
  const format = formatOf(tables);
  const found = [...new Set(ids)].flatMap((id) => tables.picture.get(id) ?? []);
  if (found.length === 0) return failed('picture-gone');
  const sentence = { id: `history.${command}`, values: { count: found.length } } as const;
  run(piece, { command, sentence, gesture }, (write) => {
    for (const stored of found) {
      const fields = changed(pictureIn(stored, format));
      const moves = fields.crop === undefined ? laidIn(stored, format) : {};
      write.update('picture', stored.id, { ...moves, ...fields });
    }
  });
  return ok(undefined);
}
