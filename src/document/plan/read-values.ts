/** Small readers of stored plain data: each gives a value or `undefined`, none throws. */

export type Row = Readonly<Record<string, unknown>>;

export function row(stored: unknown): Row | undefined {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined;
  return Object.fromEntries(Object.entries(stored));
}

/** Longest text a plan holds: a page and a half. */
const LONGEST_TEXT = 10_000;

export const text = (stored: unknown): string | undefined =>
  typeof stored === 'string' ? stored.slice(0, LONGEST_TEXT) : undefined;

export const number = (stored: unknown): number | undefined =>
  typeof stored === 'number' && Number.isFinite(stored) ? stored : undefined;

export function wholeWithin(stored: unknown, low: number, high: number): number | undefined {
  const value = number(stored);
  return value !== undefined && Number.isInteger(value) && value >= low && value <= high ? value : undefined;
}

export const choiceOf = <T extends string | number>(options: readonly T[], stored: unknown): T | undefined =>
  options.find((option) => option === stored);

export function listOf<T>(stored: unknown, read: (item: unknown) => T | undefined): readonly T[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item: unknown) => {
    const value = read(item);
    return value === undefined ? [] : [value];
  });
}

export const texts = (stored: unknown): readonly string[] => listOf(stored, text);

/** A map by name; entries that cannot be read are left out. */
export function nameMap<T>(stored: unknown, read: (value: unknown) => T | undefined): Readonly<Record<string, T>> {
  const entries = Object.entries(row(stored) ?? {}).flatMap(([name, value]): [string, T][] => {
    const readable = read(value);
    return readable === undefined ? [] : [[name, readable]];
  });
  return Object.fromEntries(entries);
}
