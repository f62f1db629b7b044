import { failed, ok, type Result } from '../../base/result.ts';
import { createScope } from '../../base/scope.ts';
import type { Gain, Seconds } from '../../base/units.ts';
import type { RecordCode } from '../engine-types.ts';
import { addRecorderProcessor } from '../processors.ts';
import { openMicrophone } from './microphone.ts';
import { openTake } from './take.ts';

/** A voice that is recorded by itself, without the song: a word, a line said aloud. */
export interface Voice {
  /** Peak since the last call. */
  level(): Gain;
  /** Ends the recording and closes the microphone. */
  finish(): Promise<Result<VoiceSamples, RecordCode>>;
  cancel(): void;
}

export interface VoiceSamples {
  readonly samples: Float32Array<ArrayBuffer>;
  readonly sampleRate: number;
}

/**
 * Opens the microphone and records at once. Must be called from a tap.
 * @param mostSeconds  what is said later is left out
 */
export async function openVoice(mostSeconds: Seconds): Promise<Result<Voice, RecordCode>> {
  const scope = createScope();
  try {
    const context = new AudioContext();
    scope.add(() => void context.close());
    await context.resume();
    if (!(await addRecorderProcessor(context))) return refused('worklet-missing');
    const microphone = await openMicrophone();
    if (!microphone.ok) return refused(microphone.code);
    scope.add(() => microphone.value.close());
    const take = openTake({ context, stream: microphone.value.stream, mostSeconds, onChunk: undefined });
    scope.add(() => take.dispose());
    take.start(0);
    return ok({
      level: () => take.level(),
      async finish() {
        const recorded = await take.finish();
        const { sampleRate } = context;
        scope.dispose();
        return recorded ? ok({ samples: recorded.samples, sampleRate }) : failed('nothing-recorded');
      },
      cancel: () => scope.dispose(),
    });
  } catch (error) {
    scope.dispose();
    // A browser that refuses a context, or cannot bring the microphone to its rate, says so here.
    if (error instanceof DOMException) return failed('microphone-busy');
    throw error;
  }

  function refused(code: RecordCode): Result<Voice, RecordCode> {
    scope.dispose();
    return failed(code);
  }
}
