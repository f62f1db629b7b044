import type { StageDocument } from '../../base/stage-document.ts';
import type { ViewerFont } from '../../base/viewer-data.ts';
import { sha256Hex } from '../../base/sha256.ts';
import { filesNeeded } from '../../stage/fonts-needed.ts';
import { STAGE_FONTS } from '../entries/stage-fonts.ts';

/** A file that is sent from phone to phone stays small: letters beyond this are the viewer's own. */
const MOST_BYTES = 600_000;

export interface FontInFile {
  readonly font: ViewerFont;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The fonts that what is written needs, plain letters first; one that can not be fetched is left out. */
export async function fontsFor(stage: StageDocument): Promise<FontInFile[]> {
  const fonts: FontInFile[] = [];
  let left = MOST_BYTES;
  for (const file of filesNeeded(stage)) {
    const bytes = await bytesOf(STAGE_FONTS[file]);
    if (!bytes || bytes.byteLength > left) continue;
    left -= bytes.byteLength;
    fonts.push({ font: { id: await sha256Hex(bytes), mime: 'font/woff2', file }, bytes });
  }
  return fonts;
}

async function bytesOf(address: string | ArrayBuffer | undefined): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (address === undefined) return undefined;
  if (typeof address !== 'string') return new Uint8Array(address);
  try {
    const answer = await fetch(address);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  } catch {
    return undefined; // no network: the viewer's own letters are read as well
  }
}
