import { MISSIONS } from '../missions/missions.ts';
import type { Activity } from './activity.ts';

/** All that the plan can suggest: the guided missions, each of which can be done in the studio as it is. */
export const ACTIVITIES: readonly Activity[] = MISSIONS;
