import type { Clock } from '../base/clock.ts';
import { newId } from '../base/id.ts';
import type { Random } from '../base/random.ts';
import { attempt } from './codes.ts';
import type { Keep } from './keep-types.ts';
import type { Shelves } from './shelves.ts';

export interface TakesOptions {
  shelves: Shelves;
  clock: Clock;
  random: Random;
}

/** Recordings in progress: what was sung stays, though the page be killed while it is being sung. */
export function keepTakes({ shelves, clock, random }: TakesOptions): Pick<Keep, 'startTake' | 'unfinishedTakes'> {
  return {
    async startTake(facts) {
      const id = newId(random);
      const row = { id, ...facts, startedAt: clock() };
      const started = await attempt(shelves, () => shelves.takes.start(row));
      if (!started.ok) return started;
      return {
        ok: true,
        value: {
          // A view would store the whole buffer behind it.
          add: (samples) => attempt(shelves, () => shelves.takes.add(id, new Float32Array(samples))),
          async discard() {
            await attempt(shelves, () => shelves.takes.discard(id));
          },
        },
      };
    },
    async unfinishedTakes(piece) {
      const rows = await attempt(shelves, () => shelves.takes.of(piece));
      return (rows.ok ? rows.value : []).map((row) => ({
        piece: row.piece,
        person: row.person,
        sampleRate: row.sampleRate,
        start: row.start,
        startedAt: row.startedAt,
        async samples() {
          const chunks = await attempt(shelves, () => shelves.takes.samples(row.id));
          return joined(chunks.ok ? chunks.value : []);
        },
        async discard() {
          await attempt(shelves, () => shelves.takes.discard(row.id));
        },
      }));
    },
  };
}

function joined(chunks: readonly Float32Array<ArrayBuffer>[]): Float32Array<ArrayBuffer> {
  const whole = new Float32Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
