import { createEmitter } from '../../base/signal.ts';
import type { SoundBank, Zone } from './bank.ts';
import { rootFor, soundKey, type SoundName } from './sound.ts';

/** A bank for one rendering: what was prepared stays, however little memory the bank behind it may keep. */
export function holdSounds(bank: SoundBank): SoundBank {
  const held = new Map<string, Zone>();
  const zone = (name: SoundName): Zone | undefined => held.get(soundKey(name));
  return {
    ready: createEmitter<string>(),
    zone,
    note: (instrument, pitch) => zone({ instrument: instrument.id, root: rootFor(instrument, pitch) }),
    hit: (instrument, row) => zone({ instrument: instrument.id, row }),
    async prepare(names) {
      await Promise.all(
        names.map(async (name) => {
          await bank.prepare([name]);
          const made = bank.zone(name);
          if (made) held.set(soundKey(name), made);
        }),
      );
    },
  };
}
