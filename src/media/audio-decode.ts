import { ALL_FORMATS, AudioSampleSink, BlobSource, Input, type InputAudioTrack } from 'mediabunny';
import { failed, ok, type Result } from '../base/result.ts';
import type { PlanarAudio } from './media-types.ts';

/** Above this a file is not unpacked in one piece: 30 MB of MP3 are 700 MB of samples. */
const WHOLE_BYTES = 20 * 1024 * 1024;

/** A sound file that can be read from the beginning to the end, piece by piece. */
export interface OpenSound {
  readonly seconds: number;
  readonly channels: number;
  readonly sampleRate: number;
  /** `mp3`, `aac`, `pcm-s16`, … where it is known. */
  readonly codec: string | undefined;
  pieces(): AsyncGenerator<PlanarAudio>;
  close(): void;
}

/** Opens a sound file, or the sound of a video. Reads no further than the headers if it can. */
export async function openSound(file: Blob): Promise<Result<OpenSound, 'audio-unreadable'>> {
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(file, { handleUnhandledError: () => undefined }) });
  try {
    const track = await input.getPrimaryAudioTrack();
    if (track && (await track.canDecode())) return ok(await streamed(input, track));
  } catch {
    // Not a form that is read piece by piece: the browser may know it.
  }
  input.dispose();
  return file.size <= WHOLE_BYTES ? decodedWhole(file) : failed('audio-unreadable');
}

async function streamed(input: Input, track: InputAudioTrack): Promise<OpenSound> {
  const [seconds, channels, sampleRate, codec] = await Promise.all([
    track.computeDuration(),
    track.getNumberOfChannels(),
    track.getSampleRate(),
    track.getCodec(),
  ]);
  return {
    seconds,
    channels,
    sampleRate,
    codec: codec ?? undefined,
    async *pieces() {
      for await (const sample of new AudioSampleSink(track).samples()) {
        const planes = Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
          const plane = new Float32Array(sample.numberOfFrames);
          sample.copyTo(plane, { planeIndex, format: 'f32-planar' });
          return plane;
        });
        const piece = { sampleRate: sample.sampleRate, channels: planes };
        sample.close();
        yield piece;
      }
    },
    close: () => input.dispose(),
  };
}

/** For browsers that decode whole files only. */
async function decodedWhole(file: Blob): Promise<Result<OpenSound, 'audio-unreadable'>> {
  let buffer: AudioBuffer;
  try {
    buffer = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(await file.arrayBuffer());
  } catch {
    return failed('audio-unreadable');
  }
  const { sampleRate, length, numberOfChannels, duration } = buffer;
  return ok({
    seconds: duration,
    channels: numberOfChannels,
    sampleRate,
    codec: undefined,
    async *pieces() {
      for (let from = 0; from < length; from += sampleRate) {
        const channels = Array.from({ length: numberOfChannels }, (_, channel) => {
          const piece = new Float32Array(Math.min(sampleRate, length - from));
          buffer.copyFromChannel(piece, channel, from);
          return piece;
        });
        yield { sampleRate, channels };
      }
    },
    close: () => undefined,
  });
}
