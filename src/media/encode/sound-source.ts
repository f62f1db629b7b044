import { AudioSample, AudioSampleSource, Quality, type AudioCodec } from 'mediabunny';
import { soundBits } from './bit-rates.ts';
import type { WaitingSound } from './waiting-sound.ts';

/** Sound is handed to encoders a second at a time. */
const SLICE_SECONDS = 1;

/** An encoder for sound of a known number of channels. */
export function soundSource(
  codec: AudioCodec,
  { channels, sampleRate, bits = soundBits(channels) }: { readonly channels: number; readonly sampleRate: number; readonly bits?: number },
): AudioSampleSource {
  return new AudioSampleSource({
    codec,
    quality: new Quality({ bitrate: bits, bitrateMode: 'variable' }),
    // Opus knows 48 kHz and its divisions only.
    ...(codec === 'opus' && sampleRate !== 48_000 ? { transform: { sampleRate: 48_000 } } : {}),
  });
}

/**
 * AAC begins with one block of silence that it needs to get going. The sound is handed over that much too early, so that the file
 * says "skip this" and players do: without it a voice would lie 21 ms behind the beat.
 */
const AAC_BLOCK = 1024;

export const earlyBy = (codec: AudioCodec, sampleRate: number): number => (codec === 'aac' ? AAC_BLOCK / sampleRate : 0);

/** Planes of sound, channel after channel, as one sample for an encoder; whoever takes it closes it. */
export function soundSample(data: Float32Array<ArrayBuffer>, { channels, sampleRate }: { readonly channels: number; readonly sampleRate: number }, timestamp: number): AudioSample {
  return new AudioSample({ data, format: 'f32-planar', numberOfChannels: channels, sampleRate, timestamp });
}

/** Hands a whole sound to an encoder. `onSlice` is called with the seconds handed over so far, and may hold the sound back. */
export async function feedSound(source: AudioSampleSource, codec: AudioCodec, sound: WaitingSound, onSlice: (seconds: number) => Promise<boolean> | boolean): Promise<void> {
  const { frames, sampleRate } = sound;
  const slice = Math.round(SLICE_SECONDS * sampleRate);
  for (let from = 0; from < frames; from += slice) {
    if (!(await onSlice(from / sampleRate))) return;
    const timestamp = from / sampleRate - earlyBy(codec, sampleRate);
    const sample = soundSample(sound.planes(from, Math.min(frames, from + slice)), sound, timestamp);
    await source.add(sample);
    sample.close();
  }
  source.close();
}
