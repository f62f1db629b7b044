import type { StageDocument, StageKeyframe, StagePicture, StageScene, StageSize } from '../base/stage-document.ts';
import { clamp, type Seconds, type Ticks } from '../base/units.ts';
import type { MetreMap } from '../document/music/metre-map.ts';
import type { TempoMap } from '../document/music/tempo-map.ts';
import { SWAY } from './motion.ts';

/**
 * What keeps a picture from flashing. WCAG 2.2 allows three flashes a second, and any number in a small area; a flash is a
 * change and its opposite. So large things change at two moments a second at most, and beat twice a second at most.
 */

/** In so long a time large things change at `MOST_CHANGES` moments. */
const SPAN: Seconds = 1;
const MOST_CHANGES = 2;
/** Beats that come faster are felt less. */
const BEATS_APART: Seconds = 0.5;
/** What covers this share of the stage is large: a quarter of ten degrees of what a person sees. */
export const LARGE = 0.028;
/** The most that the light of something large changes faster than that: less than a tenth of its brightness. */
const MOST_LIGHT = 0.04;

/** Something that would flash, and what was done about it. */
export interface CalmedMoment {
  readonly tick: Ticks;
  readonly scene: string;
  /** `null` is the scene itself. */
  readonly picture: string | null;
  /** `scene`: passed over · `stay`: comes, goes or is left out with another change · `keyframe`: its changes meet others · `pulse`: its light, place or size changes less */
  readonly why: 'scene' | 'stay' | 'keyframe' | 'pulse';
}

export interface CalmPicture {
  readonly from: Ticks;
  readonly until: Ticks;
  readonly keyframes: readonly StageKeyframe[];
}

export interface CalmScene {
  readonly pictures: readonly CalmPicture[];
  readonly most: Most;
}

/** How much of a change with the beat, and with the loudness, is let through. */
export interface Most {
  readonly pulse: MostChange;
  readonly follow: MostChange;
}

export interface MostChange {
  /** Of its opacity at most. */
  readonly light: number;
  /** What changes of place, size and turn are multiplied by. */
  readonly size: number;
}

export const UNCHANGED: Most = { pulse: { light: 1, size: 1 }, follow: { light: 1, size: 1 } };

export interface Calmed {
  readonly scenes: readonly CalmScene[];
  readonly moments: readonly CalmedMoment[];
}

interface Grounds {
  readonly tempo: TempoMap;
  readonly metres: MetreMap;
  readonly stage: StageSize;
}

/** When everything shows, so that nothing flashes. @param shown the scenes that are not passed over, by time */
export function calm(document: StageDocument, shown: readonly StageScene[], { tempo, metres, stage }: Grounds): Calmed {
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
    const { most, calmed } = mostOf(scene, stage, quickBeats(scene.start, end, tempo, metres));
    const large = largeOf(scene, end, tempo, stage);
    const pictures = scene.pictures.map((picture): CalmPicture => {
      const note = (why: CalmedMoment['why']): unknown =>
        moments.push({ tick: scene.start + picture.start, scene: scene.id, picture: picture.id, why });
      const own = timesOf(picture, scene.start, end);
      if (calmed.has(picture)) note('pulse');
      if (!large.has(picture)) return { ...own, keyframes: sorted(picture.keyframes) };
      const [from, until] = [settle(own.from), settle(own.until)];
      if (from !== own.from || until !== own.until) note('stay');
      const wished = sorted(picture.keyframes);
      const keyframes = met(wished, (at) => settle(scene.start + at) - scene.start);
      if (wished.length !== keyframes.length || keyframes.some(({ at }, place) => at !== wished[place]?.at)) note('keyframe');
      return { from, until, keyframes };
    });
    return { pictures, most };
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

/** Moments of large changes, few enough; @returns where a change at a tick takes place */
function settleTimes(shown: readonly StageScene[], endOf: (index: number) => Ticks, tempo: TempoMap, stage: StageSize): (tick: Ticks) => Ticks {
  const wanted = shown.flatMap((scene, index) =>
    [...largeOf(scene, endOf(index), tempo, stage)].flatMap((picture) => changesOf(picture, scene.start, endOf(index))),
  );
  const fixed = new Set([...shown.map(({ start }) => start), ...(shown.length > 0 ? [endOf(shown.length - 1)] : [])]);
  const fixedInOrder = [...fixed].sort((one, other) => one - other);
  const kept: Ticks[] = [];
  const places = new Map<Ticks, Ticks>();
  const keptBefore = (seconds: Seconds): number => kept.filter((tick) => tempo.secondsAt(tick) > seconds - SPAN).length;
  let coming = 0;
  for (const tick of [...new Set([...fixedInOrder, ...wanted])].sort((one, other) => one - other)) {
    while ((fixedInOrder[coming] ?? Infinity) <= tick) coming++;
    const next = fixedInOrder[coming];
    const seconds = tempo.secondsAt(tick);
    const nextSeconds = next === undefined ? Infinity : tempo.secondsAt(next);
    const isFree = keptBefore(seconds) < MOST_CHANGES && (nextSeconds - seconds >= SPAN || keptBefore(nextSeconds) < MOST_CHANGES - 1);
    if (fixed.has(tick) || isFree) {
      kept.push(tick);
      while (kept.length > 8) kept.shift();
    } else places.set(tick, kept.at(-1) ?? tick);
  }
  return (tick) => places.get(tick) ?? tick;
}

/** When a thing comes, changes and goes, in order. */
function changesOf(picture: StagePicture, start: Ticks, end: Ticks): Ticks[] {
  const { from, until } = timesOf(picture, start, end);
  return [from, ...sorted(picture.keyframes).map(({ at }) => start + at), until];
}

/** Things whose changes count: those that are large, and small ones that change quickly where they are large together. */
function largeOf(scene: StageScene, end: Ticks, tempo: TempoMap, stage: StageSize): ReadonlySet<StagePicture> {
  const large = scene.pictures.filter((picture) => largestShare(picture, stage) >= LARGE);
  const quick = scene.pictures.filter((picture) => !large.includes(picture) && isQuick(picture, scene.start, end, tempo));
  const share = quick.reduce((sum, picture) => sum + largestShare(picture, stage), 0);
  return new Set(share >= LARGE ? [...large, ...quick] : large);
}

function isQuick(picture: StagePicture, start: Ticks, end: Ticks, tempo: TempoMap): boolean {
  if (picture.start === 0 && picture.end === null && picture.keyframes.length === 0) return false;
  const changes = changesOf(picture, start, end).map((tick) => tempo.secondsAt(tick));
  return changes.some((seconds, index) => index > 0 && seconds - (changes[index - 1] ?? 0) < SPAN / MOST_CHANGES);
}

/** Beats that come so fast that a large thing may not follow them wholly, or a scene so short that it changes at its ends already. */
function quickBeats(start: Ticks, end: Ticks, tempo: TempoMap, metres: MetreMap): boolean {
  if (tempo.secondsAt(end) - tempo.secondsAt(start) < SPAN) return true;
  const beats = metres.beatsBetween(start, end).map(({ tick }) => tempo.secondsAt(tick));
  return beats.some((seconds, index) => index > 0 && seconds - (beats[index - 1] ?? 0) < BEATS_APART - 0.001);
}

/** Ink covers less than the box of words and drawings. */
const INK: Partial<Record<StagePicture['type'], number>> = { text: 0.25, drawing: 0.25, lyrics: 0.25, waveform: 0.25 };

/** How much of the stage a thing covers, 0 to 1. */
function shareOf(picture: StagePicture, stage: StageSize, zoom = 1): number {
  const width = Math.min(stage.width, picture.width * zoom);
  const height = Math.min(stage.height, picture.height * zoom);
  return ((width * height) / (stage.width * stage.height)) * (INK[picture.type] ?? 1);
}

function largestShare(picture: StagePicture, stage: StageSize): number {
  const largest = picture.keyframes.reduce((most, { scale }) => Math.max(most, scale), 1);
  return shareOf(picture, stage, largest);
}

/** How much the things of a scene may change with the music, counted together: they do it at the same time. */
function mostOf({ pictures }: StageScene, stage: StageSize, isQuick: boolean): { most: Most; calmed: ReadonlySet<StagePicture> } {
  const changes = pictures.flatMap((picture) =>
    picture.behaviours
      .filter(({ type }) => type === 'pulse' || type === 'follow')
      .map((behaviour) => ({ picture, type: behaviour.type, area: changedShare(picture, behaviour, stage) })),
  );
  const area = changes.reduce((sum, change) => sum + change.area, 0);
  if (area < LARGE) return { most: UNCHANGED, calmed: new Set() };
  const damped = { light: MOST_LIGHT, size: clamp(LARGE / area, 0, 1) };
  const most = { pulse: isQuick ? damped : UNCHANGED.pulse, follow: damped };
  const restless = changes.filter(({ type }) => type === 'follow' || isQuick);
  return { most, calmed: new Set(restless.map(({ picture }) => picture)) };
}

/** How much of the stage looks different when a thing sways with all its strength. */
function changedShare(picture: StagePicture, { way, amount }: StagePicture['behaviours'][number], stage: StageSize): number {
  const share = largestShare(picture, stage);
  if (way === 'fade' || way === 'light') return share;
  if (way === 'size' || way === 'grow') return shareOf(picture, stage, 1 + amount * SWAY.growth) - shareOf(picture, stage);
  const moved = way === 'turn' ? amount * 0.7 : (amount * SWAY.distance) / Math.min(picture.width, picture.height);
  return share * Math.min(2, 2 * moved);
}
