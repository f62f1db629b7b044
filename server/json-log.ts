import type { Clock } from '../src/base/clock.ts';
import type { Log } from '../src/base/log.ts';

/** Writes one JSON line an event: what happened and how much, never who or what. */
export function createJsonLog(write: (line: string) => void, clock: Clock): Log {
  const line = (level: string, event: string, facts: Readonly<Record<string, unknown>>): void =>
    write(`${JSON.stringify({ at: new Date(clock()).toISOString(), level, event, ...facts })}\n`);
  return {
    info: (event, facts = {}) => line('info', event, facts),
    warn: (event, facts = {}) => line('warn', event, facts),
    error: (event, error, facts = {}) =>
      line('error', event, { ...facts, error: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' }),
  };
}
