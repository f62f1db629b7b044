import { createEmitter, type Signal } from '../../base/signal.ts';
import type { ArrivedLetter } from '../../sync/room-types.ts';

/** A letter on the shelf and the person it is for: several people share a device. */
interface ShelvedLetter extends ArrivedLetter {
  readonly to: string;
}

/** Letters that came through the room, as they came, until somebody looks at them. They live as long as the piece is open. */
export interface LetterShelf {
  readonly changed: Signal<void>;
  all(): readonly ShelvedLetter[];
  add(letter: ShelvedLetter): void;
  remove(id: string): void;
}

/** Others could send without end. */
const MOST = 30;

export function createLetterShelf(): LetterShelf {
  const changed = createEmitter<void>();
  let letters: readonly ShelvedLetter[] = [];
  return {
    changed,
    all: () => letters,
    add(letter) {
      if (letters.length >= MOST || letters.some(({ id }) => id === letter.id)) return;
      letters = [...letters, letter];
      changed.emit();
    },
    remove(id) {
      letters = letters.filter((letter) => letter.id !== id);
      changed.emit();
    },
  };
}
