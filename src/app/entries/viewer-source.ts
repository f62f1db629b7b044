import { asRecord } from '../../base/hub-messages.ts';
import { failed, ok, type Result } from '../../base/result.ts';
import { VIEWER_DATA_ID, type ViewerData, type ViewerMedia } from '../../base/viewer-data.ts';
import { isWatchId, WATCH_PAGE_ID, WATCH_SOUND_ID } from '../../base/watch.ts';
import { takeMedia } from './viewer-media.ts';

/** Where a piece comes from: the file this page is, or an address of a server. */
export interface ViewerSource {
  readonly data: ViewerData;
  readonly sound: HTMLAudioElement | undefined;
  blobOf(media: ViewerMedia): Promise<Blob | undefined>;
  /** Only where it is shown at an address. */
  readonly shown: ShownAt | undefined;
}

export interface ShownAt {
  /** `/watch/…`, without a stroke at its end. */
  readonly address: string;
  readonly isFrame: boolean;
  /** Others may go on with it here. */
  readonly remix: string | undefined;
}

export type SourceCode = 'damaged' | 'gone' | 'offline';

/** Finds the piece of this page. */
export function findSource(): Promise<Result<ViewerSource, SourceCode>> {
  const page = readJson(WATCH_PAGE_ID);
  return page === undefined ? Promise.resolve(fromFile()) : fromServer(page);
}

function fromFile(): Result<ViewerSource, SourceCode> {
  const data = asViewerData(readJson(VIEWER_DATA_ID));
  if (!data) return failed('damaged');
  const sound = data.audio ? takeMedia(data.audio) : undefined;
  return ok({
    data,
    sound: sound && new Audio(URL.createObjectURL(sound)),
    blobOf: async (media) => takeMedia(media),
    shown: undefined,
  });
}

async function fromServer(page: unknown): Promise<Result<ViewerSource, SourceCode>> {
  const { id, isFrame, hasProject } = asRecord(page) ?? {};
  if (!isWatchId(id)) return failed('gone');
  const address = `/watch/${id}`;
  const fetched = await ask(`${address}/data`);
  if (!fetched.ok) return fetched;
  const data = asViewerData(await fetched.value.json().catch(() => undefined));
  if (!data) return failed('damaged');
  const sound = document.getElementById(WATCH_SOUND_ID);
  return ok({
    data,
    sound: sound instanceof HTMLAudioElement ? sound : undefined,
    async blobOf(media) {
      const answer = await ask(`${address}/files/${media.id}`);
      return answer.ok ? new Blob([await answer.value.arrayBuffer()], { type: media.mime }) : undefined;
    },
    shown: { address, isFrame: isFrame === true, remix: hasProject === true ? `/#/remix/${id}` : undefined },
  });
}

async function ask(path: string): Promise<Result<Response, 'gone' | 'offline'>> {
  try {
    const answer = await fetch(path);
    return answer.ok ? ok(answer) : failed(answer.status === 404 ? 'gone' : 'offline');
  } catch {
    return failed('offline');
  }
}

function readJson(id: string): unknown {
  const text = document.getElementById(id)?.textContent;
  if (text === undefined || text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return {}; // cut in the middle: it is no piece, and said so on the page
  }
}

/** The file's own maker wrote this, so what is in it is what `ViewerData` says, unless the file was cut or changed. */
function asViewerData(value: unknown): ViewerData | undefined {
  const isOurs =
    typeof value === 'object' && value !== null && 'v' in value && value.v === 1 && 'stage' in value && 'tempo' in value;
  return isOurs ? (value as ViewerData) : undefined;
}
