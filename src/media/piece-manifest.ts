import { array, integer, literal, maxLength, minValue, number, object, pipe, regex, safeParse, string } from 'valibot';
import { failed, ok, type Result } from '../base/result.ts';
import type { PieceFileCode } from './media-types.ts';

export const PIECE_FILE_FORMAT = 'integrart-piece';

/** The newest form of the file that this code reads. */
const VERSION = 1;

const entry = { sha256: pipe(string(), regex(/^[0-9a-f]{64}$/)), bytes: pipe(number(), integer(), minValue(0)) };

const envelope = object({ format: literal(PIECE_FILE_FORMAT), version: pipe(number(), integer(), minValue(1)) });
const contents = object({
  title: pipe(string(), maxLength(1000)),
  state: object(entry),
  assets: pipe(array(object({ ...entry, mime: pipe(string(), regex(/^[\w.+-]+\/[\w.+-]+(;[^\r\n]*)?$/), maxLength(80)) })), maxLength(1000)),
});

export interface Manifest {
  readonly format: typeof PIECE_FILE_FORMAT;
  readonly version: number;
  readonly madeWith: string;
  readonly title: string;
  readonly state: { readonly sha256: string; readonly bytes: number };
  readonly assets: readonly { readonly sha256: string; readonly mime: string; readonly bytes: number }[];
}

export function readManifest(bytes: Uint8Array<ArrayBuffer>): Result<Omit<Manifest, 'madeWith' | 'format' | 'version'>, PieceFileCode> {
  const json = parse(new TextDecoder().decode(bytes));
  const known = safeParse(envelope, json);
  if (!known.success) return failed('piece-file-unknown');
  if (known.output.version > VERSION) return failed('piece-file-newer');
  const read = safeParse(contents, json);
  return read.success ? ok(read.output) : failed('piece-file-broken');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no JSON is no manifest of ours
  }
}
