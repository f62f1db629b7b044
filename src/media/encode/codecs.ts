import { canEncodeAudio, canEncodeVideo, type AudioCodec, type VideoCodec } from 'mediabunny';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Whether AAC can be written here: by the browser, else by an encoder of 250 kB that is fetched now and then stays. */
export async function prepareAac(): Promise<boolean> {
  if (await canEncodeAudio('aac')) return true;
  try {
    const { registerAacEncoder } = await import('@mediabunny/aac-encoder');
    registerAacEncoder();
  } catch {
    return false; // offline, and the encoder was never fetched
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
