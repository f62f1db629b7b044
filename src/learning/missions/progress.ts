import type { Offer } from '../evidence/offer.ts';
import { missionOf } from './missions.ts';
import type { Mission, MissionScene, MissionStep } from './mission.ts';

/** How far a person is in her mission. Plain data: it is kept and read again. */
export interface MissionProgress {
  readonly mission: string;
  /** When it began, milliseconds since 1970. */
  readonly since: number;
  /** Place of the step that is shown; as many as there are steps at the end. */
  readonly step: number;
  /** Places of steps that were done, by what the person did or said. */
  readonly done: readonly number[];
  /** The piece it was last worked on in. */
  readonly pieceId: string | null;
}

export const beginMission = (mission: Mission, at: number, pieceId: string | null = null): MissionProgress => ({
  mission: mission.id,
  since: at,
  step: 0,
  done: [],
  pieceId,
});

export const stepAt = (mission: Mission, { step }: MissionProgress): MissionStep | undefined => mission.steps[step];
export const isAtEnd = (mission: Mission, { step }: MissionProgress): boolean => step >= mission.steps.length;

/**
 * Ticks the step that is shown as soon as what was done meets it, and goes on to the next one, as often as that holds.
 * A step that was ticked before and that she went back to is left in her hands.
 * @returns the same progress where nothing moved
 */
export function follow(mission: Mission, progress: MissionProgress, scene: MissionScene): MissionProgress {
  let next = progress;
  for (let step = stepAt(mission, next); step?.done && !next.done.includes(next.step); step = stepAt(mission, next)) {
    if (!step.done({ ...scene, since: next.since })) break;
    next = passStep(next);
  }
  return next;
}

/** She says that she did it, or it was seen: ticked, and on. */
export const passStep = (progress: MissionProgress): MissionProgress => ({
  ...progress,
  done: [...new Set([...progress.done, progress.step])].toSorted((left, right) => left - right),
  step: progress.step + 1,
});

/** On without a tick. */
export const skipStep = (progress: MissionProgress): MissionProgress => ({ ...progress, step: progress.step + 1 });
export const backStep = (progress: MissionProgress): MissionProgress => ({
  ...progress,
  step: Math.max(0, progress.step - 1),
});

/** Of what the studio saw, that which this mission can yield. */
export const offersOf = (mission: Mission, offers: readonly Offer[]): readonly Offer[] =>
  offers.filter((offer) => mission.yields.includes(offer.kind));

/** Reads what was kept; `undefined` for what is none, or of a mission that this version does not know. */
export function readProgress(kept: unknown): MissionProgress | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { mission: id, since, step, done, pieceId }: Partial<Record<keyof MissionProgress, unknown>> = kept;
  const mission = typeof id === 'string' ? missionOf(id) : undefined;
  if (!mission || typeof since !== 'number' || typeof step !== 'number' || !Array.isArray(done)) return undefined;
  const places = done.filter((place: unknown): place is number => Number.isInteger(place));
  return {
    mission: mission.id,
    since,
    step: Math.min(Math.max(0, Math.floor(step)), mission.steps.length),
    done: places,
    pieceId: typeof pieceId === 'string' ? pieceId : null,
  };
}
