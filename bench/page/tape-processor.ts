import type { MixerProcessorOptions } from '../../worklets/mixer/contract.ts';
import { Mixer } from '../../worklets/mixer/mixer.ts';
import type { TapeOptions } from './tape.ts';

/** What the audio thread offers, as far as it is used here. */
declare const sampleRate: number;
declare const currentFrame: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: typeof TapeProcessor): void;

const QUANTUM = 128;
type Planes = readonly Float32Array[];

/** The mixer itself, with its tracks in shared memory instead of on wires: what is left is the mixing. */
class TapeProcessor extends AudioWorkletProcessor {
  private readonly mixer: Mixer;
  /** For each quantum of the tape, what lies at each strip. */
  private readonly tape: readonly (readonly Planes[])[];

  constructor({
    processorOptions,
  }: {
    readonly processorOptions: { readonly mixer: MixerProcessorOptions; readonly tape: TapeOptions };
  }) {
    super();
    const { mixer, tape } = processorOptions;
    const planes = new Float32Array(tape.memory);
    this.tape = Array.from({ length: tape.frames / QUANTUM }, (_, quantum) =>
      Array.from({ length: mixer.capacity }, (_unused, strip) => {
        if (strip >= tape.tracks) return [];
        const at = (strip % tape.sounds) * 2 * tape.frames + quantum * QUANTUM;
        return [planes.subarray(at, at + QUANTUM), planes.subarray(at + tape.frames, at + tape.frames + QUANTUM)];
      }),
    );
    this.mixer = new Mixer(mixer, sampleRate, (report) => this.port.postMessage(report));
  }

  process(_inputs: readonly Planes[], outputs: readonly Planes[]): boolean {
    const [left, right] = outputs[0] ?? [];
    const inputs = this.tape[(currentFrame / QUANTUM) % this.tape.length];
    return (
      left !== undefined &&
      right !== undefined &&
      inputs !== undefined &&
      this.mixer.process(inputs, left, right, currentFrame)
    );
  }
}

registerProcessor('bench-tape', TapeProcessor);
