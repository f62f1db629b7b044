import type { Log } from '../base/log.ts';

/** Writes to the browser's console: events and facts, never content or names. */
export const browserLog: Log = {
  // oxlint-disable-next-line no-console -- the one place of the browser that writes to the console
  info: (event, facts) => console.info(event, facts ?? {}),
  // oxlint-disable-next-line no-console
  warn: (event, facts) => console.warn(event, facts ?? {}),
  // oxlint-disable-next-line no-console
  error: (event, error, facts) => console.error(event, error, facts ?? {}),
};
