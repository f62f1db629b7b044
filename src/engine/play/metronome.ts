import type { Gain, Seconds, Ticks } from '../../base/units.ts';
import type { Beat } from '../../document/music/metre-map.ts';
import { startVoice, type Voice } from '../sounds/voice.ts';

/** Strong on the first beat of a bar, lighter on the groups after it. */
const STRONG = { hertz: 1760, gain: 0.5 };
const LIGHT = { hertz: 1175, gain: 0.3 };
const CLICK_SECONDS: Seconds = 0.04;

export interface Metronome {
  /** Sounds beats at the moments that `timeAt` gives. */
  click(beats: readonly Beat[], timeAt: (tick: Ticks) => Seconds): void;
  /** Takes back what has not begun and is counted by no one. */
  silence(): void;
}

/** Clicks beside the mix: heard on this device, in no recording and no file. */
export function createMetronome(context: BaseAudioContext, into: AudioNode): Metronome {
  const strong = clickBuffer(STRONG.hertz, context.sampleRate);
  const light = clickBuffer(LIGHT.hertz, context.sampleRate);
  let voices: Voice[] = [];
  return {
    click(beats, timeAt) {
      const now = context.currentTime;
      voices = voices.filter(({ silentAt }) => silentAt > now);
      for (const { beat, tick } of beats) {
        const start = timeAt(tick);
        if (start < now) continue;
        const { buffer, gain }: { buffer: AudioBuffer; gain: Gain } =
          beat === 0 ? { buffer: strong, gain: STRONG.gain } : { buffer: light, gain: LIGHT.gain };
        voices.push(startVoice(context, into, { buffer, start, gain, release: CLICK_SECONDS }));
      }
    },
    silence() {
      for (const voice of voices) voice.cancel();
      voices = [];
    },
  };
}

function clickBuffer(hertz: number, sampleRate: number): AudioBuffer {
  const length = Math.round(CLICK_SECONDS * sampleRate);
  const buffer = new AudioBuffer({ length, sampleRate, numberOfChannels: 1 });
  const samples = buffer.getChannelData(0);
  for (let frame = 0; frame < length; frame++) {
    const seconds = frame / sampleRate;
    const closing = Math.min(1, (length - frame) / (0.005 * sampleRate));
    samples[frame] = Math.sin(2 * Math.PI * hertz * seconds) * Math.exp(-seconds / 0.008) * closing;
  }
  return buffer;
}
