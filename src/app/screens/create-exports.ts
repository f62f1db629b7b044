import { failed, ok, type Result } from '../../base/result.ts';
import type { RenderedAudio } from '../../engine/engine-types.ts';
import type { ExportAccess, ExportWork } from '../../features/export/export-types.ts';
import type { VideoAbout } from '../../media/media-types.ts';
import { browserLog } from '../browser-log.ts';
import { kernelSource } from '../kernel.ts';
import type { PieceSession } from '../session/piece-session.ts';
import { createVideoExports, part } from './export-videos.ts';
import { saveBlob } from './save-blob.ts';
import { makeProjectFile } from './save-project-file.ts';
import { aboutPiece, viewerParts, type ViewerMeans } from './viewer-parts.ts';

const SAMPLE_RATE = 48_000;

/** Everything that makes files of an open piece; each maker is fetched when it is asked for. */
export function createExports(session: PieceSession, language: string): ExportAccess & Pick<ViewerMeans, 'renderSong' | 'imagesInUse'> {
  const { piece, assets } = session;

  const renderSong = async (work: ExportWork): Promise<Result<RenderedAudio>> => {
    const { render } = await import('../../engine/render.ts');
    const { onProgress, signal, isWithoutMissing } = work;
    const options = { sampleRate: SAMPLE_RATE, onProgress, signal, isWithoutMissing };
    return render(piece, assets, options, { kernel: kernelSource, log: browserLog, sounds: await session.sounds() });
  };
  const imagesInUse = async (): Promise<{ id: string; blob: Blob }[]> => {
    const used = new Set(piece.tables.picture.all().flatMap(({ asset }) => asset ?? []));
    const images = [];
    for (const id of used) {
      const found = await assets.blob(id);
      if (found.ok) images.push({ id, blob: found.value });
    }
    return images;
  };
  const means: ViewerMeans = { session, language, renderSong, imagesInUse };

  return {
    async sound(work) {
      const audio = await renderSong(part(work, 0, 0.95));
      if (!audio.ok) return audio;
      const { makeWav } = await import('../../media/wav.ts');
      return makeWav(audio.value, part(work, 0.95, 1));
    },
    ...createVideoExports({ session, renderSong, imagesInUse, about: () => namesOf(session) }),
    async page(work) {
      const script = await fetchViewer();
      if (!script.ok) return script;
      const parts = await viewerParts(means, part(work, 0, 0.9));
      if (!parts.ok) return parts;
      const { data, media } = parts.value;
      const { makeViewerFile } = await import('../../media/viewer-file.ts');
      return makeViewerFile({ script: script.value, data, bytesOf: async ({ id }) => media.get(id) }, part(work, 0.9, 1));
    },
    renderSong,
    imagesInUse,
    project: (work) => makeProjectFile(session, work),
    save: saveBlob,
    note: (form) => session.trace.act({ command: 'export', kind: 'export', facts: { form } }),
  };
}

async function fetchViewer(): Promise<Result<string, 'encoder-unreachable'>> {
  try {
    const response = await fetch(new URL('viewer-page.js', document.baseURI));
    return response.ok ? ok(await response.text()) : failed('encoder-unreachable');
  } catch {
    return failed('encoder-unreachable');
  }
}

/** What a video says about itself. */
function namesOf(session: PieceSession): Pick<VideoAbout, 'title' | 'makers' | 'licence'> {
  const { title, credits, licence } = aboutPiece(session);
  return { title, makers: credits.map(({ name }) => name), licence };
}
