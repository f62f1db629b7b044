import { failed, ok, type Result } from '../base/result.ts';
import type { KeepCode } from './keep-types.ts';
import type { Shelves } from './shelves.ts';

/** What the platform's storage error means for a person. */
function keepCodeOf(error: unknown): KeepCode {
  const names = namesOf(error);
  if (names.some((name) => name.includes('Quota'))) return 'disk-full';
  if (names.some((name) => REFUSALS.includes(name))) return 'storage-refused';
  return 'storage-closed';
}

const REFUSALS: readonly string[] = ['SecurityError', 'MissingAPIError', 'MissingAPI', 'NotAllowedError'];

/** The names of an error and of the errors it was made from, outermost first. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let current: unknown = error;
  while (typeof current === 'object' && current !== null && names.length < 5) {
    names.push(String(Reflect.get(current, 'name')));
    current = Reflect.get(current, 'inner') ?? Reflect.get(current, 'cause');
  }
  return names;
}

/** Does something with the store; if the browser has closed the database meanwhile, opens it and tries once more. */
export async function attempt<T>(shelves: Shelves, action: () => Promise<T>): Promise<Result<T, KeepCode>> {
  try {
    return ok(await action());
  } catch (error) {
    if (keepCodeOf(error) !== 'storage-closed') return failed(keepCodeOf(error));
  }
  try {
    await shelves.reopen();
    return ok(await action());
  } catch (error) {
    return failed(keepCodeOf(error));
  }
}
