import { failed, type Result } from '../../base/result.ts';
import { STAGE_SIZES, type StageDocument } from '../../base/stage-document.ts';
import { tempoMapOf } from '../../document/queries/song.ts';
import type { RenderedAudio } from '../../engine/engine-types.ts';
import type { ExportAccess, ExportWork, VideoChoice } from '../../features/export/export-types.ts';
import { expectedBytes } from '../../media/encode/bit-rates.ts';
import { pictureSize } from '../../media/encode/picture-size.ts';
import type { StillOrder, VideoAbout, VideoOrder, VideoTools, Work } from '../../media/media-types.ts';
import type { PieceSession } from '../session/piece-session.ts';
import { startVideoWorker } from './start-video-worker.ts';

/** What messengers send without making it smaller themselves. */
const MESSENGER_BYTES = 16_000_000;
const POSTER_SIDE = 1080;
const LOOP = { side: 360, seconds: 4, framesPerSecond: 12 } as const;

/** What the makers of pictures need of the other makers. */
export interface VideoMeans {
  readonly session: PieceSession;
  renderSong(work: ExportWork): Promise<Result<RenderedAudio>>;
  imagesInUse(): Promise<{ id: string; blob: Blob }[]>;
  about(): Pick<VideoAbout, 'title' | 'makers' | 'licence'>;
}

/** Videos, posters and moving pictures of an open piece. */
export function createVideoExports({ session, renderSong, imagesInUse, about }: VideoMeans): Pick<ExportAccess, 'planVideo' | 'videoBytes' | 'video' | 'poster' | 'loop'> {
  const shape = (): number => {
    const { width, height } = STAGE_SIZES[session.piece.tables.song.get('song')?.format ?? '16:9'];
    return width / height;
  };
  const sizeOf = ({ size }: VideoChoice) => pictureSize(shape(), size === 'messenger' ? 480 : Number(size));
  const planOf = async (choice: VideoChoice) => {
    const { planVideo } = await import('../../media/encode/plan-video.ts');
    return planVideo(sizeOf(choice));
  };
  const stillOrder = async (from: number, side: number): Promise<StillOrder> => {
    const { seconds, framesPerSecond } = LOOP;
    const stage = (await session.stage()).document();
    const tempo = tempoMapOf(session.piece.tables).changes;
    return { ...pictureSize(shape(), side), from, seconds, framesPerSecond, stage, tempo, images: await imagesInUse() };
  };

  return {
    planVideo: planOf,
    videoBytes: (choice, seconds) =>
      expectedBytes({ ...sizeOf(choice), framesPerSecond: choice.framesPerSecond, seconds, channels: 2, ...mostOf(choice) }),
    async video(choice, work) {
      const plan = await planOf(choice);
      if (plan === 'none') return failed('video-impossible');
      const audio = await renderSong(part(work, 0, 0.25));
      if (!audio.ok) return audio;
      const stage = (await session.stage()).document();
      const { channels, sampleRate } = audio.value;
      const seconds = channels[0].length / sampleRate;
      const tempo = tempoMapOf(session.piece.tables);
      const { analyseSong, soundWantedBy } = await import('../../media/analyse-sound.ts');
      const heard = await analyseSong(audio.value, choice.framesPerSecond, soundWantedBy(stage), part(work, 0.25, 0.3));
      if (!heard.ok) return heard;
      const order: VideoOrder = {
        ...sizeOf(choice),
        ...mostOf(choice),
        framesPerSecond: choice.framesPerSecond,
        words: choice.words,
        seconds,
        audio: audio.value,
        loudness: heard.value,
        stage,
        tempo: tempo.changes,
        images: await imagesInUse(),
        about: { ...about(), coverAt: tellingMoment(stage, seconds, tempo.secondsAt) },
      };
      const { makeVideo } = await import('../../media/encode/make-video.ts');
      return makeVideo(order, plan.way, TOOLS, part(work, 0.3, 1));
    },
    async poster({ from }, work) {
      const { makePoster } = await import('../../media/encode/make-still.ts');
      return makePoster(await stillOrder(from, POSTER_SIDE), 'image/png', TOOLS, work);
    },
    async loop({ from }, work) {
      const { makeLoop } = await import('../../media/encode/make-still.ts');
      return makeLoop(await stillOrder(from, LOOP.side), TOOLS, work);
    },
  };
}

/** A stretch of a longer work. */
export const part = <W extends Work>(work: W, from: number, to: number): W => ({
  ...work,
  onProgress: (done: number) => work.onProgress(from + done * (to - from)),
});

const mostOf = ({ size }: VideoChoice): { mostBytes?: number } => (size === 'messenger' ? { mostBytes: MESSENGER_BYTES } : {});

const TOOLS: VideoTools = {
  startWorker: startVideoWorker,
  ffmpegFolder: new URL('ffmpeg/', document.baseURI).href,
  async openPagePainter({ stage, tempo, images, languages, loudness }) {
    const [{ createFrameSource }, { decodeImages }] = await Promise.all([
      import('../../stage/frame-source.ts'),
      import('../../media/encode/video-images.ts'),
    ]);
    // Its fonts are on the page already: the stage of the piece has fetched them.
    return createFrameSource(stage, tempo, await decodeImages({ images }), { ...(languages ? { languages } : {}), ...(loudness ? { loudness } : {}) });
  },
};

/** Where the cover is taken: in the midst of the first words or, without words, a third into the song. */
function tellingMoment({ lines: [first] }: StageDocument, seconds: number, secondsAt: (tick: number) => number): number {
  return first ? Math.min(seconds, secondsAt((first.start + first.end) / 2)) : seconds / 3;
}
