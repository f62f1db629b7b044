import {
  MIXER_PROCESSOR,
  mixerNodeOptions,
  type MixerCapacity,
  type MixerChange,
  type MixerMessage,
} from '../../../worklets/mixer/contract.ts';
import {
  createMeterMemory,
  masterMeter,
  meterAt,
  meterSlots,
  readMeterMemory,
  type Meter,
} from '../../../worklets/mixer/meters.ts';

export interface MixerNode {
  readonly node: AudioWorkletNode;
  readonly capacity: MixerCapacity;
  /** Settles when the processor has its kernel and mixes. */
  readonly ready: Promise<void>;
  send(changes: readonly MixerChange[]): void;
  /** Peaks since the last call, by strip index. */
  levels(): { readonly master: number; readonly strips: readonly number[] };
  dispose(): void;
}

export interface MixerNodeSetup {
  readonly context: BaseAudioContext;
  readonly capacity: MixerCapacity;
  readonly kernel: ArrayBuffer | undefined;
  readonly isOffline: boolean;
  readonly changes: readonly MixerChange[];
  readonly onFailure: () => void;
}

/** One mixer processor and the main thread's end of its wire. */
export function openMixerNode({ context, capacity, kernel, isOffline, changes, onFailure }: MixerNodeSetup): MixerNode {
  const memory = !isOffline && globalThis.crossOriginIsolated === true ? createMeterMemory(capacity) : undefined;
  const options = mixerNodeOptions({
    capacity,
    changes,
    metersPerSecond: isOffline ? 0 : 30,
    ...(kernel ? { wasm: kernel } : {}),
    ...(memory ? { meterMemory: memory } : {}),
  });
  const node = new AudioWorkletNode(context, MIXER_PROCESSOR, options);
  const shared = new Float64Array(meterSlots(capacity));
  const strips = Array.from({ length: capacity }, () => 0);
  let master = 0;

  const take = (values: Float64Array): void => {
    master = Math.max(master, peak(masterMeter(values)));
    for (let index = 0; index < capacity; index++) strips[index] = Math.max(strips[index] ?? 0, peak(meterAt(values, index)));
  };
  const ready = new Promise<void>((resolve) => {
    node.port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const report = reportOf(data);
      if (report?.type === 'ready') resolve();
      if (report?.type === 'meters') take(report.values);
    };
  });
  node.onprocessorerror = onFailure;
  const post = (message: MixerMessage): void => node.port.postMessage(message);

  return {
    node,
    capacity,
    ready,
    send: (batch) => post({ type: 'batch', changes: batch }),
    levels() {
      if (memory && readMeterMemory(memory, shared)) take(shared);
      const heard = { master, strips: [...strips] };
      master = 0;
      strips.fill(0);
      return heard;
    },
    dispose() {
      post({ type: 'dispose' });
      node.onprocessorerror = null;
      node.disconnect();
    },
  };
}

const peak = ({ peakLeft, peakRight }: Meter): number => Math.max(peakLeft, peakRight);

type Report = { readonly type: 'ready' } | { readonly type: 'meters'; readonly values: Float64Array };

function reportOf(message: unknown): Report | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  if (message.type === 'ready') return { type: 'ready' };
  if (message.type !== 'meters' || !('values' in message) || !(message.values instanceof Float64Array)) return undefined;
  return { type: 'meters', values: message.values };
}
