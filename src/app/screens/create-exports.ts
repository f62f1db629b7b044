import { failed, ok, type Result } from '../../base/result.ts';
import { creditsOf } from '../../document/queries/credits.ts';
import type { ViewerData, ViewerMedia } from '../../base/viewer-data.ts';
import { sha256Hex } from '../../base/sha256.ts';
import type { Seconds } from '../../base/units.ts';
import { tempoMapOf } from '../../document/queries/song.ts';
import type { RenderedAudio } from '../../engine/engine-types.ts';
import type { ExportAccess, ExportWork } from '../../features/export/export-types.ts';
import type { VideoAbout } from '../../media/media-types.ts';
import { browserLog } from '../browser-log.ts';
import { kernelSource } from '../kernel.ts';
import type { PieceSession } from '../session/piece-session.ts';
import { createVideoExports, part } from './export-videos.ts';
import { saveBlob } from './save-blob.ts';
import { makeProjectFile } from './save-project-file.ts';

const SAMPLE_RATE = 48_000;
/** How often a second a file says what is heard: enough for what the eye follows. */
const FILE_MOMENTS = 15;

/** Everything that makes files of an open piece; each maker is fetched when it is asked for. */
export function createExports(session: PieceSession, language: string): ExportAccess {
  const { piece, assets, keep } = session;

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
  const tempo = () => tempoMapOf(piece.tables).changes;

  return {
    async sound(work) {
      const audio = await renderSong(part(work, 0, 0.95));
      if (!audio.ok) return audio;
      const { makeWav } = await import('../../media/wav.ts');
      return makeWav(audio.value, part(work, 0.95, 1));
    },
    ...createVideoExports({ session, renderSong, imagesInUse, about: () => namesOf(session) }),
    async page(work) {
      const audio = await renderSong(part(work, 0, 0.5));
      if (!audio.ok) return audio;
      const stage = (await session.stage()).document();
      const { analyseSong, soundWantedBy } = await import('../../media/analyse-sound.ts');
      const heard = await analyseSong(audio.value, FILE_MOMENTS, soundWantedBy(stage), part(work, 0.5, 0.55));
      if (!heard.ok) return heard;
      const { encodeAudio } = await import('../../media/encode/encode-audio.ts');
      const packed = await encodeAudio(audio.value, part(work, 0.55, 0.9));
      if (!packed.ok) return packed;
      const script = await fetchViewer();
      if (!script.ok) return script;
      const sound: ViewerMedia = { id: await sha256Hex(packed.value.bytes), mime: packed.value.mime };
      const images = await imagesInUse();
      const { fontsFor } = await import('./viewer-fonts.ts');
      const fonts = await fontsFor(stage);
      const data: ViewerData = {
        ...aboutPiece(session),
        v: 1,
        language,
        seconds: secondsOf(audio.value),
        tempo: tempo(),
        stage,
        loudness: heard.value,
        audio: sound,
        images: images.map(({ id, blob }) => ({ id, mime: blob.type })),
        fonts: fonts.map(({ font }) => font),
      };
      const own = new Map([[sound.id, packed.value.bytes], ...fonts.map(({ font, bytes }) => [font.id, bytes] as const)]);
      const bytesOf = async ({ id }: ViewerMedia) => own.get(id) ?? (await keep.asset(id))?.bytes;
      const { makeViewerFile } = await import('../../media/viewer-file.ts');
      return makeViewerFile({ script: script.value, data, bytesOf }, part(work, 0.9, 1));
    },
    project: (work) => makeProjectFile(session, work),
    save: saveBlob,
    note: (form) => session.trace.act({ command: 'export', kind: 'export', facts: { form } }),
  };
}

const secondsOf = ({ channels, sampleRate }: RenderedAudio): Seconds => channels[0].length / sampleRate;

async function fetchViewer(): Promise<Result<string, 'encoder-unreachable'>> {
  try {
    const response = await fetch(new URL('viewer-page.js', document.baseURI));
    return response.ok ? ok(await response.text()) : failed('encoder-unreachable');
  } catch {
    return failed('encoder-unreachable');
  }
}

/** Title, names and sources: only people who agreed to be named are. */
function aboutPiece({ piece }: PieceSession): Pick<ViewerData, 'title' | 'tradition' | 'credits' | 'sources' | 'licence'> {
  const { tables } = piece;
  const song = tables.song.get('song');
  const credits = creditsOf(piece).flatMap(({ person: { id, name }, parts }) =>
    name !== '' && tables.consent.get(id)?.name === true ? [{ name, parts }] : [],
  );
  const sources = tables.asset.all().flatMap(({ name, author, licence, source }) => (author === '' ? [] : [{ name, author, licence, source }]));
  return { title: song?.title ?? '', tradition: song?.tradition ?? '', licence: song?.licence ?? '', credits, sources };
}

/** What a video says about itself. */
function namesOf(session: PieceSession): Pick<VideoAbout, 'title' | 'makers' | 'licence'> {
  const { title, credits, licence } = aboutPiece(session);
  return { title, makers: credits.map(({ name }) => name), licence };
}
