import { failed, ok, type Result } from '../base/result.ts';
import { clamp } from '../base/units.ts';
import type { Made, PlanarAudio, Work } from './media-types.ts';
import { pause } from './pause.ts';

export type WavDepth = 16 | 24 | 'float';

const FRAMES_AT_ONCE = 1 << 17;
const HEADER_BYTES = 44;

/** Writes sound as a WAV file, in pieces, so that an hour of music neither blocks the page nor lies in memory twice. */
export async function makeWav(audio: PlanarAudio, work: Work, depth: WavDepth = 16): Promise<Made<'cancelled'>> {
  const frames = audio.channels[0]?.length ?? 0;
  const parts: Uint8Array<ArrayBuffer>[] = [wavHeader(audio, depth)];
  for (let from = 0; from < frames; from += FRAMES_AT_ONCE) {
    if (work.signal.aborted) return failed('cancelled');
    parts.push(interleaved(audio, depth, from, Math.min(frames, from + FRAMES_AT_ONCE)));
    work.onProgress(Math.min(1, (from + FRAMES_AT_ONCE) / frames));
    await pause();
  }
  return ok(new Blob(parts, { type: 'audio/wav' }));
}

/** The same at once, for short sounds. */
export function wavBytes(audio: PlanarAudio, depth: WavDepth = 16): Uint8Array<ArrayBuffer> {
  const samples = interleaved(audio, depth, 0, audio.channels[0]?.length ?? 0);
  const bytes = new Uint8Array(HEADER_BYTES + samples.length);
  bytes.set(wavHeader(audio, depth));
  bytes.set(samples, HEADER_BYTES);
  return bytes;
}

const bytesPerSample = (depth: WavDepth): number => (depth === 'float' ? 4 : depth / 8);

function wavHeader({ channels, sampleRate }: PlanarAudio, depth: WavDepth): Uint8Array<ArrayBuffer> {
  const size = bytesPerSample(depth);
  const frameBytes = size * channels.length;
  const soundBytes = frameBytes * (channels[0]?.length ?? 0);
  const view = new DataView(new ArrayBuffer(HEADER_BYTES));
  const letters = (at: number, text: string): void => {
    for (let index = 0; index < text.length; index++) view.setUint8(at + index, text.charCodeAt(index));
  };
  letters(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + soundBytes, true);
  letters(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, depth === 'float' ? 3 : 1, true);
  view.setUint16(22, channels.length, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * frameBytes, true);
  view.setUint16(32, frameBytes, true);
  view.setUint16(34, size * 8, true);
  letters(36, 'data');
  view.setUint32(40, soundBytes, true);
  return new Uint8Array(view.buffer);
}

function interleaved({ channels }: PlanarAudio, depth: WavDepth, from: number, to: number): Uint8Array<ArrayBuffer> {
  const size = bytesPerSample(depth);
  const view = new DataView(new ArrayBuffer((to - from) * channels.length * size));
  for (const [channel, samples] of channels.entries()) {
    let at = channel * size;
    for (let frame = from; frame < to; frame++, at += channels.length * size) {
      const sample = samples[frame] ?? 0;
      if (depth === 'float') view.setFloat32(at, sample, true);
      else if (depth === 16) view.setInt16(at, Math.round(clamp(sample, -1, 1) * 32767), true);
      else {
        const value = Math.round(clamp(sample, -1, 1) * 8388607);
        view.setUint16(at, value & 0xffff, true);
        view.setUint8(at + 2, (value >> 16) & 0xff);
      }
    }
  }
  return new Uint8Array(view.buffer);
}

/** Reads the WAV files that this studio and recorders write: PCM of 8 to 32 bits and float, any number of channels. */
export function readWav(bytes: Uint8Array<ArrayBuffer>): Result<PlanarAudio, 'audio-unreadable'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const letters = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < HEADER_BYTES || letters(0) !== 'RIFF' || letters(8) !== 'WAVE') return failed('audio-unreadable');
  let format: { kind: number; channels: number; sampleRate: number; bits: number } | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (letters(at) === 'fmt ' && body + 16 <= bytes.length) {
      const kind = view.getUint16(body, true);
      format = {
        // The extended form tells the real kind in the first two bytes of its identifier.
        kind: kind === 0xfffe && size >= 26 ? view.getUint16(body + 24, true) : kind,
        channels: view.getUint16(body + 2, true),
        sampleRate: view.getUint32(body + 4, true),
        bits: view.getUint16(body + 14, true),
      };
    } else if (letters(at) === 'data' && format) {
      return readSamples(view, { ...format, from: body, to: Math.min(bytes.length, body + size) });
    }
    at = body + size + (size % 2);
  }
  return failed('audio-unreadable');
}

interface Samples {
  kind: number;
  channels: number;
  sampleRate: number;
  bits: number;
  from: number;
  to: number;
}

function readSamples(view: DataView, { kind, channels, sampleRate, bits, from, to }: Samples): Result<PlanarAudio, 'audio-unreadable'> {
  const size = bits / 8;
  const read = sampleReader(view, kind, bits);
  if (!read || channels < 1 || channels > 32 || sampleRate < 1000 || sampleRate > 768_000) return failed('audio-unreadable');
  const frames = Math.floor((to - from) / (size * channels));
  const planes = Array.from({ length: channels }, (_, channel) => {
    const plane = new Float32Array(frames);
    for (let frame = 0; frame < frames; frame++) plane[frame] = read(from + (frame * channels + channel) * size);
    return plane;
  });
  return ok({ sampleRate, channels: planes });
}

function sampleReader(view: DataView, kind: number, bits: number): ((at: number) => number) | undefined {
  if (kind === 3 && bits === 32) return (at) => view.getFloat32(at, true);
  if (kind === 3 && bits === 64) return (at) => view.getFloat64(at, true);
  if (kind !== 1) return undefined;
  if (bits === 8) return (at) => (view.getUint8(at) - 128) / 128;
  if (bits === 16) return (at) => view.getInt16(at, true) / 32768;
  if (bits === 24) return (at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 8388608;
  if (bits === 32) return (at) => view.getInt32(at, true) / 2147483648;
  return undefined;
}
