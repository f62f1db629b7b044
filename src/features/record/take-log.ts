import type { Result } from '../../base/result.ts';
import type { Ticks } from '../../base/units.ts';
import type { TakeChunk } from '../../engine/engine-types.ts';
import type { KeepCode, OpenTake, TakeFacts } from '../../keep/keep-types.ts';

/** A take on its way to this device's store, about a second at a time. */
export interface TakeLog {
  add(chunk: TakeChunk): void;
  /** Writes what is still waiting. */
  end(): Promise<void>;
  /** The take has become a file, or is not wanted. */
  discard(): Promise<void>;
}

interface TakeLogOptions {
  readonly start: Ticks;
  startTake(facts: Pick<TakeFacts, 'sampleRate' | 'start'>): Promise<Result<OpenTake, KeepCode>>;
  /** Once, when the store refuses: the recording goes on in memory. */
  onTrouble(code: KeepCode): void;
}

export function createTakeLog({ start, startTake, onTrouble }: TakeLogOptions): TakeLog {
  let waiting: Float32Array[] = [];
  let frames = 0;
  let opening: Promise<Result<OpenTake, KeepCode>> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let hasTrouble = false;

  const check = (result: Result<unknown, KeepCode>): void => {
    if (result.ok || hasTrouble) return;
    hasTrouble = true;
    onTrouble(result.code);
  };
  const write = (samples: Float32Array, sampleRate: number): void => {
    opening ??= startTake({ sampleRate, start });
    const store = opening;
    writing = writing.then(async () => {
      const take = await store;
      check(take.ok ? await take.value.add(samples) : take);
    });
  };
  const flush = (sampleRate: number): void => {
    if (frames === 0 || hasTrouble) return;
    const samples = new Float32Array(frames);
    let at = 0;
    for (const part of waiting) {
      samples.set(part, at);
      at += part.length;
    }
    waiting = [];
    frames = 0;
    write(samples, sampleRate);
  };
  let rate = 0;
  return {
    add({ samples, sampleRate }) {
      if (hasTrouble) return;
      rate = sampleRate;
      waiting.push(samples);
      frames += samples.length;
      if (frames >= sampleRate) flush(sampleRate);
    },
    end() {
      flush(rate);
      return writing;
    },
    async discard() {
      waiting = [];
      frames = 0;
      await writing;
      const take = await opening;
      if (take?.ok) await take.value.discard();
    },
  };
}
