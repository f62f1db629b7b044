/** `mm:ss`, `mm:ss.xx`, `h:mm:ss,mmm`: milliseconds; `undefined` for what is no such time. */
export function readClock(text: string): number | undefined {
  const parts = /^(?:(\d{1,3}):)?(\d{1,4}):(\d{1,2})(?:[.,:](\d{1,6}))?$/.exec(text.trim());
  if (!parts) return undefined;
  const [hours, minutes, seconds] = [parts[1] ?? '0', parts[2] ?? '0', parts[3] ?? '0'].map(Number);
  const rest = Math.round(Number(`0.${parts[4] ?? '0'}`) * 1000);
  return (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000 + rest;
}

const two = (value: number): string => String(value).padStart(2, '0');
const three = (value: number): string => String(value).padStart(3, '0');
const whole = (ms: number): number => Math.max(0, Math.round(ms));

/** `hh:mm:ss` with milliseconds behind a point or a comma. */
export function clockWithHours(ms: number, point: '.' | ','): string {
  const time = whole(ms);
  const seconds = Math.floor(time / 1000);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${point}${three(time % 1000)}`;
}

/** `mm:ss.xx` in hundredths; in thousandths where hundredths would not be exact. */
export function clockOfMinutes(ms: number): string {
  const time = whole(ms);
  const seconds = Math.floor(time / 1000);
  const rest = time % 1000;
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}.${rest % 10 === 0 ? two(rest / 10) : three(rest)}`;
}
