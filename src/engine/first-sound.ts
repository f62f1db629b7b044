import { renderPluck } from '../../worklets/dsp/models/pluck.ts';
import { renderSkin } from '../../worklets/dsp/models/skin.ts';
import type { Pitch, Seconds, Velocity } from '../base/units.ts';
import { FIRST_DRUMS, FIRST_STRING } from './first-sound-presets.ts';

type Drum = keyof typeof FIRST_DRUMS;
/** The pads of the start screen. */
type FirstPad = Drum | 'string-low' | 'string-middle' | 'string-high';

/** One sound of a phrase: a drum, or a string at any pitch. */
export interface FirstNote {
  readonly at: Seconds;
  readonly sound: Drum | Pitch;
  readonly velocity: Velocity;
}

/** A few strings and drums for the start screen, there long before the studio's engine is. */
export interface FirstSound {
  /** Sounds a pad at once; must first be called from a tap. */
  tap(pad: FirstPad, velocity: Velocity): void;
  /** Plays notes from now on; a new phrase ends the one before. */
  phrase(notes: readonly FirstNote[]): void;
  /** Fades out what sounds and forgets what was to come. */
  stop(): void;
  dispose(): void;
}

const RATE = 48000;
/** Strings are made at every fourth semitone and played faster or slower between. */
const SPACING = 4;
const FADE: Seconds = 0.03;
const PADS: Readonly<Record<FirstPad, Drum | Pitch>> = {
  'drum-low': 'drum-low',
  'drum-high': 'drum-high',
  shaker: 'shaker',
  'string-low': 50,
  'string-middle': 57,
  'string-high': 62,
};

const rootOf = (sound: Drum | Pitch): Drum | Pitch =>
  typeof sound === 'number' ? Math.round(sound / SPACING) * SPACING : sound;

export function createFirstSound(): FirstSound {
  const buffers = new Map<Drum | Pitch, AudioBuffer>();
  let context: AudioContext | undefined;
  let bus: GainNode | undefined;
  let phrase: object | undefined;
  let isOver = false;

  const bufferOf = (root: Drum | Pitch): AudioBuffer => {
    const known = buffers.get(root);
    if (known) return known;
    const { samples } =
      typeof root === 'number' ? renderPluck(RATE, root, FIRST_STRING, root) : renderSkin(RATE, FIRST_DRUMS[root].pitch, FIRST_DRUMS[root], 1);
    const made = new AudioBuffer({ length: samples.length, sampleRate: RATE });
    made.getChannelData(0).set(samples);
    buffers.set(root, made);
    return made;
  };
  /** One sound a task: making one takes up to a few frames on a slow phone. */
  const makeAll = async (sounds: readonly (Drum | Pitch)[]): Promise<void> => {
    for (const root of new Set(sounds.map(rootOf))) {
      if (isOver) return;
      if (!buffers.has(root)) await new Promise((resolve) => setTimeout(resolve));
      bufferOf(root);
    }
  };
  const awake = (): AudioContext => {
    context ??= new AudioContext({ latencyHint: 'interactive' });
    if (context.state !== 'running') void context.resume();
    return context;
  };
  const start = (sound: Drum | Pitch, velocity: Velocity, at: Seconds): void => {
    const running = awake();
    if (!bus) {
      bus = new GainNode(running, { gain: 0.7 });
      bus.connect(running.destination);
    }
    const root = rootOf(sound);
    const playbackRate = typeof sound === 'number' && typeof root === 'number' ? 2 ** ((sound - root) / 12) : 1;
    const source = new AudioBufferSourceNode(running, { buffer: bufferOf(root), playbackRate });
    source.connect(new GainNode(running, { gain: velocity ** 1.5 })).connect(bus);
    source.start(at);
  };
  const stop = (): void => {
    phrase = undefined;
    if (!context || !bus) return;
    const old = bus;
    bus = undefined;
    old.gain.setTargetAtTime(0, context.currentTime, FADE / 5);
    // What is still to come leads into a bus that then leads nowhere.
    setTimeout(() => old.disconnect(), FADE * 2000);
  };

  // Between the first paint and the first touch there is time; afterwards every millisecond would be heard.
  void makeAll(Object.values(PADS));
  return {
    tap: (pad, velocity) => start(PADS[pad], velocity, 0),
    phrase(notes) {
      stop();
      awake();
      const turn = {};
      phrase = turn;
      void makeAll(notes.map(({ sound }) => sound)).then(() => {
        if (phrase !== turn || isOver) return;
        const now = awake().currentTime + 0.05;
        for (const { at, sound, velocity } of notes) start(sound, velocity, now + at);
      });
    },
    stop,
    dispose() {
      isOver = true;
      void context?.close();
    },
  };
}
