import { parentPort } from 'node:worker_threads';
import { asRecord } from '../../src/base/hub-messages.ts';

/** The thread's side of `ask.ts`: what goes wrong is told to who asked, and the next question is answered. */
export function answerQuestions(answer: (question: unknown) => Promise<unknown>): void {
  parentPort?.on('message', (message: unknown) => {
    const { id, question } = asRecord(message) ?? {};
    answer(question).then(
      (value) => parentPort?.postMessage({ id, value }),
      (error: unknown) => parentPort?.postMessage({ id, error: error instanceof Error ? error.message : 'unknown' }),
    );
  });
  parentPort?.postMessage({ id: 0 });
}
