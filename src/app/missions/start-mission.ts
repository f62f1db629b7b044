import type { Keep } from '../../keep/keep-types.ts';
import { missionOf } from '../../learning/missions/missions.ts';
import { beginMission } from '../../learning/missions/progress.ts';
import type { Studio } from '../studio.ts';
import { missionStoreOf } from './mission-store.ts';

/** Begins a mission from its first step; one that goes on already goes on. */
export function startMission(studio: Studio, keep: Keep, personId: string, id: string): void {
  const mission = missionOf(id);
  const store = missionStoreOf(keep, personId);
  if (!mission || store.progress()?.mission === id) return;
  store.set(beginMission(mission, Date.now()));
  studio.guide.turn(true);
}
