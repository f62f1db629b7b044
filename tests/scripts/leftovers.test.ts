import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { platform } from 'node:process';
import { describe, expect, it } from 'vitest';
import { endLeftovers, RUN_MARK } from '../../scripts/leftovers.mjs';

/** A process that would stay for ever, in a group of its own, up and running. */
async function startSitter(mark: string): Promise<ChildProcess> {
  const script = `console.log('up'); setInterval(() => undefined, 1000)`;
  const child = spawn(process.execPath, ['-e', script], { detached: true, env: { ...process.env, [RUN_MARK]: mark } });
  await once(child.stdout, 'data');
  return child;
}

describe.runIf(platform === 'linux')('what a test run leaves behind', () => {
  it('is ended by its mark, and what carries another mark goes on', async () => {
    const [ours, theirs] = [await startSitter('leftovers-ours'), await startSitter('leftovers-theirs')];
    try {
      const ended = once(ours, 'exit');
      expect(endLeftovers('leftovers-ours')).toBe(1);
      await ended;
      expect(theirs.exitCode ?? theirs.signalCode).toBeNull();
      expect(endLeftovers('leftovers-ours')).toBe(0);
    } finally {
      theirs.kill('SIGKILL');
    }
  });
});
