import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';

/** The few choices that must be there before the first paint, such as the language. */
export interface LocalPreferences {
  read(name: string): string | undefined;
  /** `storage-refused`: the choice holds until the page closes. */
  write(name: string, value: string): Result<void, 'storage-refused'>;
}

const PREFIX = 'integrart.';

/** Those of this browser. */
export const openBrowserPreferences = (): LocalPreferences => openLocalPreferences(() => window.localStorage);

/** Preferences in `localStorage`; where the browser refuses it, in memory. */
export function openLocalPreferences(storage: () => Storage): LocalPreferences {
  const memory = new Map<string, string>();
  return {
    read(name) {
      const held = memory.get(name);
      if (held !== undefined) return held;
      try {
        return storage().getItem(PREFIX + name) ?? undefined;
      } catch {
        return undefined; // refused by the browser: nothing was kept
      }
    },
    write(name, value) {
      memory.set(name, value);
      try {
        storage().setItem(PREFIX + name, value);
        return ok(undefined);
      } catch {
        return failed('storage-refused');
      }
    },
  };
}
