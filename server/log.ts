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

const QUIET_FOR = 60_000;

/**
 * What packages print becomes a count, at most one line a minute: their words hold stacks and room ids, and strangers can cause them
 * as often as they like.
 */
export function quietPackages(target: Pick<Console, 'error' | 'warn' | 'log'>, log: Log, clock: Clock): void {
  let count = 0;
  let toldAt = -Infinity;
  const note = (): void => {
    count++;
    if (clock() - toldAt < QUIET_FOR) return;
    log.warn('packages-complained', { times: count });
    toldAt = clock();
    count = 0;
  };
  Object.assign(target, { error: note, warn: note, log: note });
}
