import {
  MIXER_PROCESSOR,
  mixerNodeOptions,
  type MixerCapacity,
  type MixerChange,
} from '../../../worklets/mixer/contract.ts';
import {
  createMeterMemory,
  masterMeter,
  meterAt,
  meterSlots,
  readMeterMemory,
  type Meter,
} from '../../../worklets/mixer/meters.ts';
import type { PostToMixer } from './sound-shelf.ts';

export interface MixerNode {
  readonly node: AudioWorkletNode;
  readonly capacity: MixerCapacity;
  /** Settles when the processor has its kernel and mixes. */
  readonly ready: Promise<void>;
  send(changes: readonly MixerChange[]): void;
  readonly post: PostToMixer;
  /** Settles when the processor has taken everything that was sent, or is gone. */
  answered(): Promise<void>;
  /** Peaks since the last call, by strip index. */
  levels(): { readonly master: number; readonly strips: readonly number[] };
  dispose(): void;
}

export interface MixerNodeSetup {
  readonly context: BaseAudioContext;
  readonly capacity: MixerCapacity;
  readonly kernel: ArrayBuffer | undefined;
  readonly isOffline: boolean;
  readonly isWired: boolean;
  readonly changes: readonly MixerChange[];
  readonly onFailure: () => void;
}

/** One mixer processor and the main thread's end of its wire. */
export function openMixerNode(setup: MixerNodeSetup): MixerNode {
  const { context, capacity, kernel, isOffline, isWired, changes, onFailure } = setup;
  const memory = !isOffline && globalThis.crossOriginIsolated === true ? createMeterMemory(capacity) : undefined;
  const options = mixerNodeOptions({
    capacity,
    isWired,
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
  const asked = new Map<number, () => void>();
  let lastToken = 0;
  const settle = (token: number): void => {
    asked.get(token)?.();
    asked.delete(token);
  };
  const settleAll = (): void => {
    for (const token of [...asked.keys()]) settle(token);
  };
  const ready = new Promise<void>((resolve) => {
    node.port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const report = reportOf(data);
      if (report?.type === 'ready') resolve();
      if (report?.type === 'meters') take(report.values);
      if (report?.type === 'answer') settle(report.token);
    };
  });
  node.onprocessorerror = () => {
    settleAll();
    onFailure();
  };
  const post: PostToMixer = (message, transfer = []) => node.port.postMessage(message, transfer);

  return {
    node,
    capacity,
    ready,
    post,
    answered: () =>
      new Promise((resolve) => {
        lastToken += 1;
        asked.set(lastToken, resolve);
        post({ type: 'ask', token: lastToken });
      }),
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
      settleAll();
      node.onprocessorerror = null;
      node.disconnect();
    },
  };
}

const peak = ({ peakLeft, peakRight }: Meter): number => Math.max(peakLeft, peakRight);

type Report =
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly token: number }
  | { readonly type: 'meters'; readonly values: Float64Array };

function reportOf(message: unknown): Report | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  if (message.type === 'ready') return { type: 'ready' };
  if (message.type === 'answer' && 'token' in message && typeof message.token === 'number') {
    return { type: 'answer', token: message.token };
  }
  if (message.type !== 'meters' || !('values' in message) || !(message.values instanceof Float64Array)) return undefined;
  return { type: 'meters', values: message.values };
}
