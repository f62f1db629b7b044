import { parentPort, workerData } from 'node:worker_threads';
import { asRecord } from '../../src/base/hub-messages.ts';
import { openSqliteStore } from './sqlite.ts';

/** The thread that writes: the embedded store, asked by messages (see `threaded.ts`), one question after the other. */
const store = openSqliteStore(String(asRecord(workerData)?.['path']));
parentPort?.postMessage({ id: 0 });
parentPort?.on('message', (message: unknown) => {
  const { id, name, given } = asRecord(message) ?? {};
  const method: unknown = Reflect.get(store, String(name));
  const answer = async (): Promise<unknown> =>
    typeof method === 'function' && Array.isArray(given) ? method.apply(store, given) : undefined;
  answer().then(
    (value) => parentPort?.postMessage({ id, value }),
    (error: unknown) => parentPort?.postMessage({ id, error: error instanceof Error ? error.message : 'unknown' }),
  );
});
