import { ALL_FORMATS, BlobSource, CanvasSink, Input, type InputVideoTrack, type WrappedCanvas } from 'mediabunny';
import { failed, ok, type Result } from '../../base/result.ts';

/** The pictures of a clip, one after the other. */
export interface ClipFrames {
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  /** The picture of a moment; a clip that is over stands still at its end. Forward and near is quick, anything else slower. */
  at(seconds: number): Promise<CanvasImageSource | undefined>;
  close(): Promise<void>;
}

/** Forward by more than this it is quicker to begin anew at the next whole picture. */
const LEAP_SECONDS = 2;
/** No picture of a clip stands shorter. */
const SHORTEST = 0.001;
/** Pictures that are kept in memory at once. */
const POOL = 3;

/** Opens the pictures of a clip in this page or worker. @returns `clip-unreadable` where this browser can not unpack them */
export async function openClipFrames(file: Blob): Promise<Result<ClipFrames, 'clip-unreadable'>> {
  const input = openInput(file);
  try {
    const track = await input.getPrimaryVideoTrack();
    if (track && (await track.canDecode())) return ok(await framesOf(input, track));
  } catch {
    // Cut, or of a form that is not known: said by the code.
  }
  input.dispose();
  return failed('clip-unreadable');
}

/** A reader of clips; whoever opened it disposes of it. */
export const openInput = (file: Blob): Input =>
  new Input({ formats: ALL_FORMATS, source: new BlobSource(file, { handleUnhandledError: () => undefined }) });

async function framesOf(input: Input, track: InputVideoTrack): Promise<ClipFrames> {
  const [end, width, height, begin] = await Promise.all([
    track.computeDuration(),
    track.getDisplayWidth(),
    track.getDisplayHeight(),
    track.getFirstTimestamp(),
  ]);
  const sink = new CanvasSink(track, { poolSize: POOL });
  let frames: AsyncGenerator<WrappedCanvas, void, unknown> | undefined;
  let shown: WrappedCanvas | undefined;
  let next: WrappedCanvas | undefined;

  const pull = async (): Promise<WrappedCanvas | undefined> => (await frames?.next())?.value ?? undefined;
  const beginAt = async (moment: number): Promise<void> => {
    await frames?.return();
    frames = sink.canvases(moment);
    shown = await pull();
    next = await pull();
  };
  return {
    seconds: end - begin,
    width,
    height,
    async at(moment) {
      const wanted = Math.min(begin + Math.max(0, moment), Math.max(begin, end - SHORTEST));
      const isBehind = shown === undefined || wanted < shown.timestamp;
      const isFarAhead = next !== undefined && wanted > next.timestamp + LEAP_SECONDS;
      if (isBehind || isFarAhead) await beginAt(wanted);
      while (next !== undefined && next.timestamp <= wanted) {
        shown = next;
        next = await pull();
      }
      return shown?.canvas;
    },
    async close() {
      await frames?.return();
      input.dispose();
    },
  };
}
