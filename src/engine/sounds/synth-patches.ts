import { Filter, FMSynth, MonoSynth, Synth, type OfflineContext, type ToneAudioNode } from 'tone';
import type { Hertz, Seconds } from '../../base/units.ts';

/** How a synthesised instrument is built from Tone's synths, and what part of its sound may repeat. */
export interface SynthPatch {
  /** How long a note is rendered. */
  readonly seconds: Seconds;
  readonly release: Seconds;
  /** A held sound: where its loop begins and how long it may be; both lie within `seconds`. */
  readonly loop?: { readonly from: Seconds; readonly length: Seconds; readonly fade: Seconds };
  /** Begins a note at time 0 of a context and lets it sound to the end. */
  begin(context: OfflineContext, hertz: Hertz): void;
}

/** Tone's own default volume would leave no headroom for layers. */
const VOLUME = -12;

const out = (node: ToneAudioNode, context: OfflineContext): void => void node.connect(context.destination);

/** The decay that makes one of Tone's exponential envelopes fall by 60 dB in so many seconds. */
const decayFor = (seconds: Seconds): Seconds => 200 ** (seconds / 6.91) - 1;

function pianoLayer(context: OfflineContext, hertz: Hertz, partials: number[], seconds: Seconds): void {
  const synth = new Synth({
    context,
    volume: VOLUME,
    oscillator: { type: 'custom', partials },
    envelope: { attack: 0.003, decay: decayFor(seconds), sustain: 0, release: 0.2, decayCurve: 'exponential' },
  });
  out(synth, context);
  synth.triggerAttack(hertz, 0);
}

const piano: SynthPatch = {
  seconds: 4,
  release: 0.25,
  begin(context, hertz) {
    // Upper partials of a string die first; the hammer is a short knock that belongs to no harmonic.
    const ring = Math.min(1, (260 / hertz) ** 0.7);
    pianoLayer(context, hertz, [1, 0.45, 0.2], 5 * ring);
    pianoLayer(context, hertz, [0, 0.3, 0.35, 0.25, 0.15], 2.6 * ring);
    pianoLayer(context, hertz, [0, 0, 0, 0.2, 0.2, 0.16, 0.12, 0.1, 0.07, 0.05], 1.1 * ring);
    pianoLayer(context, Math.min(2600, hertz * 5.3), [0.1, 0, 0.05], 0.05);
  },
};

const organ: SynthPatch = {
  seconds: 1.3,
  release: 0.07,
  loop: { from: 0.5, length: 0.7, fade: 0.2 },
  begin(context, hertz) {
    const partials = hertz > 700 ? [1, 0.8, 0.5, 0.2] : [1, 0.8, 0.6, 0.35, 0, 0.18, 0, 0.12];
    const envelope = { attack: 0.012, decay: 0.05, sustain: 0.9, release: 0.1 };
    const synth = new Synth({ context, volume: VOLUME, oscillator: { type: 'custom', partials }, envelope });
    out(synth, context);
    synth.triggerAttack(hertz, 0);
  },
};

const strings: SynthPatch = {
  seconds: 3.7,
  release: 0.35,
  loop: { from: 1.6, length: 2, fade: 1 },
  begin(context, hertz) {
    // Rendered once, so three detuned oscillators cost a phone nothing while it plays.
    const tone = new Filter({ context, type: 'lowpass', frequency: Math.min(7000, 900 + hertz * 3), Q: 0.4, rolloff: -12 });
    const synth = new Synth({
      context,
      volume: VOLUME,
      oscillator: { type: 'fatsawtooth', count: 3, spread: 14 },
      envelope: { attack: 0.09, attackCurve: 'linear', decay: 0.3, sustain: 0.85, release: 0.3 },
    });
    synth.connect(tone);
    out(tone, context);
    synth.triggerAttack(hertz, 0);
  },
};

const bell: SynthPatch = {
  seconds: 3.5,
  release: 0.6,
  begin(context, hertz) {
    const synth = new FMSynth({
      context,
      volume: VOLUME,
      harmonicity: 3,
      modulationIndex: hertz > 1200 ? 2 : 5,
      oscillator: { type: 'sine' },
      modulation: { type: 'sine' },
      envelope: { attack: 0.002, decay: decayFor(4), sustain: 0, release: 0.5, decayCurve: 'exponential' },
      modulationEnvelope: { attack: 0.001, decay: decayFor(1.8), sustain: 0, release: 0.5 },
    });
    out(synth, context);
    synth.triggerAttack(hertz, 0);
  },
};

const synthBass: SynthPatch = {
  seconds: 1.9,
  release: 0.08,
  loop: { from: 1, length: 0.8, fade: 0.3 },
  begin(context, hertz) {
    const synth = new MonoSynth({
      context,
      volume: VOLUME,
      oscillator: { type: 'sawtooth' },
      filter: { type: 'lowpass', rolloff: -24, Q: 1.5 },
      envelope: { attack: 0.004, decay: 0.4, sustain: 0.75, release: 0.1 },
      filterEnvelope: { attack: 0.004, decay: 0.35, sustain: 0.25, release: 0.2, baseFrequency: Math.max(90, hertz), octaves: 3 },
    });
    out(synth, context);
    synth.triggerAttack(hertz, 0);
  },
};

/** By instrument id; a synthesised instrument without a patch sounds as a piano. */
const PATCHES: Readonly<Record<string, SynthPatch>> = { piano, organ, strings, bell, 'synth-bass': synthBass };
export const synthPatch = (instrument: string): SynthPatch => PATCHES[instrument] ?? piano;
