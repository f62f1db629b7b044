import { RECORDER_PROCESSOR } from './contract.ts';
import { Take } from './take.ts';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});
const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** The recorder on the audio thread; everything it does stands in take.ts. */
class RecorderProcessor extends AudioWorkletProcessor {
  private readonly take: Take;
  private isOver = false;

  constructor(options: { readonly processorOptions?: unknown }) {
    super();
    const channels = fieldsOf(options.processorOptions)['channels'] === 2 ? 2 : 1;
    this.take = new Take(channels, sampleRate, (report, transfer) =>
      this.port.postMessage(report, transfer === undefined ? [] : [transfer]),
    );
    this.port.onmessage = (event) => this.receive(fieldsOf(event.data));
  }

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    if (this.isOver) return false;
    const input = inputs[0];
    this.take.hear(input?.[0], input?.[1], currentFrame);
    return true;
  }

  private receive(message: Fields): void {
    const type = message['type'];
    const samples = message['samples'];
    if (type === 'start')
      this.take.start(currentFrame, numberIn(message['fromFrame']), numberIn(message['untilFrame']));
    else if (type === 'stop') this.take.stop();
    else if (type === 'recycle' && samples instanceof Float32Array) this.take.recycle(samples);
    else if (type === 'dispose') this.end();
  }

  private end(): void {
    this.take.stop();
    this.isOver = true;
    this.port.onmessage = null;
    this.port.close();
  }
}

registerProcessor(RECORDER_PROCESSOR, RecorderProcessor);
