import { MIXER_PROCESSOR } from './contract.ts';
import { readOptions } from './messages.ts';
import { Mixer } from './mixer.ts';

/** The mixer on the audio thread; everything it does stands in mixer.ts. */
class MixerProcessor extends AudioWorkletProcessor {
  private readonly mixer: Mixer;

  constructor(options: { readonly processorOptions?: unknown }) {
    super();
    this.mixer = new Mixer(readOptions(options.processorOptions), sampleRate, (report) =>
      this.port.postMessage(report),
    );
    this.port.onmessage = (event) => this.mixer.receive(event.data, currentFrame);
  }

  process(inputs: readonly (readonly Float32Array[])[], outputs: readonly (readonly Float32Array[])[]): boolean {
    const left = outputs[0]?.[0];
    const right = outputs[0]?.[1];
    if (left === undefined || right === undefined) return true;
    if (this.mixer.process(inputs, left, right, currentFrame)) return true;
    this.port.onmessage = null;
    this.port.close();
    return false;
  }
}

registerProcessor(MIXER_PROCESSOR, MixerProcessor);
