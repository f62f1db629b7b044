import { failed, ok } from '../base/result.ts';
import { sha256Hex } from '../base/sha256.ts';
import { VIEWER_DATA_ID, viewerMediaId, type ViewerData, type ViewerMedia } from '../base/viewer-data.ts';
import type { Made, Work } from './media-types.ts';
import { pause } from './pause.ts';

export interface ViewerFileParts {
  /** The viewer's script, as one classic script. */
  readonly script: string;
  readonly data: ViewerData;
  /** Bytes of the sound and of the pictures that `data` names. */
  bytesOf(media: ViewerMedia): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/**
 * Writes one HTML file that plays a piece from disk with the network off. Its form is told in `base/viewer-data.ts`; it may run
 * its own script and nothing else, and may ask nobody for anything.
 * @returns `asset-missing` if a sound or picture is not on this device
 */
export async function makeViewerFile({ script, data, bytesOf }: ViewerFileParts, work: Work): Promise<Made<'asset-missing' | 'cancelled'>> {
  const safeScript = withoutEndTags(script);
  const media = [...(data.audio ? [data.audio] : []), ...data.images, ...(data.fonts ?? [])];
  const parts: BlobPart[] = [
    head(data, await policy(safeScript)),
    `<script type="application/json" id="${VIEWER_DATA_ID}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>\n`,
  ];
  for (const [index, medium] of media.entries()) {
    if (work.signal.aborted) return failed('cancelled');
    const bytes = await bytesOf(medium);
    if (!bytes) return failed('asset-missing');
    parts.push(`<script type="text/plain" id="${attribute(viewerMediaId(medium))}">`, ...base64Parts(bytes), '</script>\n');
    work.onProgress((index + 1) / (media.length + 1));
    await pause();
  }
  parts.push(`<script>${safeScript}</script>\n</body>\n</html>\n`);
  work.onProgress(1);
  return ok(new Blob(parts, { type: 'text/html' }));
}

function head(data: ViewerData, contentPolicy: string): string {
  return [
    '<!doctype html>',
    `<html lang="${attribute(data.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${attribute(contentPolicy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${text(data.title === '' ? 'Integrart Studio' : data.title)}</title>`,
    '</head>',
    '<body>',
    '',
  ].join('\n');
}

async function policy(script: string): Promise<string> {
  const digest = await sha256Hex(new TextEncoder().encode(script));
  const bytes = digest.match(/../g) ?? [];
  const hash = btoa(String.fromCharCode(...bytes.map((byte) => parseInt(byte, 16))));
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src blob:',
    'media-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Inside a script the words that would end it, or hide its end, are written so that they mean the same and end nothing. */
const withoutEndTags = (script: string): string =>
  script.replace(/<(?=\/script|!--)/gi, '\\x3c').replaceAll('\r\n', '\n').replaceAll('\r', '\n');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (words: string): string => words.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
const attribute = text;

/** Three bytes become four letters, so parts are cut at multiples of three and can simply follow each other. */
const PART_BYTES = 3 * 8192;

function* base64Parts(bytes: Uint8Array<ArrayBuffer>): Generator<string> {
  for (let from = 0; from < bytes.length; from += PART_BYTES) {
    yield btoa(String.fromCharCode(...bytes.subarray(from, from + PART_BYTES)));
  }
}
