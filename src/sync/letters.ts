import { newId } from '../base/id.ts';
import type { Random } from '../base/random.ts';
import { createScope } from '../base/scope.ts';
import { createEmitter } from '../base/signal.ts';
import { PRESENCE_CAPS } from '../base/presence-state.ts';
import { failed, ok } from '../base/result.ts';
import type { ArrivedLetter, Presence, PresentPerson, RoomLetters } from './room-types.ts';

interface LettersOptions {
  readonly presence: Pick<Presence, 'others'> & {
    show(part: { readonly letter?: { readonly id: string; readonly to: string; readonly text: string } | undefined; readonly got?: readonly string[] }): void;
  };
  /** Whoever is at this device. */
  readonly person: string;
  readonly random: Random;
}

/** Receipts stand a while, so that a device that slept hears of them. */
const RECEIPTS = 4;

export function createLetters({ presence, person, random }: LettersOptions): RoomLetters & { dispose(): void } {
  const scope = createScope();
  const arrived = createEmitter<ArrivedLetter>();
  const queue: { readonly id: string; readonly to: string; readonly text: string }[] = [];
  const seen = new Set<string>();
  let got: readonly string[] = [];

  const look = (others: readonly PresentPerson[]): void => {
    const before = queue.length;
    while (queue[0] && hasCome(others, queue[0])) queue.shift();
    if (queue.length !== before) presence.show({ letter: queue[0] });
    for (const { letter, person: from } of others) {
      if (!letter || letter.to !== person || from === person || seen.has(letter.id)) continue;
      seen.add(letter.id);
      got = [...got, letter.id].slice(-RECEIPTS);
      presence.show({ got });
      arrived.emit({ id: letter.id, from, text: letter.text });
    }
  };
  scope.add(presence.others.listen(look));
  // A presence that is there already is heard as well, once whoever made this listens.
  queueMicrotask(() => {
    if (!scope.disposed) look(presence.others.current);
  });

  return {
    arrived,
    waiting: () => queue.length,
    send(to, text) {
      if (text.length > PRESENCE_CAPS.letter) return failed('letter-too-big', { most: PRESENCE_CAPS.letter });
      queue.push({ id: newId(random), to, text });
      if (queue.length === 1) presence.show({ letter: queue[0] });
      return ok(undefined);
    },
    dispose: () => scope.dispose(),
  };
}

const hasCome = (others: readonly PresentPerson[], { id, to }: { readonly id: string; readonly to: string }): boolean =>
  others.some(({ person, got }) => person === to && (got?.includes(id) ?? false));
