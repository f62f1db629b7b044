import { createEmitter, type Signal } from '../../base/signal.ts';
import type { LocalPreferences } from '../../keep/local-preferences.ts';
import type { PieceSession } from '../session/piece-session.ts';

/** What is known at once, before anything of a mission is fetched: that there is one, and the piece that is open. */
export interface Guide {
  readonly changed: Signal<void>;
  /** Somebody on this device is in a mission. */
  isOn(): boolean;
  turn(isOn: boolean): void;
  session(): PieceSession | undefined;
  setSession(session: PieceSession | undefined): void;
}

const NAME = 'mission';

export function createGuide(stored: LocalPreferences): Guide {
  const changed = createEmitter<void>();
  let session: PieceSession | undefined;
  return {
    changed,
    isOn: () => stored.read(NAME) === 'on',
    turn(isOn) {
      if (isOn === (stored.read(NAME) === 'on')) return;
      stored.write(NAME, isOn ? 'on' : '');
      changed.emit();
    },
    session: () => session,
    setSession(next) {
      session = next;
      changed.emit();
    },
  };
}
