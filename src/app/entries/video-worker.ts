import { serveVideo, type VideoPort } from '../../media/encode/serve-video.ts';
import { loadFonts } from '../../stage/fonts.ts';
import { createFilm } from '../../stage/film.ts';
import { STAGE_FONTS } from './stage-fonts.ts';

/** What is written on the stage, so that just its fonts are fetched. */
function wordsOn(stage: unknown): string {
  return JSON.stringify(stage);
}

// The page's types name `self` a window; here it is the worker's own end of the line.
const port = self as unknown as VideoPort & { readonly fonts?: FontFaceSet };

serveVideo(port, async ({ stage, tempo, languages, loudness }, images) => {
  // A font that cannot be fetched is replaced by one of the device: the words are still there.
  if (port.fonts) await loadFonts(port.fonts, STAGE_FONTS, wordsOn(stage));
  return createFilm(stage, tempo, images, {
    ...(languages ? { languages } : {}),
    ...(loudness ? { loudness } : {}),
  });
});
