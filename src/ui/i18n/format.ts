import type { Facts } from '../../base/result.ts';
import type { Decibels, Seconds } from '../../base/units.ts';

/** Numbers, dates and lists as a person of one language writes them. */
export interface Format {
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** 0.5 → "50%" */
  percent(ratio: number): string;
  /** "−6.0 dB"; silence is "−∞ dB" */
  decibels(value: Decibels): string;
  /** 12,400,000 → "12.4 MB" (steps of 1,000, as shops and phones count) */
  fileSize(bytes: number): string;
  /** 65.2 → "1:05", for screens */
  clock(seconds: Seconds): string;
  /** 65.2 → "1 minute 5 seconds", for sentences and screen readers */
  duration(seconds: Seconds): string;
  date(at: number): string;
  dateTime(at: number): string;
  list(items: readonly string[], kind?: 'and' | 'or'): string;
  /** Facts of a failure, ready for its sentence: `…Bytes`, `…Seconds` and numbers are written out. */
  facts(facts: Facts): Record<string, string | number>;
}

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

export function createFormat(locale: string): Format {
  const made = new Map<string, Intl.NumberFormat>();
  function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    const format = made.get(key) ?? new Intl.NumberFormat(locale, options);
    made.set(key, format);
    return format;
  }
  const number = (value: number, options: Intl.NumberFormatOptions = {}) => numberFormat(options).format(value);
  const unit = (value: number, name: string, display: 'short' | 'long', digits: number) =>
    number(value, { style: 'unit', unit: name, unitDisplay: display, maximumFractionDigits: digits });
  const list = (items: readonly string[], kind: 'and' | 'or' = 'and') =>
    new Intl.ListFormat(locale, { type: kind === 'and' ? 'conjunction' : 'disjunction' }).format(items);

  function fileSize(bytes: number): string {
    let step = 0;
    let size = bytes;
    while (size >= 999.5 && step < SIZES.length - 1) {
      size /= 1000;
      step += 1;
    }
    return unit(size, SIZES[step] ?? 'byte', 'short', step >= 2 && size < 100 ? 1 : 0);
  }

  function clock(seconds: Seconds): string {
    const whole = Math.max(0, Math.floor(seconds));
    const minutes = number(Math.floor(whole / 60), { useGrouping: false });
    return `${minutes}:${number(whole % 60, { minimumIntegerDigits: 2 })}`;
  }

  function duration(seconds: Seconds): string {
    const whole = Math.max(0, Math.round(seconds));
    const minutes = Math.floor(whole / 60);
    const rest = whole % 60;
    const parts = [
      ...(minutes > 0 ? [unit(minutes, 'minute', 'long', 0)] : []),
      ...(rest > 0 || minutes === 0 ? [unit(rest, 'second', 'long', 0)] : []),
    ];
    return parts.join(' ');
  }

  function decibels(value: Decibels): string {
    const signed = Number.isFinite(value)
      ? number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' })
      : number(Number.NEGATIVE_INFINITY);
    return `${signed.replace('-', '−')} dB`;
  }

  function writeFact(name: string, value: string | number): string | number {
    if (typeof value === 'string') return value;
    if (/bytes$/i.test(name)) return fileSize(value);
    if (/seconds$/i.test(name)) return duration(value);
    return value;
  }

  return {
    number,
    percent: (ratio) => number(ratio, { style: 'percent', maximumFractionDigits: 0 }),
    decibels,
    fileSize,
    clock,
    duration,
    date: (at) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at),
    dateTime: (at) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at),
    list,
    facts: (facts) => Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, writeFact(name, value)])),
  };
}
