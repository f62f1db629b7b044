import type { StageBehaviour, StageKeyframe, StageSize } from '../base/stage-document.ts';
import { clamp, type Ticks } from '../base/units.ts';
import type { StageLevels } from './stage-types.ts';

/** Where a thing is at a moment, against its own place. */
export interface Motion {
  readonly dx: number;
  readonly dy: number;
  readonly zoom: number;
  /** Degrees, clockwise. */
  readonly turn: number;
  /** What its own opacity is multiplied by. */
  readonly opacity: number;
}

export const AT_REST: Motion = { dx: 0, dy: 0, zoom: 1, turn: 0, opacity: 1 };

/** What a behaviour needs to know of the thing and the moment. */
export interface Moment {
  readonly tick: Ticks;
  /** From when to when the thing shows. */
  readonly from: Ticks;
  readonly until: Ticks;
  /** Where and how large the thing is. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly stage: StageSize;
  readonly levels: StageLevels;
  /** How strongly the beat is felt, 0 to 1, for a pulse that comes so often. */
  beat(length: Ticks): number;
  /** How much of a change of light, and of place and size, keeps the picture from flashing. */
  readonly most: {
    readonly pulse: { readonly light: number; readonly size: number };
    readonly follow: { readonly light: number; readonly size: number };
  };
  /** Nothing moves, things only come and go by fading. */
  readonly isCalm: boolean;
}

/** Everything that behaviours do together. */
export function motionOf(behaviours: readonly StageBehaviour[], moment: Moment): Motion {
  let motion = AT_REST;
  for (const behaviour of behaviours) motion = together(motion, motionBy(behaviour, moment));
  return motion;
}

export const together = (one: Motion, other: Motion): Motion =>
  one === AT_REST
    ? other
    : other === AT_REST
      ? one
      : {
          dx: one.dx + other.dx,
          dy: one.dy + other.dy,
          zoom: one.zoom * other.zoom,
          turn: one.turn + other.turn,
          opacity: one.opacity * other.opacity,
        };

function motionBy(behaviour: StageBehaviour, moment: Moment): Motion {
  const { type, length, amount } = behaviour;
  const { tick, from, until, isCalm } = moment;
  switch (type) {
    case 'enter':
      return passing(behaviour, moment, shareOf(tick - from, length));
    case 'leave':
      return passing(behaviour, moment, shareOf(until - tick, length));
    case 'pulse':
      return isCalm ? AT_REST : swaying(behaviour, moment.most.pulse, moment.beat(length));
    case 'follow':
      return isCalm ? AT_REST : swaying(behaviour, moment.most.follow, levelOf(moment.levels, behaviour.band));
    case 'path':
      return along(behaviour.path, isCalm ? 1 : gentle(shareOf(tick - from, length > 0 ? length : until - from)), amount);
    case 'words':
      return AT_REST;
  }
}

const shareOf = (passed: Ticks, length: Ticks): number => (length > 0 ? clamp(passed / length, 0, 1) : passed >= 0 ? 1 : 0);

/** Slow at both ends. */
export const gentle = (share: number): number => share * share * (3 - 2 * share);

/** A thing that has come in as far as `share`, or has still so much of its going out before it. */
function passing({ type, way, amount }: StageBehaviour, { box, stage, isCalm }: Moment, share: number): Motion {
  if (share >= 1) return AT_REST;
  if (isCalm) return { ...AT_REST, opacity: share };
  const rest = 1 - gentle(share);
  const isEnter = type === 'enter';
  switch (way) {
    case 'slide-left':
      return { ...AT_REST, dx: rest * (isEnter ? stage.width - box.x + box.width / 2 : -(box.x + box.width / 2)) };
    case 'slide-right':
      return { ...AT_REST, dx: rest * (isEnter ? -(box.x + box.width / 2) : stage.width - box.x + box.width / 2) };
    case 'slide-up':
      return { ...AT_REST, dy: rest * (isEnter ? stage.height - box.y + box.height / 2 : -(box.y + box.height / 2)) };
    case 'slide-down':
      return { ...AT_REST, dy: rest * (isEnter ? -(box.y + box.height / 2) : stage.height - box.y + box.height / 2) };
    case 'grow':
    case 'size':
      return { ...AT_REST, zoom: 1 - rest };
    case 'turn':
      return { ...AT_REST, turn: (isEnter ? -1 : 1) * rest * 360 * amount, opacity: share };
    case 'fade':
    case 'light':
      return { ...AT_REST, opacity: share };
  }
}

/** How far a thing goes, turns and grows that sways with all its strength. */
export const SWAY = { distance: 160, turn: 20, growth: 0.6 } as const;

function swaying({ way, amount }: StageBehaviour, most: Moment['most']['pulse'], strength: number): Motion {
  const sway = amount * strength * most.size;
  switch (way) {
    case 'fade':
    case 'light':
      // Dark where it is quiet, never wholly gone.
      return { ...AT_REST, opacity: 1 - Math.min(amount * 0.9, most.light) * (1 - strength) };
    case 'slide-left':
      return { ...AT_REST, dx: -sway * SWAY.distance };
    case 'slide-right':
      return { ...AT_REST, dx: sway * SWAY.distance };
    case 'slide-up':
      return { ...AT_REST, dy: -sway * SWAY.distance };
    case 'slide-down':
      return { ...AT_REST, dy: sway * SWAY.distance };
    case 'turn':
      return { ...AT_REST, turn: sway * SWAY.turn };
    case 'grow':
    case 'size':
      return { ...AT_REST, zoom: 1 + sway * SWAY.growth };
  }
}

export function levelOf(levels: StageLevels, band: StageBehaviour['band']): number {
  const level = band === 'all' ? levels.master : (levels[band] ?? levels.master);
  return clamp(level, 0, 1);
}

/** On a line of places at a share of its whole length, so that corners far apart are not passed faster. */
function along(path: readonly number[], share: number, amount: number): Motion {
  let [x, y, whole] = [0, 0, 0];
  const steps: { x: number; y: number; dx: number; dy: number; length: number }[] = [];
  for (let index = 0; index + 1 < path.length; index += 2) {
    const [nextX = 0, nextY = 0] = [path[index], path[index + 1]];
    const length = Math.hypot(nextX - x, nextY - y);
    if (length > 0) steps.push({ x, y, dx: nextX - x, dy: nextY - y, length });
    [x, y, whole] = [nextX, nextY, whole + length];
  }
  // `amount` is how far of the way it goes; half of it, as every behaviour begins, is all the way.
  let left = share * whole * Math.min(1, amount * 2);
  for (const step of steps) {
    if (left <= step.length) {
      const part = left / step.length;
      return { ...AT_REST, dx: step.x + step.dx * part, dy: step.y + step.dy * part };
    }
    left -= step.length;
  }
  return { ...AT_REST, dx: x, dy: y };
}

interface Stand {
  readonly x: number;
  readonly y: number;
  readonly rotation: number;
}

/** What keyframes say at a tick after the scene began; before the first they say what it says, after the last what that says. */
export function motionAtKeyframe(keyframes: readonly StageKeyframe[], own: Stand, at: Ticks, isCalm: boolean): Motion {
  const next = keyframes.findIndex((keyframe) => keyframe.at > at);
  const from = keyframes[next < 0 ? keyframes.length - 1 : Math.max(0, next - 1)];
  if (!from) return AT_REST;
  const to = next > 0 ? keyframes[next] : undefined;
  const passed = to ? clamp((at - from.at) / (to.at - from.at), 0, 1) : 0;
  const share = from.ease === 'jump' ? 0 : from.ease === 'gentle' ? gentle(passed) : passed;
  const between = (value: (keyframe: StageKeyframe) => number, part: number): number =>
    value(from) + (to ? (value(to) - value(from)) * part : 0);
  const moved = isCalm ? 0 : share;
  return {
    dx: between(({ x }) => x, moved) - own.x,
    dy: between(({ y }) => y, moved) - own.y,
    zoom: between(({ scale }) => scale, moved),
    turn: between(({ rotation }) => rotation, moved) - own.rotation,
    opacity: between(({ opacity }) => opacity, share),
  };
}
