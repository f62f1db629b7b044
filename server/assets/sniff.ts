/** First bytes → media type, for the kinds that the studio makes or takes in. Everything else is bytes to be saved, never shown. */
const MAGIC: readonly {
  readonly type: string;
  readonly at: number;
  readonly bytes: string;
  readonly also?: { readonly at: number; readonly bytes: string };
}[] = [
  { type: 'audio/wav', at: 0, bytes: 'RIFF', also: { at: 8, bytes: 'WAVE' } },
  { type: 'image/webp', at: 0, bytes: 'RIFF', also: { at: 8, bytes: 'WEBP' } },
  { type: 'audio/ogg', at: 0, bytes: 'OggS' },
  { type: 'audio/flac', at: 0, bytes: 'fLaC' },
  { type: 'audio/mpeg', at: 0, bytes: 'ID3' },
  { type: 'audio/midi', at: 0, bytes: 'MThd' },
  { type: 'image/png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { type: 'image/gif', at: 0, bytes: 'GIF8' },
  { type: 'image/avif', at: 4, bytes: 'ftypavif' },
  { type: 'audio/mp4', at: 4, bytes: 'ftypM4A ' },
  { type: 'video/mp4', at: 4, bytes: 'ftyp' },
  { type: 'video/webm', at: 0, bytes: '\x1a\x45\xdf\xa3' },
];

export const UNKNOWN_TYPE = 'application/octet-stream';

/** The media type that the bytes themselves show, whatever a name or a header says. */
export function sniffType(head: Uint8Array): string {
  const text = String.fromCharCode(...head.subarray(0, 16));
  const isAt = (at: number, bytes: string): boolean => text.startsWith(bytes, at);
  const found = MAGIC.find(
    (magic) => isAt(magic.at, magic.bytes) && (magic.also === undefined || isAt(magic.also.at, magic.also.bytes)),
  );
  if (found) return found.type;
  const isMpegFrame = head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0;
  return isMpegFrame ? 'audio/mpeg' : UNKNOWN_TYPE;
}
