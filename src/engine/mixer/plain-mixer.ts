import { createScope } from '../../base/scope.ts';
import { decibelsToGain, type Decibels, type Seconds } from '../../base/units.ts';
import { placeAt, type VoicePlace } from '../sounds/voice.ts';
import type { MixState, Mixer, StripState } from './mixer.ts';
import { GLIDE_SECONDS, openPlainStrip, type PlainStrip } from './plain-strip.ts';

const THRESHOLD: Decibels = -3;
const RATIO = 20;
/** What a DynamicsCompressorNode adds by itself: 0.6 of what it takes from full scale. */
const MAKEUP: Decibels = (0 - THRESHOLD) * (1 - 1 / RATIO) * 0.6;
/** By how much it looks ahead in every engine. */
const LOOK_AHEAD: Seconds = 0.006;
/** A compressor that was just made holds its first sounds down for a while. */
const SETTLE: Seconds = 0.25;

interface MeteredStrip {
  readonly strip: PlainStrip;
  readonly place: VoicePlace;
  readonly meter: AnalyserNode | undefined;
}

export interface PlainMixerOptions {
  readonly context: BaseAudioContext;
  readonly mix: MixState;
  /** Offline nobody looks at meters. */
  readonly hasMeters: boolean;
}

/** The same mix with native nodes: a gain and a panner for each track, and a compressor that holds peaks down. */
export function createPlainMixer({ context, mix, hasMeters }: PlainMixerOptions): Mixer {
  const scope = createScope();
  const strips = new Map<string, MeteredStrip>();
  const master = context.createGain();
  const limiter = context.createDynamicsCompressor();
  limiter.threshold.value = THRESHOLD;
  limiter.knee.value = 0;
  limiter.ratio.value = RATIO;
  limiter.attack.value = 0.001;
  limiter.release.value = 0.08;
  const settle = context.createGain();
  settle.gain.value = 1 / decibelsToGain(MAKEUP);
  const masterMeter = hasMeters ? context.createAnalyser() : undefined;
  master.connect(limiter).connect(settle).connect(context.destination);
  if (masterMeter) settle.connect(masterMeter);
  scope.add(() => {
    for (const node of [master, limiter, settle]) node.disconnect();
  });

  const open = (state: StripState): MeteredStrip => {
    const strip = openPlainStrip(context, state);
    const meter = hasMeters ? context.createAnalyser() : undefined;
    strip.output.connect(master);
    if (meter) strip.output.connect(meter);
    const opened = { strip, meter, place: placeAt(context, strip.input) };
    strips.set(state.track, opened);
    return opened;
  };
  const close = (track: string): void => {
    strips.get(track)?.strip.disconnect();
    strips.delete(track);
  };

  master.gain.value = decibelsToGain(mix.master);
  for (const state of mix.strips) open(state);
  scope.add(() => {
    for (const track of strips.keys()) close(track);
  });

  return {
    kind: 'plain-graph',
    latencyFrames: Math.round(LOOK_AHEAD * context.sampleRate),
    settleSeconds: SETTLE,
    place: (track) => (strips.get(track) ?? open({ track, gain: 0, pan: 0, isMuted: false })).place,
    settled: () => Promise.resolve(),
    set(next) {
      master.gain.setTargetAtTime(decibelsToGain(next.master), context.currentTime, GLIDE_SECONDS / 3);
      const wanted = new Set(next.strips.map(({ track }) => track));
      for (const track of strips.keys()) if (!wanted.has(track)) close(track);
      for (const state of next.strips) {
        const known = strips.get(state.track);
        if (known) known.strip.set(state);
        else open(state);
      }
    },
    levels: () => ({
      tracks: new Map([...strips].map(([track, { meter }]) => [track, meter ? peakOf(meter) : 0])),
      master: masterMeter ? peakOf(masterMeter) : 0,
    }),
    probe: () => masterMeter,
    dispose: () => scope.dispose(),
  };
}

function peakOf(meter: AnalyserNode): number {
  const samples = new Float32Array(meter.fftSize);
  meter.getFloatTimeDomainData(samples);
  return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
}
