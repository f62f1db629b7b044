import { DEFAULT_DELAY, DEFAULT_REVERB, type EqBand, type StripParameters } from '../../worklets/mixer/contract.ts';
import { noise, RATE } from './noise.ts';

/** Where the sends of all tracks meet. */
export interface NativeSends {
  readonly reverb: AudioNode;
  readonly delay: AudioNode;
}

const gainOf = (decibels: number): number => 10 ** (decibels / 20);

/** A room by convolution and echoes by a delay line with feedback, as native nodes make them. */
export function nativeSends(context: BaseAudioContext): NativeSends {
  const buffer = noise(DEFAULT_REVERB.decay, 99, 0.05);
  for (let channel = 0; channel < 2; channel++) {
    const plane = buffer.getChannelData(channel);
    for (let frame = 0; frame < plane.length; frame++)
      plane[frame] = (plane[frame] ?? 0) * 10 ** ((-3 * frame) / RATE / DEFAULT_REVERB.decay);
  }
  const room = new ConvolverNode(context, { buffer });
  room.connect(new GainNode(context, { gain: gainOf(DEFAULT_REVERB.level) })).connect(context.destination);
  const line = new DelayNode(context, { delayTime: DEFAULT_DELAY.time, maxDelayTime: 4 });
  const darker = new BiquadFilterNode(context, { type: 'lowpass', frequency: DEFAULT_DELAY.damping });
  line
    .connect(darker)
    .connect(new GainNode(context, { gain: DEFAULT_DELAY.feedback }))
    .connect(line);
  line.connect(new GainNode(context, { gain: gainOf(DEFAULT_DELAY.level) })).connect(context.destination);
  return { reverb: room, delay: line };
}

const SHAPES: Readonly<Record<keyof StripParameters['eq'], BiquadFilterType>> = {
  low: 'lowshelf',
  lowMid: 'peaking',
  highMid: 'peaking',
  high: 'highshelf',
};

/** One track with native nodes, doing what a strip of our mixer does. */
export function nativeStrip(
  context: BaseAudioContext,
  source: AudioNode,
  strip: StripParameters,
  sends: NativeSends | undefined,
): AudioNode {
  let last = source;
  const filter = (type: BiquadFilterType, { frequency, gain, q }: EqBand): void => {
    last = last.connect(new BiquadFilterNode(context, { type, frequency, gain, Q: q }));
  };
  const { low, lowMid, highMid, high } = strip.eq;
  if (low) filter(SHAPES.low, low);
  if (lowMid) filter(SHAPES.lowMid, lowMid);
  if (highMid) filter(SHAPES.highMid, highMid);
  if (high) filter(SHAPES.high, high);
  if (strip.compressor) {
    const { threshold, ratio, knee, attack, release } = strip.compressor;
    last = last.connect(new DynamicsCompressorNode(context, { threshold, ratio, knee, attack, release }));
  }
  last = last
    .connect(new GainNode(context, { gain: gainOf(strip.gain) }))
    .connect(new StereoPannerNode(context, { pan: strip.pan }));
  if (sends) {
    last.connect(new GainNode(context, { gain: strip.reverbSend })).connect(sends.reverb);
    last.connect(new GainNode(context, { gain: strip.delaySend })).connect(sends.delay);
    last = last.connect(new AnalyserNode(context, { fftSize: 512 }));
  }
  return last;
}
