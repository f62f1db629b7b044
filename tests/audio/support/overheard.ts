import probeUrl from '../../../worklets/probe/processor.ts?worker&url';
import recorderUrl from '../../../worklets/recorder/processor.ts?worker&url';
import { PROBE_PROCESSOR } from '../../../worklets/probe/contract.ts';
import { RECORDER_PROCESSOR } from '../../../worklets/recorder/contract.ts';

/** An audio context whose output can be overheard on its way to the device. */
export interface Overheard {
  readonly context: AudioContext;
  /** Reports onsets from now on. */
  probe(threshold: number): Promise<() => Promise<number[]>>;
  /** Collects every sample (left) from now on. `frame` is the context frame of the first. */
  record(): Promise<() => Promise<{ samples: Float32Array; frame: number }>>;
}

/** Replaces the browser's AudioContext until `restore`; every context opened meanwhile is listed. */
export function overhear(options: { withoutWorklets?: boolean } = {}): { opened: Overheard[]; restore(): void } {
  const Native = globalThis.AudioContext;
  const opened: Overheard[] = [];
  class ListenedContext extends Native {
    private readonly tap: GainNode;
    constructor(settings?: AudioContextOptions) {
      super(settings);
      this.tap = new GainNode(this);
      this.tap.connect(super.destination);
      opened.push(listen(this, this.tap));
    }
    override get destination(): AudioDestinationNode {
      // Only ever connected to, for which any node will do.
      return this.tap as unknown as AudioDestinationNode;
    }
    override get audioWorklet(): AudioWorklet {
      return options.withoutWorklets === true ? (undefined as unknown as AudioWorklet) : super.audioWorklet;
    }
  }
  globalThis.AudioContext = ListenedContext;
  return {
    opened,
    restore() {
      globalThis.AudioContext = Native;
    },
  };
}

const answer = <T>(port: MessagePort, type: string): Promise<T> =>
  new Promise((resolve) => {
    port.addEventListener('message', ({ data }) => data.type === type && resolve(data));
    port.start();
  });

function listen(context: AudioContext, tap: GainNode): Overheard {
  return {
    context,
    async probe(threshold) {
      await context.audioWorklet.addModule(probeUrl);
      const node = new AudioWorkletNode(context, PROBE_PROCESSOR, { processorOptions: { threshold, quietFrames: 2400 } });
      tap.connect(node).connect(context.createGain()).connect(tap.context.createGain());
      node.connect(context.createMediaStreamDestination());
      return async () => {
        const report = answer<{ frames: Float64Array }>(node.port, 'onsets');
        node.port.postMessage({ type: 'collect' });
        return [...(await report).frames];
      };
    },
    async record() {
      await context.audioWorklet.addModule(recorderUrl);
      const node = new AudioWorkletNode(context, RECORDER_PROCESSOR, { processorOptions: { channels: 1 } });
      const left = new ChannelSplitterNode(context, { numberOfOutputs: 2 });
      tap.connect(left).connect(node, 0);
      node.connect(context.createMediaStreamDestination());
      const chunks: Float32Array[] = [];
      let frame = -1;
      node.port.addEventListener('message', ({ data }) => {
        if (data.type !== 'chunk') return;
        if (frame < 0) frame = data.frame;
        chunks.push(data.samples.slice(0, data.frames));
      });
      node.port.start();
      node.port.postMessage({ type: 'start' });
      return async () => {
        const stopped = answer(node.port, 'stopped');
        node.port.postMessage({ type: 'stop' });
        await stopped;
        return { samples: Float32Array.from(chunks.flatMap((chunk) => [...chunk])), frame };
      };
    },
  };
}
