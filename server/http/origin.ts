import type { IncomingHttpHeaders } from 'node:http';

/** Whether a request comes from our own page (or from no page at all, as tools and tests do). */
export function isOwnOrigin(headers: IncomingHttpHeaders, allowed: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
