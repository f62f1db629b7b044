import { PROBE_PROCESSOR } from './contract.ts';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});
const positive = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && value > 0 ? value : otherwise;

const MOST_ONSETS = 65_536;

/** Notes the frame of each onset at input 0 and passes the sound on. */
class ProbeProcessor extends AudioWorkletProcessor {
  private readonly threshold: number;
  private readonly quietFrames: number;
  private readonly onsets = new Float64Array(MOST_ONSETS);
  private count = 0;
  private dropped = 0;
  private quanta = 0;
  private lastLoud = Number.NEGATIVE_INFINITY;
  private isOver = false;

  constructor(options: { readonly processorOptions?: unknown }) {
    super();
    const fields = fieldsOf(options.processorOptions);
    this.threshold = positive(fields['threshold'], 0.1);
    this.quietFrames = positive(fields['quietFrames'], 2400);
    this.port.onmessage = (event) => this.receive(fieldsOf(event.data)['type']);
  }

  process(inputs: readonly (readonly Float32Array[])[], outputs: readonly (readonly Float32Array[])[]): boolean {
    if (this.isOver) return false;
    this.quanta++;
    const input = inputs[0];
    const output = outputs[0];
    const left = input?.[0];
    if (input === undefined || left === undefined) return true;
    const right = input[1] ?? left;
    for (let i = 0; i < left.length; i++) {
      if (Math.max(Math.abs(left[i] ?? 0), Math.abs(right[i] ?? 0)) < this.threshold) continue;
      if (currentFrame + i - this.lastLoud > this.quietFrames) this.note(currentFrame + i);
      this.lastLoud = currentFrame + i;
    }
    if (output !== undefined) for (let i = 0; i < output.length; i++) output[i]?.set(i === 0 ? left : right);
    return true;
  }

  private note(frame: number): void {
    if (this.count === MOST_ONSETS) this.dropped++;
    else this.onsets[this.count++] = frame;
  }

  private receive(type: unknown): void {
    if (type === 'collect') {
      const { dropped, quanta } = this;
      this.port.postMessage({ type: 'onsets', frames: this.onsets.slice(0, this.count), dropped, quanta });
      this.count = this.dropped = 0;
    } else if (type === 'dispose') {
      this.isOver = true;
      this.port.onmessage = null;
      this.port.close();
    }
  }
}

registerProcessor(PROBE_PROCESSOR, ProbeProcessor);
