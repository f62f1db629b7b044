import { failed, ok, type Result } from '../../base/result.ts';
import { createScope } from '../../base/scope.ts';
import type { Gain, Seconds } from '../../base/units.ts';
import type { RecordCode, TakeChunk } from '../engine-types.ts';
import { addRecorderProcessor } from '../processors.ts';
import { openMicrophone } from './microphone.ts';
import { openTake, type RecordedTake } from './take.ts';

/** A microphone that is open and the take it records. */
export interface RecordingSession {
  /** From the singer's mouth to the song she heard: what a take has to be moved back by. */
  latency(): Seconds;
  start(fromFrame: number): void;
  level(): Gain;
  /** Ends the take and closes the microphone; asked again, gives the same take. */
  end(): Promise<RecordedTake | undefined>;
  cancel(): void;
}

export interface SessionOptions {
  readonly context: AudioContext;
  /** Seconds that the mixer holds back. */
  readonly mixerLatency: Seconds;
  readonly mostSeconds: Seconds;
  readonly onChunk: ((chunk: TakeChunk) => void) | undefined;
  /** The longest take is full, or the microphone was taken away. */
  onEnd(): void;
}

/** Opens the microphone for one take. */
export async function openSession(options: SessionOptions): Promise<Result<RecordingSession, RecordCode>> {
  const { context, mixerLatency, mostSeconds, onChunk, onEnd } = options;
  if (!(await addRecorderProcessor(context))) return failed('worklet-missing');
  const microphone = await openMicrophone();
  if (!microphone.ok) return microphone;
  const { stream, latency } = microphone.value;
  const scope = createScope();
  scope.add(() => microphone.value.close());
  try {
    const take = openTake({ context, stream, mostSeconds, onChunk });
    scope.add(() => take.dispose());
    scope.add(take.full.listen(onEnd));
    for (const track of stream.getAudioTracks()) track.addEventListener('ended', onEnd, { once: true });
    let ending: Promise<RecordedTake | undefined> | undefined;
    return ok({
      latency: () => outputLatency(context) + mixerLatency + latency,
      start: (fromFrame) => take.start(fromFrame),
      level: () => take.level(),
      end: () => (ending ??= take.finish().finally(() => scope.dispose())),
      cancel: () => scope.dispose(),
    });
  } catch (error) {
    scope.dispose();
    // A browser that cannot bring the microphone to the context's rate says so here.
    if (error instanceof DOMException) return failed('microphone-busy');
    throw error;
  }
}

/** From the audio clock to the ear; some browsers do not say. */
export function outputLatency(context: AudioContext): Seconds {
  const latency: unknown = context.outputLatency;
  return typeof latency === 'number' && Number.isFinite(latency) && latency > 0 ? latency : context.baseLatency || 0;
}
