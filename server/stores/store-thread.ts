import { workerData } from 'node:worker_threads';
import { asRecord } from '../../src/base/hub-messages.ts';
import { answerQuestions } from '../threads/answer.ts';
import { openSqliteStore } from './sqlite.ts';

/** The thread that writes: the embedded store, asked by messages (see `threaded.ts`). */
const store = openSqliteStore(String(asRecord(workerData)?.['path']));
answerQuestions(async (question) => {
  const { name, given } = asRecord(question) ?? {};
  const method: unknown = Reflect.get(store, String(name));
  const answer: unknown = typeof method === 'function' && Array.isArray(given) ? method.apply(store, given) : undefined;
  return answer;
});
