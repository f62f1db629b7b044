import { Worker } from 'node:worker_threads';
import { asRecord } from '../../src/base/hub-messages.ts';

/** A thread that answers questions in the order in which they were put. */
export interface AskedThread {
  /** Rejects with what the thread says went wrong, or that it is closed. */
  ask(question: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** Memory for what is short-lived; bytes lie outside of it. The default is many times of what these threads need. */
const YOUNG_MEGABYTES = 4;

interface Open {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * Starts a thread whose program calls `answerQuestions`.
 * @throws what its program throws before it can answer
 */
export async function startThread(program: URL, workerData: unknown): Promise<AskedThread> {
  const thread = new Worker(program, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
  const open = new Map<number, Open>();
  let last = 0;
  let over: Error | undefined;

  const end = (error: Error): void => {
    over ??= error;
    for (const question of open.values()) question.reject(error);
    open.clear();
  };
  // Its first word, under the number 0, is that it listens.
  const listens = new Promise<unknown>((resolve, reject) => open.set(0, { resolve, reject }));
  thread.on('message', (message: unknown) => {
    const { id, value, error } = asRecord(message) ?? {};
    const question = open.get(Number(id));
    open.delete(Number(id));
    if (typeof error === 'string') question?.reject(new Error(error));
    else question?.resolve(value);
  });
  thread.on('error', end);
  thread.on('exit', () => end(new Error('the thread is closed')));
  await listens;

  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (over) return reject(over);
        last++;
        open.set(last, { resolve, reject });
        return thread.postMessage({ id: last, question });
      }),
    async close() {
      await thread.terminate();
    },
  };
}
