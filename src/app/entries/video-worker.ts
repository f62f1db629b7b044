import { serveVideo, type VideoPort } from '../../media/encode/serve-video.ts';
import type { ToVideoWorker } from '../../media/encode/video-messages.ts';
import { createFilm } from '../../stage/film.ts';
import { filesNeeded } from '../../stage/fonts-needed.ts';
import { loadFonts } from '../../stage/fonts.ts';
import { STAGE_FONTS } from './stage-fonts.ts';

/** The fonts of a worker, which the page's types do not know. */
const fontsOf = (scope: object): FontFaceSet | undefined =>
  'fonts' in scope && scope.fonts instanceof FontFaceSet ? scope.fonts : undefined;

const port: VideoPort = {
  send: (message) => globalThis.postMessage(message),
  listen: (hear) => globalThis.addEventListener('message', ({ data }: MessageEvent<ToVideoWorker>) => hear(data)),
};

serveVideo(port, async ({ stage, tempo, languages, loudness }, images) => {
  const fonts = fontsOf(globalThis);
  // A font that cannot be fetched is replaced by one of the device: the words are still there.
  if (fonts) await loadFonts(fonts, STAGE_FONTS, filesNeeded(stage));
  return createFilm(stage, tempo, images, {
    ...(languages ? { languages } : {}),
    ...(loudness ? { loudness } : {}),
  });
});
