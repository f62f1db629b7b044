import type { Log } from '../base/log.ts';
import { failed, ok, type Result } from '../base/result.ts';
import type { Keep } from '../keep/keep-types.ts';
import { createPeople, type People } from './people.ts';

/** The device's store and its people. Nobody needs them to make a first sound, so they come when they are asked for. */
export interface Store {
  /** There as soon as somebody's `open` has succeeded. */
  readonly keep: Promise<Keep>;
  readonly people: Promise<People>;
  /** Fetches and opens the store at the first call; after a failure the next call tries again. */
  open(): Promise<Result<void, 'part-unreachable'>>;
}

export function createStore(load: () => Promise<Keep>, log: Log): Store {
  let give: (opened: { keep: Keep; people: People }) => void = () => {};
  const opened = new Promise<{ keep: Keep; people: People }>((resolve) => (give = resolve));
  const fetchStore = async (): Promise<Result<void, 'part-unreachable'>> => {
    try {
      const keep = await load();
      give({ keep, people: await createPeople(keep) });
      return ok(undefined);
    } catch (error) {
      log.error('store-unreachable', error);
      opening = undefined;
      return failed('part-unreachable');
    }
  };
  let opening: Promise<Result<void, 'part-unreachable'>> | undefined;
  return {
    keep: opened.then(({ keep }) => keep),
    people: opened.then(({ people }) => people),
    open: () => (opening ??= fetchStore()),
  };
}
