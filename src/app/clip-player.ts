/** Shows a clip in step with the song, on a page. */
export interface ClipPlayer {
  /** The picture of a moment, or of one near it while the right one is sought; `undefined` before the first has come. */
  frameAt(seconds: number): CanvasImageSource | undefined;
  dispose(): void;
}

/** Asked for again within this, the song is running: then the clip runs by itself. */
const STEP_SECONDS = 0.2;
/** So far from the song it is set right. */
const MOST_DRIFT_SECONDS = 0.15;
/** Not asked for so long, it stands still. */
const REST_MS = 400;

/** @param changed called when another picture of the clip has come */
export function createClipPlayer(file: Blob, changed: () => void): ClipPlayer {
  const address = URL.createObjectURL(file);
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.preload = 'auto';
  video.src = address;
  for (const event of ['loadeddata', 'seeked']) video.addEventListener(event, changed);
  let asked = Number.NaN;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const seek = (seconds: number): void => {
    if (!video.seeking && Math.abs(video.currentTime - seconds) > 0.02) video.currentTime = seconds;
  };
  return {
    frameAt(seconds) {
      if (video.readyState < HTMLMediaElement.HAVE_METADATA) return undefined;
      const wanted = Math.min(Math.max(0, seconds), Math.max(0, video.duration - 0.05));
      const isRunning = seconds > asked && seconds - asked < STEP_SECONDS && wanted === seconds;
      asked = seconds;
      clearTimeout(resting);
      if (isRunning) {
        // Refused where a page may play nothing yet: then it is sought picture by picture.
        if (video.paused) video.play().catch(() => seek(wanted));
        if (Math.abs(video.currentTime - wanted) > MOST_DRIFT_SECONDS) seek(wanted);
        resting = setTimeout(() => video.pause(), REST_MS);
      } else {
        video.pause();
        seek(wanted);
      }
      return video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? video : undefined;
    },
    dispose() {
      clearTimeout(resting);
      video.removeAttribute('src');
      video.load();
      URL.revokeObjectURL(address);
    },
  };
}
