import type { Facts } from './result.ts';

/** What happened, without content and without names. Passed in; a test collects, the browser prints, the server writes JSON lines. */
export interface Log {
  info(event: string, facts?: Facts): void;
  warn(event: string, facts?: Facts): void;
  error(event: string, error: unknown, facts?: Facts): void;
}

export const silentLog: Log = { info() {}, warn() {}, error() {} };
