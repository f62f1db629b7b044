import { decibelsToGain } from '../../base/units.ts';
import type { StripState } from './mixer.ts';

/** Seconds in which a level has come within 5 % of where it should be. */
export const GLIDE_SECONDS = 0.01;

/** One track mixed by native nodes. */
export interface PlainStrip {
  readonly input: GainNode;
  readonly output: StereoPannerNode;
  set(state: StripState): void;
  disconnect(): void;
}

export function openPlainStrip(context: BaseAudioContext, first: StripState): PlainStrip {
  const [input, fader, panner] = [context.createGain(), context.createGain(), context.createStereoPanner()];
  fader.gain.value = faderOf(first);
  panner.pan.value = first.pan;
  input.connect(fader).connect(panner);
  return {
    input,
    output: panner,
    set(state) {
      const now = context.currentTime;
      fader.gain.setTargetAtTime(faderOf(state), now, GLIDE_SECONDS / 3);
      panner.pan.setTargetAtTime(state.pan, now, GLIDE_SECONDS / 3);
    },
    disconnect() {
      for (const node of [input, fader, panner]) node.disconnect();
    },
  };
}

const faderOf = ({ gain, isMuted }: StripState): number => (isMuted ? 0 : decibelsToGain(gain));
