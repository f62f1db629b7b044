import * as Y from 'yjs';
import { clamp } from '../base/units.ts';
import { cutText } from './well-formed.ts';

/** Reads one stored value. Never throws: a value that cannot be read is `undefined`, a number out of range is clamped. */
export interface Field<T> {
  read(stored: unknown): T | undefined;
  /** Stands in for a missing or unreadable value; without one the whole record is unreadable. */
  readonly fallback: T | undefined;
  /** Musical or physical unit, for the reader of the schema. */
  readonly unit: string | undefined;
  /** The kind whose id this field holds: such a record is a dependant of that one. */
  readonly refersTo: string | undefined;
  /** `true` where the stored value is a shared text. */
  readonly isWords: boolean;
}

interface FieldOptions<T> {
  fallback?: T;
  unit?: string;
  refersTo?: string;
  isWords?: boolean;
}

function field<T>(read: (stored: unknown) => T | undefined, options: FieldOptions<T> = {}): Field<T> {
  return {
    read,
    fallback: options.fallback,
    unit: options.unit,
    refersTo: options.refersTo,
    isWords: options.isWords ?? false,
  };
}

export interface NumberOptions {
  min: number;
  max: number;
  fallback?: number;
  unit?: string;
  integer?: boolean;
}

export function number({ min, max, fallback, unit, integer }: NumberOptions): Field<number> {
  const read = (stored: unknown): number | undefined => {
    if (typeof stored !== 'number' || !Number.isFinite(stored)) return undefined;
    return clamp(integer ? Math.round(stored) : stored, min, max);
  };
  return field(read, { ...(fallback === undefined ? {} : { fallback }), ...(unit === undefined ? {} : { unit }) });
}

/** A place or a length on the time axis; songs end before 2^31 ticks (about 155 hours at 240 bpm). */
export const ticks = (options: { fallback?: number } = {}): Field<number> =>
  number({ min: 0, max: 2 ** 31, integer: true, unit: 'ticks', ...options });

export function text(options: { max: number; fallback?: string }): Field<string> {
  const read = (stored: unknown) => (typeof stored === 'string' ? cutText(stored, options.max) : undefined);
  return field(read, options.fallback === undefined ? {} : { fallback: options.fallback });
}

/** The id of a record of `kind`. */
export function reference(kind: string): Field<string> {
  const read = (stored: unknown) => (typeof stored === 'string' && stored.length <= 80 ? stored : undefined);
  return field(read, { refersTo: kind });
}

/** The id of a person; people are not owned by a piece, so it makes no dependant. */
export const person = (): Field<string> => text({ max: 80, fallback: '' });

export function flag(fallback: boolean): Field<boolean> {
  return field((stored) => (typeof stored === 'boolean' ? stored : undefined), { fallback });
}

export function choice<const Options extends readonly string[]>(
  options: Options,
  fallback?: Options[number],
): Field<Options[number]> {
  const read = (stored: unknown): Options[number] | undefined => options.find((option) => option === stored);
  return field(read, fallback === undefined ? {} : { fallback });
}

/** Up to `max` values, unreadable ones dropped. */
export function list<T>(of: Field<T>, options: { max: number; fallback?: readonly T[] }): Field<readonly T[]> {
  const read = (stored: unknown): readonly T[] | undefined => {
    if (!Array.isArray(stored)) return undefined;
    return stored.slice(0, options.max).flatMap((item) => {
      const value = of.read(item);
      return value === undefined ? [] : [value];
    });
  };
  return field(read, options.fallback === undefined ? {} : { fallback: options.fallback });
}

/** A value that may be absent; reads as `null`. */
export function maybe<T>(of: Field<T>): Field<T | null> {
  const read = (stored: unknown): T | null => (stored === null ? null : (of.read(stored) ?? null));
  return field<T | null>(read, { fallback: null, ...(of.refersTo === undefined ? {} : { refersTo: of.refersTo }) });
}

/** Words that several people can write at once (`Y.Text`); read as a string. */
export function words(options: { max: number }): Field<string> {
  const read = (stored: unknown): string | undefined => {
    if (stored instanceof Y.Text) return cutText(stored.toString(), options.max);
    return typeof stored === 'string' ? cutText(stored, options.max) : undefined;
  };
  return field(read, { fallback: '', isWords: true });
}
