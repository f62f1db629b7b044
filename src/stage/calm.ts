import type { StageDocument, StageKeyframe, StagePicture, StageScene, StageSize } from '../base/stage-document.ts';
import { clamp, type Seconds, type Ticks } from '../base/units.ts';
import type { TempoMap } from '../document/music/tempo-map.ts';

/**
 * What keeps a picture from flashing: WCAG 2.2 allows three flashes a second, and any number in a small area. A flash is a
 * change and its opposite, so changes of large areas at most three times a second stay well within it.
 */

/** Large changes are at least this far apart. */
export const APART: Seconds = 1 / 3;
/** A thing that covers this share of the stage is large. */
export const LARGE = 0.1;
/** The most that the light of something large changes with the music: less than a tenth of its brightness. */
const MOST_LIGHT = 0.04;

/** Something that would flash, and what was done about it. */
export interface CalmedMoment {
  readonly tick: Ticks;
  readonly scene: string;
  /** `null` is the scene itself. */
  readonly picture: string | null;
  /** `scene`: passed over · `stay`: comes, goes or is left out with another change · `keyframe`: its changes meet others · `pulse`: its light or size changes less */
  readonly why: 'scene' | 'stay' | 'keyframe' | 'pulse';
}

export interface CalmPicture {
  readonly from: Ticks;
  readonly until: Ticks;
  readonly keyframes: readonly StageKeyframe[];
}

export interface CalmScene {
  readonly pictures: readonly CalmPicture[];
  readonly most: { readonly light: number; readonly size: number };
}

export interface Calmed {
  readonly scenes: readonly CalmScene[];
  readonly moments: readonly CalmedMoment[];
}

/** When everything shows, so that nothing flashes. @param shown the scenes that are not passed over, by time */
export function calm(document: StageDocument, shown: readonly StageScene[], tempo: TempoMap, stage: StageSize): Calmed {
  const moments: CalmedMoment[] = document.scenes
    .filter(({ isTooSoon }) => isTooSoon)
    .map(({ id, start }) => ({ tick: start, scene: id, picture: null, why: 'scene' }));
  const endOf = (index: number): Ticks => {
    const start = shown[index]?.start ?? 0;
    return shown[index + 1]?.start ?? Math.max(document.end, start + 1);
  };
  const settle = settleTimes(shown, endOf, tempo, stage);
  const scenes = shown.map((scene, index) => {
    const end = endOf(index);
    const most = mostOf(scene, stage);
    const pictures = scene.pictures.map((picture): CalmPicture => {
      const note = (why: CalmedMoment['why']): unknown =>
        moments.push({ tick: scene.start + picture.start, scene: scene.id, picture: picture.id, why });
      const own = timesOf(picture, scene.start, end);
      if (most.calmed.has(picture)) note('pulse');
      if (!isLarge(picture, stage)) return { ...own, keyframes: sorted(picture.keyframes) };
      const [from, until] = [settle(own.from), settle(own.until)];
      if (from !== own.from || until !== own.until) note('stay');
      const keyframes = met(sorted(picture.keyframes), (at) => settle(scene.start + at) - scene.start);
      if (keyframes.some(({ at }, place) => at !== picture.keyframes[place]?.at)) note('keyframe');
      return { from, until, keyframes };
    });
    return { pictures, most: { light: most.light, size: most.size } };
  });
  return { scenes, moments: moments.sort((one, other) => one.tick - other.tick) };
}

function timesOf(picture: StagePicture, start: Ticks, end: Ticks): { from: Ticks; until: Ticks } {
  const until = picture.end === null ? end : Math.min(end, start + picture.end);
  return { from: Math.min(start + picture.start, end), until };
}

const sorted = (keyframes: readonly StageKeyframe[]): readonly StageKeyframe[] =>
  keyframes.every(({ at }, index) => index === 0 || at > (keyframes[index - 1]?.at ?? 0))
    ? keyframes
    : [...new Map(keyframes.map((keyframe) => [keyframe.at, keyframe])).values()].sort((one, other) => one.at - other.at);

/** Keyframes at settled times; of those that meet, the last counts. */
function met(keyframes: readonly StageKeyframe[], settle: (at: Ticks) => Ticks): readonly StageKeyframe[] {
  const settled = keyframes.map((keyframe) => ({ ...keyframe, at: settle(keyframe.at) }));
  return settled.filter(({ at }, index) => settled[index + 1]?.at !== at);
}

/** Moments of large changes, a third of a second apart; @returns where a change at a tick takes place */
function settleTimes(shown: readonly StageScene[], endOf: (index: number) => Ticks, tempo: TempoMap, stage: StageSize): (tick: Ticks) => Ticks {
  const fixed = shown.map(({ start }) => start);
  const wanted = shown.flatMap((scene, index) =>
    scene.pictures
      .filter((picture) => isLarge(picture, stage))
      .flatMap((picture) => {
        const { from, until } = timesOf(picture, scene.start, endOf(index));
        return [from, until, ...picture.keyframes.map(({ at }) => scene.start + at)];
      }),
  );
  const kept: Ticks[] = [];
  const places = new Map<Ticks, Ticks>();
  const ends = [...fixed, endOf(shown.length - 1)];
  const isNear = (one: Ticks | undefined, other: Ticks | undefined): boolean =>
    one !== undefined && other !== undefined && Math.abs(tempo.secondsAt(one) - tempo.secondsAt(other)) < APART;
  for (const tick of [...new Set([...ends, ...wanted])].sort((one, other) => one - other)) {
    const last = kept.at(-1);
    const next = ends.find((end) => end > tick);
    if (ends.includes(tick)) kept.push(tick);
    else if (isNear(last, tick)) places.set(tick, last ?? tick);
    else if (isNear(tick, next)) places.set(tick, next ?? tick);
    else kept.push(tick);
  }
  return (tick) => places.get(tick) ?? tick;
}

/** Ink covers less than the box of words and drawings. */
const INK: Partial<Record<StagePicture['type'], number>> = { text: 0.25, drawing: 0.25, lyrics: 0.25, waveform: 0.25 };

/** How much of the stage a thing covers, 0 to 1. */
function shareOf(picture: StagePicture, stage: StageSize, zoom = 1): number {
  const width = Math.min(stage.width, picture.width * zoom);
  const height = Math.min(stage.height, picture.height * zoom);
  return ((width * height) / (stage.width * stage.height)) * (INK[picture.type] ?? 1);
}

function isLarge(picture: StagePicture, stage: StageSize): boolean {
  const largest = picture.keyframes.reduce((most, { scale }) => Math.max(most, scale), 1);
  return shareOf(picture, stage, largest) >= LARGE;
}

/** How much the things of a scene may change with the music, counted together: they do it at the same time. */
function mostOf({ pictures }: StageScene, stage: StageSize): { light: number; size: number; calmed: ReadonlySet<StagePicture> } {
  let [light, size] = [0, 0];
  const restless = new Set<StagePicture>();
  for (const picture of pictures) {
    for (const { type, way, amount } of picture.behaviours) {
      if (type !== 'pulse' && type !== 'follow') continue;
      restless.add(picture);
      if (way === 'fade' || way === 'light') light += shareOf(picture, stage);
      else if (way === 'size' || way === 'grow') size += shareOf(picture, stage, 1 + amount * 0.6) - shareOf(picture, stage);
      else size += shareOf(picture, stage) * amount;
    }
  }
  const most = { light: light >= LARGE ? MOST_LIGHT : 1, size: clamp(LARGE / Math.max(size, 1e-9), 0, 1) };
  return { ...most, calmed: most.light < 1 || most.size < 1 ? restless : new Set() };
}
