import type { VideoWay } from '../media-types.ts';
import type { PictureSize } from './codecs.ts';
import { recordedForm } from './recorded-form.ts';

/** The encoder of the sound, fetched the first time. */
const AAC_ENCODER_BYTES = 260_000;
/** ffmpeg as it lies on our own server; what travels may be less. */
const FFMPEG_BYTES = 32_400_000;

/** 640 × 360 at level 3.0 up to 1920 × 1080 at level 4.0: each asked for as itself. */
const PICTURE_CODECS: readonly string[] = ['avc1.64001f', 'avc1.42001f', 'avc1.640028', 'avc1.42002a', 'vp09.00.31.08', 'vp8'];

/**
 * Which way this browser can make a video. Asked before anything is fetched, so that a person sees the size first.
 * @returns `none` if it can neither encode, record nor paint for ffmpeg in a worker
 */
export async function planVideo(size: PictureSize): Promise<VideoWay | 'none'> {
  const paintsInWorkers = typeof OffscreenCanvas !== 'undefined';
  if (typeof VideoEncoder !== 'undefined' && paintsInWorkers) {
    for (const codec of PICTURE_CODECS) {
      if (await isSupported(() => VideoEncoder.isConfigSupported({ codec, ...size, bitrate: 2_000_000, framerate: 30 }))) {
        return { way: 'webcodecs', loadBytes: codec.startsWith('avc1') ? AAC_ENCODER_BYTES : 0 };
      }
    }
  }
  if (recordedForm() !== undefined) return { way: 'recorder', loadBytes: 0 };
  return paintsInWorkers && typeof WebAssembly !== 'undefined' ? { way: 'ffmpeg', loadBytes: FFMPEG_BYTES } : 'none';
}

async function isSupported(ask: () => Promise<{ supported?: boolean }>): Promise<boolean> {
  try {
    return (await ask()).supported === true;
  } catch {
    return false; // a codec name that this browser has never heard of
  }
}
