import { failed, ok, type Result } from '../../base/result.ts';
import { sha256Hex } from '../../base/sha256.ts';
import type { Seconds } from '../../base/units.ts';
import type { ViewerData, ViewerMedia } from '../../base/viewer-data.ts';
import { creditsOf } from '../../document/queries/credits.ts';
import { sectionsInOrder } from '../../document/queries/harmony.ts';
import { originsOf } from '../../document/queries/origins-of.ts';
import { tempoMapOf } from '../../document/queries/song.ts';
import type { RenderedAudio } from '../../engine/engine-types.ts';
import type { ExportWork } from '../../features/export/export-types.ts';
import type { PieceSession } from '../session/piece-session.ts';
import { part } from './export-videos.ts';

/** How often a second a file says what is heard: enough for what the eye follows. */
const FILE_MOMENTS = 15;
/** Enough for music over the small speakers and plain headphones that it is heard with. */
const SOUND_BITS = 112_000;
/** A file of three minutes, as it travels from phone to phone; longer songs may be longer files. */
const FILE_BYTES = 6_000_000;
const FILE_SECONDS: Seconds = 180;
/** Script and letters of the page. */
const OWN_BYTES = 250_000;
const LEAST_IMAGE_BYTES = 300_000;

export interface ViewerMeans {
  readonly session: PieceSession;
  readonly language: string;
  renderSong(work: ExportWork): Promise<Result<RenderedAudio>>;
  imagesInUse(): Promise<{ id: string; blob: Blob }[]>;
}

export interface ViewerParts {
  readonly data: ViewerData;
  /** Bytes of all media that the data name, by their SHA-256. */
  readonly media: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Everything that a viewer's page of this piece is made of. */
export async function viewerParts({ session, language, renderSong, imagesInUse }: ViewerMeans, work: ExportWork): Promise<Result<ViewerParts>> {
  const { piece } = session;
  const audio = await renderSong(part(work, 0, 0.5));
  if (!audio.ok) return audio;
  const stage = (await session.stage()).document();
  const { analyseSong, soundWantedBy } = await import('../../media/analyse-sound.ts');
  const heard = await analyseSong(audio.value, FILE_MOMENTS, soundWantedBy(stage), part(work, 0.5, 0.55));
  if (!heard.ok) return heard;
  const { encodeAudio } = await import('../../media/encode/encode-audio.ts');
  const packed = await encodeAudio(audio.value, part(work, 0.55, 0.85), SOUND_BITS);
  if (!packed.ok) return packed;
  const sound: ViewerMedia = { id: await sha256Hex(packed.value.bytes), mime: packed.value.mime };
  const { fontsFor } = await import('./viewer-fonts.ts');
  const fonts = await fontsFor(stage);
  const seconds = secondsOf(audio.value);
  const taken = packed.value.bytes.length + fonts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const { fitImages } = await import('../../media/viewer-images.ts');
  const images = await fitImages(await imagesInUse(), imageBytes(seconds, taken), part(work, 0.85, 1));
  if (!images.ok) return images;
  const chapters = sectionsInOrder(piece.tables).map(({ start, part: kind, name }) => ({ start, part: kind, name }));
  const origins = originsOf(piece.tables);
  const data: ViewerData = {
    ...aboutPiece(session),
    v: 1,
    language,
    seconds,
    tempo: tempoMapOf(piece.tables).changes,
    stage,
    loudness: heard.value,
    audio: sound,
    images: images.value.map(({ image }) => image),
    fonts: fonts.map(({ font }) => font),
    ...(chapters.length > 1 ? { chapters } : {}),
    ...(origins.length > 0 ? { origins } : {}),
  };
  const media = new Map([
    [sound.id, packed.value.bytes] as const,
    ...fonts.map(({ font, bytes }) => [font.id, bytes] as const),
    ...images.value.map(({ image, bytes }) => [image.id, bytes] as const),
  ]);
  return work.signal.aborted ? failed('cancelled') : ok({ data, media });
}

/** What is left for pictures, in bytes: four letters of the file hold three of them. */
function imageBytes(seconds: Seconds, taken: number): number {
  const whole = FILE_BYTES * Math.max(1, seconds / FILE_SECONDS) - OWN_BYTES;
  return Math.max(LEAST_IMAGE_BYTES, Math.floor((whole * 3) / 4) - taken);
}

const secondsOf = ({ channels, sampleRate }: RenderedAudio): Seconds => channels[0].length / sampleRate;

/** Title, names and sources: only people who agreed to be named are. */
export function aboutPiece({ piece }: Pick<PieceSession, 'piece'>): Pick<ViewerData, 'title' | 'tradition' | 'credits' | 'sources' | 'licence'> {
  const { tables } = piece;
  const song = tables.song.get('song');
  const credits = creditsOf(piece).flatMap(({ person: { id, name }, parts }) =>
    name !== '' && tables.consent.get(id)?.name === true ? [{ name, parts }] : [],
  );
  const sources = tables.asset.all().flatMap(({ name, author, licence, source }) => (author === '' ? [] : [{ name, author, licence, source }]));
  return { title: song?.title ?? '', tradition: song?.tradition ?? '', licence: song?.licence ?? '', credits, sources };
}
