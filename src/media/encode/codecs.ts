import { canEncodeAudio, canEncodeVideo, type AudioCodec, type VideoCodec } from 'mediabunny';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Gets the AAC encoder, 250 kB the first time. Offline without it the browser's own does, if there is one. @returns whether AAC can be written */
export async function prepareAac(): Promise<boolean> {
  try {
    await import('./aac-encoder.ts');
  } catch {
    // Offline, and never fetched before: what the browser has is asked below.
  }
  return canEncodeAudio('aac');
}

export interface VideoCodecs {
  readonly video: VideoCodec;
  /** `undefined`: no sound can be written. */
  readonly audio: AudioCodec | undefined;
  readonly container: 'mp4' | 'webm';
}

/** What every phone plays, if this browser can write it: H.264 and AAC in MP4; else VP9 or VP8 and Opus in WebM. */
export async function chooseVideoCodecs(size: PictureSize): Promise<VideoCodecs | undefined> {
  const sound = async (): Promise<AudioCodec | undefined> => ((await canEncodeAudio('opus')) ? 'opus' : undefined);
  if (await canEncodeVideo('avc', size)) {
    return { video: 'avc', audio: (await prepareAac()) ? 'aac' : await sound(), container: 'mp4' };
  }
  for (const video of ['vp9', 'vp8'] as const) {
    if (await canEncodeVideo(video, size)) return { video, audio: await sound(), container: 'webm' };
  }
  return undefined;
}
