import {
  Mp4OutputFormat,
  Output,
  Quality,
  TextSubtitleSource,
  VideoSampleSource,
  WebMOutputFormat,
  type AudioSampleSource,
  type Target,
} from 'mediabunny';
import type { VideoAbout } from '../media-types.ts';
import type { BitRates } from './bit-rates.ts';
import type { VideoCodecs } from './codecs.ts';
import type { VideoParts } from './video-parts.ts';
import { threeLetters } from './language-codes.ts';
import { soundSource } from './sound-source.ts';
import type { SubtitleTrack } from './subtitles.ts';
import type { KeptSound } from './waiting-sound.ts';

/** A video file with its tracks, ready to be filled. */
export interface VideoOutput {
  readonly output: Output;
  readonly picture: VideoSampleSource;
  readonly sound: AudioSampleSource | undefined;
  readonly subtitles: readonly { readonly source: TextSubtitleSource; readonly text: string }[];
}

export interface OutputPlan {
  readonly parts: VideoParts;
  readonly codecs: VideoCodecs;
  readonly rates: BitRates;
  readonly cover: Uint8Array<ArrayBuffer> | undefined;
  readonly waiting: KeptSound | undefined;
}

/** The index stands at the file's beginning, so that it plays while it still arrives; room for it is set aside. */
export function openVideoOutput({ parts, codecs, rates, cover, waiting }: OutputPlan, target: Target): VideoOutput {
  const { seconds, framesPerSecond } = parts;
  const isMp4 = codecs.container === 'mp4';
  const output = new Output({ format: isMp4 ? new Mp4OutputFormat({ fastStart: 'reserve' }) : new WebMOutputFormat(), target });
  const picture = new VideoSampleSource({
    codec: codecs.video,
    quality: new Quality({ bitrate: rates.picture, bitrateMode: parts.mostBytes === undefined ? 'variable' : 'constant' }),
    keyFrameInterval: 2,
  });
  output.addVideoTrack(picture, { frameRate: framesPerSecond, maximumPacketCount: framesOf(parts) });
  const sound = codecs.audio && waiting && waiting.frames > 0 ? soundSource(codecs.audio, { ...waiting, bits: rates.sound }) : undefined;
  // A packet of Opus is 20 ms, one of AAC about as long; room for twice as many costs a few kilobytes.
  if (sound) output.addAudioTrack(sound, { maximumPacketCount: Math.ceil(seconds * 110) + 64 });
  const subtitles = (parts.subtitles ?? []).map((track) => addSubtitles(output, track));
  if (parts.about) output.setMetadataTags(tagsOf(parts.about, cover));
  return { output, picture, sound, subtitles };
}

export const framesOf = ({ seconds, framesPerSecond }: VideoParts): number => Math.max(1, Math.ceil(seconds * framesPerSecond));

function addSubtitles(output: Output, { language, text, cues }: SubtitleTrack): VideoOutput['subtitles'][number] {
  const source = new TextSubtitleSource('webvtt');
  // Each line and each pause between two lines is a packet.
  output.addSubtitleTrack(source, { languageCode: threeLetters(language), name: language, maximumPacketCount: cues * 3 + 8 });
  return { source, text };
}

function tagsOf({ title, makers, licence }: VideoAbout, cover: Uint8Array<ArrayBuffer> | undefined) {
  return {
    ...(title === '' ? {} : { title }),
    ...(makers.length === 0 ? {} : { artist: makers.join(', ') }),
    ...(licence === '' ? {} : { comment: licence }),
    ...(cover ? { images: [{ data: cover, mimeType: 'image/jpeg', kind: 'coverFront' as const }] } : {}),
  };
}
