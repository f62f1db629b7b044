import { readdirSync, readFileSync } from 'node:fs';

/** The name of the variable that marks every process of one test run. */
export const RUN_MARK = 'STUDIO_TEST_RUN';

/**
 * Ends what a test run started and left behind, and nothing else: only processes that carry its mark.
 * Where the system does not show the environment of processes (not Linux), the group of each part is ended instead.
 * @param {string} mark
 * @returns {number}  how many were still there
 */
export function endLeftovers(mark) {
  if (process.platform !== 'linux') return 0;
  let ended = 0;
  for (const name of readdirSync('/proc')) {
    const id = Number(name);
    if (!Number.isInteger(id) || id === process.pid) continue;
    try {
      if (!readFileSync(`/proc/${id}/environ`, 'latin1').split('\0').includes(`${RUN_MARK}=${mark}`)) continue;
      process.kill(id, 'SIGKILL');
      ended += 1;
    } catch {
      // It ended by itself between the list and the look, or belongs to somebody else: both leave nothing to do.
    }
  }
  return ended;
}
