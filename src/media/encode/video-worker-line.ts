import { createEmitter, type Signal } from '../../base/signal.ts';
import type { VideoOrder } from '../media-types.ts';
import type { FromVideoWorker, ToVideoWorker } from './video-messages.ts';

/** The page's end of the line to a video worker. */
export interface VideoWorkerLine {
  readonly heard: Signal<FromVideoWorker>;
  send(message: ToVideoWorker): void;
  /** Sends a message and waits for an answer of this type; a failure comes as itself. */
  ask<Type extends FromVideoWorker['type']>(message: ToVideoWorker, type: Type): Promise<Answer<Type>>;
  end(): void;
}

export type Answer<Type extends FromVideoWorker['type']> = Extract<FromVideoWorker, { type: Type | 'failed' }>;

export function openVideoWorker(start: () => Worker): VideoWorkerLine {
  const worker = start();
  const heard = createEmitter<FromVideoWorker>();
  worker.addEventListener('message', ({ data }: MessageEvent<FromVideoWorker>) => heard.emit(data));
  const onError = (): void => heard.emit({ type: 'failed', code: 'video-impossible', reason: 'the worker could not run' });
  worker.addEventListener('error', onError);
  worker.addEventListener('messageerror', onError);

  const send = (message: ToVideoWorker): void => worker.postMessage(message, message.type === 'encode' ? givenAway(message.order) : []);
  return {
    heard,
    send,
    ask: (message, type) =>
      new Promise((resolve) => {
        const stop = heard.listen((answer) => {
          if (!isAnswer(answer, type)) return;
          stop();
          resolve(answer);
        });
        send(message);
      }),
    end: () => worker.terminate(),
  };
}

function isAnswer<Type extends FromVideoWorker['type']>(answer: FromVideoWorker, type: Type): answer is Answer<Type> {
  return answer.type === type || answer.type === 'failed';
}

/** Sound moves into the worker instead of being copied: a long song would be in memory twice. */
function givenAway({ audio }: VideoOrder): Transferable[] {
  const buffers = new Set((audio?.channels ?? []).map(({ buffer }) => buffer));
  return [...buffers].filter((buffer) => buffer.byteLength > 0);
}
