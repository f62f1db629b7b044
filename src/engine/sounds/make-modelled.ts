import type { Log } from '../../base/log.ts';
import type { SoundMaker } from './bank.ts';
import { makeModelled } from './model-recipes.ts';
import type { ModelAnswer, ModelRequest } from './model-worker.ts';
import workerUrl from './model-worker.ts?worker&url';
import type { MadeSound, SoundName } from './sound.ts';

export interface ModelMaker {
  readonly make: SoundMaker;
  dispose(): void;
}

interface Waiting {
  readonly name: SoundName;
  resolve(sound: MadeSound): void;
  reject(problem: Error): void;
}

/** Where the worker's code lies, for who fetches it before a sound is wished for. */
export const MODEL_WORKER_ADDRESS = workerUrl;

/** Renders the models in a worker, so that the screen stays alive; where a worker cannot start, one by one between tasks. */
export function createModelMaker(log: Log): ModelMaker {
  const waiting = new Map<number, Waiting>();
  let nextNumber = 0;
  let worker: Worker | 'none' | undefined;

  const fallBack = (): void => {
    if (worker !== 'none' && worker !== undefined) worker.terminate();
    worker = 'none';
    for (const [number, { name, resolve, reject }] of waiting) {
      waiting.delete(number);
      makeBetweenTasks(name).then(resolve, reject);
    }
  };
  const hear = (answer: ModelAnswer): void => {
    const one = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ('sound' in answer) one?.resolve(answer.sound);
    else one?.reject(new Error(answer.problem));
  };
  const open = (): Worker | 'none' => {
    try {
      const opened = new Worker(workerUrl, { type: 'module' });
      opened.onmessage = ({ data }: MessageEvent<ModelAnswer>) => hear(data);
      opened.onerror = (event) => {
        log.warn('model-worker-failed', { problem: event.message ?? '' });
        fallBack();
      };
      return opened;
    } catch (error) {
      log.error('model-worker-refused', error);
      return 'none';
    }
  };

  return {
    make(name) {
      worker ??= open();
      if (worker === 'none') return makeBetweenTasks(name);
      const number = nextNumber++;
      worker.postMessage({ number, name } satisfies ModelRequest);
      return new Promise((resolve, reject) => waiting.set(number, { name, resolve, reject }));
    },
    dispose() {
      if (worker !== 'none') worker?.terminate();
      worker = 'none';
      for (const { reject } of waiting.values()) reject(new Error('no longer wanted'));
      waiting.clear();
    },
  };
}

async function makeBetweenTasks(name: SoundName): Promise<MadeSound> {
  await new Promise<void>((resolve) => setTimeout(resolve));
  return makeModelled(name);
}
