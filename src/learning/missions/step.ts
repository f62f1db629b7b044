import type { Place } from '../plan/activity.ts';
import type { Check, MissionStep, StepPicture } from './mission.ts';

interface Where {
  readonly picture: StepPicture;
  readonly place: Place;
  readonly controls?: readonly string[];
}

/** A step that only the person can tell: she listened, asked, thought. */
export const told = (id: string, { picture, place, controls = [] }: Where): MissionStep => ({
  id,
  values: {},
  picture,
  place,
  controls,
  done: null,
});

/** A step that ticks itself. */
export const seen = (
  id: string,
  { picture, place, controls = [] }: Where,
  done: Check,
  values: MissionStep['values'] = {},
): MissionStep => ({ id, values, picture, place, controls, done });
