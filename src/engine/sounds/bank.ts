import { createEmitter, type Signal } from '../../base/signal.ts';
import type { Pitch, Seconds } from '../../base/units.ts';
import type { Log } from '../../base/log.ts';
import { instrumentById, type Instrument } from '../../document/catalogue/instruments.ts';
import type { ByteCache } from './byte-cache.ts';
import { rootFor, SOUND_RATE, soundKey, type MadeSound, type SoundName } from './sound.ts';

/** A sound that can be played. */
export interface Zone {
  readonly buffer: AudioBuffer;
  /** What it sounds at when played as it is. */
  readonly pitch: Pitch;
  readonly loop: { readonly start: Seconds; readonly end: Seconds } | undefined;
  /** Seconds in which a note dies away after its end. */
  readonly release: Seconds;
}

export type SoundMaker = (name: SoundName) => Promise<MadeSound>;

export interface SoundBank {
  /** The zone for a pitch; while that one is being made, the nearest that is ready, or none. */
  note(instrument: Instrument, pitch: Pitch): Zone | undefined;
  hit(instrument: Instrument, row: string): Zone | undefined;
  /** Exactly this sound, if it is there now. */
  zone(name: SoundName): Zone | undefined;
  /** Makes what is missing; settles when all is there or has failed. */
  prepare(names: readonly SoundName[]): Promise<void>;
  /** An instrument that has a new sound. */
  readonly ready: Signal<string>;
}

export interface SoundBankOptions {
  readonly cache: ByteCache;
  readonly makers: Readonly<Record<Instrument['making'], SoundMaker>>;
  readonly log: Log;
}

/** Makes each sound once, when it is first needed, and keeps it while there is room. */
export function createSoundBank({ cache, makers, log }: SoundBankOptions): SoundBank {
  const facts = new Map<string, Omit<Zone, 'buffer'>>();
  const making = new Map<string, Promise<void>>();
  const ready = createEmitter<string>();

  const zone = (name: SoundName): Zone | undefined => {
    const key = soundKey(name);
    const buffer = cache.get(key);
    const known = facts.get(key);
    return buffer && known ? { buffer, ...known } : undefined;
  };
  const keep = (key: string, { samples, pitch, loop, release }: MadeSound): void => {
    const buffer = new AudioBuffer({ length: samples.length, numberOfChannels: 1, sampleRate: SOUND_RATE });
    buffer.copyToChannel(samples, 0);
    facts.set(key, { pitch, release, loop: loop && { start: loop.start / SOUND_RATE, end: loop.end / SOUND_RATE } });
    cache.put(key, buffer);
  };
  const make = async (name: SoundName): Promise<void> => {
    const { making: kind } = instrumentById(name.instrument);
    try {
      keep(soundKey(name), await makers[kind](name));
      ready.emit(name.instrument);
    } catch (error) {
      log.error('sound-not-made', error, { sound: soundKey(name) });
    }
  };
  const request = (name: SoundName): Promise<void> => {
    const key = soundKey(name);
    if (cache.has(key)) return Promise.resolve();
    const running = making.get(key);
    if (running) return running;
    const work = make(name).finally(() => making.delete(key));
    making.set(key, work);
    return work;
  };
  const nearest = ({ id, range }: Instrument, root: Pitch): Zone | undefined => {
    let best: Zone | undefined;
    for (let other = range.low; other <= range.high + 3; other++) {
      const name = { instrument: id, root: other };
      if (!cache.has(soundKey(name)) || (best && Math.abs(other - root) >= Math.abs(best.pitch - root))) continue;
      best = zone(name);
    }
    return best;
  };

  return {
    ready,
    zone,
    note(instrument, pitch) {
      const root = rootFor(instrument, pitch);
      const name = { instrument: instrument.id, root };
      const found = zone(name);
      if (found) return found;
      void request(name);
      return nearest(instrument, root);
    },
    hit(instrument, row) {
      const name = { instrument: instrument.id, row };
      const found = zone(name);
      if (!found && instrument.rows.includes(row)) void request(name);
      return found;
    },
    prepare: async (names) => void (await Promise.all(names.map(request))),
  };
}
