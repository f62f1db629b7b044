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

/** A field that may be left out when a record is made. */
export interface Defaulted<T> extends Field<T> {
  readonly fallback: T;
}

interface FieldOptions<T> {
  fallback?: T;
  unit?: string;
  refersTo?: string;
  isWords?: boolean;
}

type Read<T> = (stored: unknown) => T | undefined;

function field<T>(read: Read<T>, options: FieldOptions<T> & { fallback: T }): Defaulted<T>;
function field<T>(read: Read<T>, options?: FieldOptions<T>): Field<T>;
function field<T>(read: Read<T>, options: FieldOptions<T> = {}): Field<T> {
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

export function number(options: NumberOptions & { fallback: number }): Defaulted<number>;
export function number(options: NumberOptions): Field<number>;
export function number({ min, max, fallback, unit, integer }: NumberOptions): Field<number> {
  const read = (stored: unknown): number | undefined => {
    if (typeof stored !== 'number' || !Number.isFinite(stored)) return undefined;
    return clamp(integer ? Math.round(stored) : stored, min, max);
  };
  return field(read, { ...(fallback === undefined ? {} : { fallback }), ...(unit === undefined ? {} : { unit }) });
}

/** A place or a length on the time axis; songs end before 2^31 ticks (about 155 hours at 240 bpm). */
export function ticks(options: { fallback: number }): Defaulted<number>;
export function ticks(): Field<number>;
export function ticks(options: { fallback?: number } = {}): Field<number> {
  return number({ min: 0, max: 2 ** 31, integer: true, unit: 'ticks', ...options });
}

export function text(options: { max: number; fallback: string }): Defaulted<string>;
export function text(options: { max: number }): Field<string>;
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
export const person = (): Defaulted<string> => text({ max: 80, fallback: '' });

export function flag(fallback: boolean): Defaulted<boolean> {
  return field((stored) => (typeof stored === 'boolean' ? stored : undefined), { fallback });
}

export function choice<const Options extends readonly string[]>(
  options: Options,
  fallback: Options[number],
): Defaulted<Options[number]>;
export function choice<const Options extends readonly string[]>(options: Options): Field<Options[number]>;
export function choice<const Options extends readonly string[]>(
  options: Options,
  fallback?: Options[number],
): Field<Options[number]> {
  const read = (stored: unknown): Options[number] | undefined => options.find((option) => option === stored);
  return field(read, fallback === undefined ? {} : { fallback });
}

/** Up to `max` values, unreadable ones dropped. */
export function list<T>(of: Field<T>, options: { max: number; fallback: readonly T[] }): Defaulted<readonly T[]>;
export function list<T>(of: Field<T>, options: { max: number }): Field<readonly T[]>;
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

/** Several values that are always changed together; stored as one JSON object. Without one of its parts it is unreadable. */
export function group<const Parts extends Readonly<Record<string, Field<unknown>>>>(
  parts: Parts,
  fallback: GroupOf<Parts>,
): Defaulted<GroupOf<Parts>>;
export function group<const Parts extends Readonly<Record<string, Field<unknown>>>>(parts: Parts): Field<GroupOf<Parts>>;
export function group<const Parts extends Readonly<Record<string, Field<unknown>>>>(
  parts: Parts,
  fallback?: GroupOf<Parts>,
): Field<GroupOf<Parts>> {
  const read = (stored: unknown): GroupOf<Parts> | undefined => {
    if (typeof stored !== 'object' || stored === null) return undefined;
    const values: Record<string, unknown> = {};
    for (const [name, part] of Object.entries(parts)) {
      const value = part.read(Reflect.get(stored, name)) ?? part.fallback;
      if (value === undefined) return undefined;
      values[name] = value;
    }
    // Each declared part has a readable value: the parse boundary of the document.
    return values as GroupOf<Parts>;
  };
  return field(read, fallback === undefined ? {} : { fallback });
}

export type GroupOf<Parts> = { readonly [Name in keyof Parts]: Parts[Name] extends Field<infer T> ? T : never };

/** A value that may be absent; reads as `null`. */
export function maybe<T>(of: Field<T>): Defaulted<T | null> {
  const read = (stored: unknown): T | null => (stored === null ? null : (of.read(stored) ?? null));
  return field<T | null>(read, { fallback: null, ...(of.refersTo === undefined ? {} : { refersTo: of.refersTo }) });
}

/** Words that several people can write at once (`Y.Text`); read as a string. */
export function words(options: { max: number }): Defaulted<string> {
  const read = (stored: unknown): string | undefined => {
    if (stored instanceof Y.Text) return cutText(stored.toString(), options.max);
    return typeof stored === 'string' ? cutText(stored, options.max) : undefined;
  };
  return field(read, { fallback: '', isWords: true });
}
