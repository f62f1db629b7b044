import { AudioSample, AudioSampleSource, Quality, type AudioCodec } from 'mediabunny';
import type { PlanarAudio } from '../media-types.ts';
import { soundBits } from './bit-rates.ts';

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

/** Sound from `from` on, as one sample for an encoder; whoever takes it closes it. */
export function soundSample({ channels, sampleRate }: PlanarAudio, from: number, to: number, timestamp: number): AudioSample {
  const frames = to - from;
  const planes = new Float32Array(frames * channels.length);
  for (const [index, channel] of channels.entries()) planes.set(channel.subarray(from, to), index * frames);
  return new AudioSample({ data: planes, format: 'f32-planar', numberOfChannels: channels.length, sampleRate, timestamp });
}

/** Hands a whole sound to an encoder. `onSlice` is called with the seconds handed over so far, and may hold the sound back. */
export async function feedSound(source: AudioSampleSource, codec: AudioCodec, audio: PlanarAudio, onSlice: (seconds: number) => Promise<boolean> | boolean): Promise<void> {
  const length = audio.channels[0]?.length ?? 0;
  const slice = Math.round(SLICE_SECONDS * audio.sampleRate);
  for (let from = 0; from < length; from += slice) {
    if (!(await onSlice(from / audio.sampleRate))) return;
    const timestamp = from / audio.sampleRate - earlyBy(codec, audio.sampleRate);
    const sample = soundSample(audio, from, Math.min(length, from + slice), timestamp);
    await source.add(sample);
    sample.close();
  }
  source.close();
}
