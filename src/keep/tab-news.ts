import type { Emitter } from '../base/signal.ts';
import type { Neighbours } from './neighbours.ts';

interface Lists {
  pieces: Emitter<void>;
  people: Emitter<void>;
  plan: Emitter<string>;
}

/** The same emitters, heard in the other tabs of this browser too. */
export function shareNews(own: Lists, neighbours: Neighbours): Lists & { close(): void } {
  const channel = neighbours.openChannel('integrart-keep');
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'pieces') own.pieces.emit();
    else if (data === 'people') own.people.emit();
    else if (typeof data === 'object' && data !== null && 'plan' in data) own.plan.emit(String(data.plan));
  });
  const shared = <T>(emitter: Emitter<T>, message: (value: T) => unknown): Emitter<T> => ({
    listen: emitter.listen,
    emit(value) {
      emitter.emit(value);
      channel?.postMessage(message(value));
    },
  });
  return {
    pieces: shared(own.pieces, () => 'pieces'),
    people: shared(own.people, () => 'people'),
    plan: shared(own.plan, (person) => ({ plan: person })),
    close: () => channel?.close(),
  };
}
