import { BufferTarget, Mp4OutputFormat, Output, type AudioSampleSource } from 'mediabunny';
import { failed, ok, type Result } from '../../base/result.ts';
import type { EncodedAudio, PlanarAudio, Work } from '../media-types.ts';
import { makeWav } from '../wav.ts';
import { prepareAac } from './codecs.ts';
import { feedSound, soundSource } from './sound-source.ts';
import { waitingInMemory } from './waiting-sound.ts';

/**
 * Packs sound so that every browser plays it: AAC in MP4, or WAV where no AAC can be made. For recordings before they are named
 * by their hash, and for what a viewer hears.
 * @param bits  a second; what music needs to sound whole if left out
 */
export async function encodeAudio(audio: PlanarAudio, work: Work, bits?: number): Promise<Result<EncodedAudio, 'cancelled'>> {
  const frames = audio.channels[0]?.length ?? 0;
  if (frames > 0 && (await prepareAac())) {
    const seconds = frames / audio.sampleRate;
    const packed = await packAac({ channels: audio.channels.length, sampleRate: audio.sampleRate, ...(bits === undefined ? {} : { bits }) }, work, (source) =>
      feedSound(source, 'aac', waitingInMemory(audio), (done) => {
        work.onProgress(done / seconds);
        return !work.signal.aborted;
      }),
    );
    if (packed.ok || packed.code === 'cancelled') return packed.ok ? packed : failed('cancelled');
  }
  const wav = await makeWav(audio, work);
  return wav.ok ? ok({ bytes: new Uint8Array(await wav.value.arrayBuffer()), mime: 'audio/wav' }) : wav;
}

/** A voice recording from the microphone, one channel. */
export const encodeTake = (samples: Float32Array<ArrayBuffer>, sampleRate: number, work: Work): Promise<Result<EncodedAudio, 'cancelled'>> =>
  encodeAudio({ sampleRate, channels: [samples] }, work);

/** Writes an AAC file from whatever `feed` hands to the encoder. */
export async function packAac(
  form: { channels: number; sampleRate: number; bits?: number },
  work: Work,
  feed: (source: AudioSampleSource) => Promise<void>,
): Promise<Result<EncodedAudio, 'cancelled' | 'encoder-failed'>> {
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  const source = soundSource('aac', form);
  output.addAudioTrack(source);
  try {
    await output.start();
    await feed(source);
    if (work.signal.aborted) {
      await output.cancel();
      return failed('cancelled');
    }
    await output.finalize();
  } catch {
    await output.cancel(); // an encoder that gave up: the caller has another form
    return failed('encoder-failed');
  }
  const { buffer } = target;
  if (!buffer) return failed('encoder-failed');
  work.onProgress(1);
  return ok({ bytes: new Uint8Array(buffer), mime: 'audio/mp4' });
}
