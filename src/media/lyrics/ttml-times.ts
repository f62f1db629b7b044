/** What frames and ticks of a file last. */
export interface TtmlRates {
  readonly frames: number;
  readonly ticks: number;
}

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/** `00:00:01.5`, `00:00:01:12` (frames), `01:02.345`, `12.3s`, `500ms`, `40f`, `9t`: milliseconds. */
export function readTtmlTime(text: string | undefined, { frames, ticks }: TtmlRates): number | undefined {
  const time = text?.trim() ?? '';
  const offset = /^(\d{1,12}(?:\.\d{1,9})?)(h|ms|m|s|f|t)?$/.exec(time);
  if (offset) {
    const value = Number(offset[1]);
    const unit = offset[2] ?? 's';
    return Math.round(unit === 'f' ? (value * 1000) / frames : unit === 't' ? (value * 1000) / ticks : value * (UNITS[unit] ?? 1000));
  }
  const clock = /^(?:(\d{1,6}):)?(\d{1,4}):(\d{1,2})(?:\.(\d{1,9})|:(\d{1,4}))?$/.exec(time);
  if (!clock) return undefined;
  const rest = clock[4] === undefined ? (Number(clock[5] ?? 0) * 1000) / frames : Number(`0.${clock[4]}`) * 1000;
  return Math.round(((Number(clock[1] ?? 0) * 60 + Number(clock[2])) * 60 + Number(clock[3])) * 1000 + rest);
}
