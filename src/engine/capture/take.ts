import { createEmitter, type Signal } from '../../base/signal.ts';
import type { Gain, Seconds } from '../../base/units.ts';
import type { TakeChunk } from '../engine-types.ts';
import { RECORDER_PROCESSOR, type RecorderMessage, type RecorderProcessorOptions } from '../../../worklets/recorder/contract.ts';

export interface RecordedTake {
  readonly samples: Float32Array<ArrayBuffer>;
  /** Context frame of the first sample. */
  readonly firstFrame: number;
}

/** A take that runs or waits to run. */
export interface Take {
  /** Records from a context frame on. */
  start(fromFrame: number): void;
  /** Ends it; settles when the last sample has come. Nothing if not one frame was recorded. */
  finish(): Promise<RecordedTake | undefined>;
  /** Peak of the microphone since the last call, also before the take begins. */
  level(): Gain;
  /** The longest a take may be has been reached. */
  readonly full: Signal<void>;
  dispose(): void;
}

export interface TakeOptions {
  readonly context: AudioContext;
  readonly stream: MediaStream;
  readonly mostSeconds: Seconds;
  readonly onChunk: ((chunk: TakeChunk) => void) | undefined;
}

/** Wires a microphone to the recorder processor, whose module must have been added to the context. */
export function openTake({ context, stream, mostSeconds, onChunk }: TakeOptions): Take {
  const processorOptions: RecorderProcessorOptions = { channels: 1 };
  const source = context.createMediaStreamSource(stream);
  const node = new AudioWorkletNode(context, RECORDER_PROCESSOR, { processorOptions, numberOfOutputs: 1 });
  const full = createEmitter<void>();
  const chunks: Float32Array<ArrayBuffer>[] = [];
  const most = Math.round(mostSeconds * context.sampleRate);
  let frames = 0;
  let firstFrame = 0;
  let peak = 0;
  let onStopped: (() => void) | undefined;
  const post = (message: RecorderMessage): void => node.port.postMessage(message);

  const keep = (arrived: Float32Array, frame: number, length: number): void => {
    if (frames === 0) firstFrame = frame;
    const room = Math.min(length, most - frames);
    if (room > 0) {
      // The processor wants its memory back, so the take keeps a copy.
      const samples = new Float32Array(arrived.subarray(0, room));
      chunks.push(samples);
      onChunk?.({ samples, sampleRate: context.sampleRate, at: frames });
      frames += room;
      if (frames >= most) full.emit();
    }
    node.port.postMessage({ type: 'recycle', samples: arrived }, [arrived.buffer]);
  };

  node.port.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null || !('type' in data)) return;
    if (data.type === 'level' && 'peak' in data && typeof data.peak === 'number') peak = Math.max(peak, data.peak);
    if (data.type === 'stopped') onStopped?.();
    if (data.type !== 'chunk' || !('samples' in data) || !('frame' in data) || !('frames' in data)) return;
    if (!(data.samples instanceof Float32Array) || typeof data.frame !== 'number' || typeof data.frames !== 'number') return;
    keep(data.samples, data.frame, data.frames);
  };
  source.connect(node).connect(context.destination);

  return {
    full,
    start: (fromFrame) => post({ type: 'start', fromFrame }),
    async finish() {
      // A context that stands still never answers; what has come until then is the take.
      if (context.state === 'running') {
        await new Promise<void>((resolve) => {
          onStopped = resolve;
          node.onprocessorerror = () => resolve();
          context.addEventListener('statechange', () => resolve(), { once: true });
          post({ type: 'stop' });
        });
      }
      if (frames === 0) return undefined;
      const samples = new Float32Array(frames);
      let at = 0;
      for (const chunk of chunks) {
        samples.set(chunk, at);
        at += chunk.length;
      }
      chunks.length = 0;
      return { samples, firstFrame };
    },
    level() {
      const heard = peak;
      peak = 0;
      return heard;
    },
    dispose() {
      post({ type: 'dispose' });
      source.disconnect();
      node.disconnect();
      node.port.onmessage = null;
      // A context that died never answers: whoever waits for the end must not wait for ever.
      onStopped?.();
    },
  };
}
