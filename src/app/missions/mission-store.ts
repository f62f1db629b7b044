import { createEmitter, type Signal } from '../../base/signal.ts';
import type { Keep } from '../../keep/keep-types.ts';
import { readProgress, type MissionProgress } from '../../learning/missions/progress.ts';

/** The mission a person is in, kept on this device: it goes on where she left it. */
export interface MissionStore {
  readonly changed: Signal<void>;
  progress(): MissionProgress | undefined;
  set(progress: MissionProgress | undefined): void;
}

const nameOf = (person: string): string => `mission.${person}`;
const opened = new WeakMap<Keep, Map<string, MissionStore>>();

/** One store a person for the page's life. */
export function missionStoreOf(keep: Keep, person: string): MissionStore {
  const stores = opened.get(keep) ?? new Map<string, MissionStore>();
  opened.set(keep, stores);
  const store = stores.get(person) ?? openStore(keep, person);
  stores.set(person, store);
  return store;
}

/** Whether one of these people is in a mission. */
export const hasMission = (keep: Keep, people: readonly string[]): boolean =>
  people.some((person) => readProgress(keep.setting(nameOf(person))) !== undefined);

function openStore(keep: Keep, person: string): MissionStore {
  const changed = createEmitter<void>();
  let progress = readProgress(keep.setting(nameOf(person)));
  return {
    changed,
    progress: () => progress,
    set(next) {
      if (next === progress) return;
      progress = next;
      void keep.setSetting(nameOf(person), next ?? null);
      changed.emit();
    },
  };
}
