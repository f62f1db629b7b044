import * as Y from 'yjs';
import { failed, ok, type Result } from '../../base/result.ts';
import { sha256Hex } from '../../base/sha256.ts';
import { STAGE_SIZES } from '../../base/stage-document.ts';
import type { ViewerData, ViewerMedia } from '../../base/viewer-data.ts';
import type { ShownPiece } from '../../base/watch.ts';
import { handOn } from '../../document/commands/hand-on.ts';
import { openPiece } from '../../document/open.ts';
import { allowsRemix, filesOfPiece } from '../../document/queries/origins-of.ts';
import type { ExportWork } from '../../features/export/export-types.ts';
import type { PublishChoice } from '../../features/watch/watch-types.ts';
import { makePoster } from '../../media/encode/make-still.ts';
import { pictureSize } from '../../media/encode/picture-size.ts';
import type { StillOrder } from '../../media/media-types.ts';
import { directionOf } from '../../stage/direction.ts';
import { sayIn, VIEWER_LANGUAGES } from '../entries/viewer-texts.ts';
import type { PieceSession } from '../session/piece-session.ts';
import { part } from './export-videos.ts';
import { drawShareCard } from './share-card.ts';
import { startVideoWorker } from './start-video-worker.ts';
import { viewerParts, type ViewerMeans } from './viewer-parts.ts';

export interface ShownParts {
  readonly piece: ShownPiece;
  readonly media: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Shorter sides of the picture that is seen first, and of the one on the card. */
const POSTER_SIDE = 480;
const CARD_SIDE = 720;

/** All that an address shows of a piece: the page's data, its media, its first picture, its card and, where it may be, the project. */
export async function shownParts(
  means: ViewerMeans,
  { place, isOpen, id }: PublishChoice & { readonly id: string },
  work: ExportWork,
): Promise<Result<ShownParts>> {
  const made = await viewerParts(means, part(work, 0, 0.85));
  if (!made.ok) return made;
  const { data } = made.value;
  // Where nothing packs sound, it would be ten times as large: too dear to be streamed.
  if (data.audio?.mime === 'audio/wav') return failed('encoder-failed');
  const media = new Map(made.value.media);
  const enter = async (blob: Blob): Promise<ViewerMedia> => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const entered = { id: await sha256Hex(bytes), mime: blob.type };
    media.set(entered.id, bytes);
    return entered;
  };

  const poster = await still(means, data, { from: 0, side: POSTER_SIDE }, work);
  const title = data.title.trim() === '' ? sayIn(languageOf(data))('viewer.untitled') : data.title;
  const makers = data.credits.map(({ name }) => name).join(', ');
  const card =
    place === 'everyone'
      ? await drawShareCard({
          picture: await still(means, data, { from: tellingSecond(data), side: CARD_SIDE }, work),
          title,
          makers,
          isRightToLeft: directionOf(title, data.language) === 'rtl',
        })
      : undefined;
  work.onProgress(0.95);
  const project = isOpen && allowsRemix(means.session.piece.tables) ? await projectForOthers(means.session, { id, data }, work) : undefined;
  if (project && !project.ok) return project;
  if (work.signal.aborted) return failed('cancelled');

  const named = {
    data: await enter(new Blob([JSON.stringify(data)], { type: 'application/json' })),
    sound: data.audio,
    poster: poster ? await enter(poster) : null,
    card: card ? await enter(card) : null,
    project: project ? await enter(project.value) : null,
  };
  const { width, height } = STAGE_SIZES[data.stage.format];
  const files = [...media.keys()].map((hash) => ({ id: hash, mime: mimeOf(hash, data, named) }));
  const about = [makers, data.licence, firstWords(data)].filter((words) => words !== '').join(' · ').slice(0, 300);
  const play = Object.fromEntries(VIEWER_LANGUAGES.map((language) => [language.id, sayIn(language.id)('viewer.play')]));
  work.onProgress(1);
  return ok({ piece: { v: 1, place, title, about, language: data.language, shape: width / height, ...named, files, play }, media });
}

/** A moment of the piece as JPEG; `undefined` where this browser cannot paint one: the page does without. */
async function still({ session, imagesInUse }: ViewerMeans, { stage, tempo }: ViewerData, { from, side }: { from: number; side: number }, work: ExportWork): Promise<Blob | undefined> {
  const { width, height } = STAGE_SIZES[session.piece.tables.song.get('song')?.format ?? '16:9'];
  const order: StillOrder = { ...pictureSize(width / height, side), from, seconds: 1, framesPerSecond: 1, stage, tempo, images: await imagesInUse() };
  const quiet = { signal: work.signal, onProgress: () => {} };
  const painted = await makePoster(order, 'image/jpeg', { startWorker: startVideoWorker }, quiet);
  return painted.ok ? painted.value : undefined;
}

/** In the midst of the first words or, without words, a third into the song. */
function tellingSecond({ stage, tempo, seconds }: ViewerData): number {
  const [line] = stage.lines;
  if (!line) return seconds / 3;
  const tick = (line.start + line.end) / 2;
  const from = tempo.findLast((change) => change.tick <= tick) ?? tempo[0];
  return from ? Math.min(seconds, from.seconds + ((tick - from.tick) / 960) * (60 / from.bpm)) : 0;
}

const languageOf = ({ language }: ViewerData) => VIEWER_LANGUAGES.find(({ id }) => id === language)?.id ?? 'en';

const firstWords = ({ stage }: ViewerData): string => stage.lines[0]?.texts[0]?.words.slice(0, 120) ?? '';

function mimeOf(hash: string, { images, fonts = [] }: ViewerData, named: Readonly<Record<string, ViewerMedia | null>>): string {
  const all = [...Object.values(named), ...images, ...fonts];
  return all.find((media) => media?.id === hash)?.mime ?? 'application/octet-stream';
}

/** The project without its makers' names, consents and talk, for those who go on with it. */
async function projectForOthers(session: PieceSession, { id, data }: { id: string; data: ViewerData }, work: ExportWork): Promise<Result<Blob>> {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(session.piece.ydoc), { type: 'remote', via: 'file' });
  const copy = openPiece({ ydoc, person: '', random: Math.random, clock: Date.now });
  const { title, licence, credits } = data;
  const address = new URL(`/watch/${id}`, window.location.origin).href;
  handOn(copy, { title, licence, makers: credits.map(({ name }) => name), address });
  const assets = [];
  for (const hash of filesOfPiece(copy.tables)) {
    const kept = await session.keep.asset(hash);
    if (kept) assets.push(kept);
  }
  const { writePieceFile } = await import('../../media/piece-file.ts');
  const state = new Uint8Array(Y.encodeStateAsUpdate(ydoc));
  copy.dispose();
  ydoc.destroy();
  return writePieceFile({ state, assets, title }, { signal: work.signal, onProgress: () => {} });
}
