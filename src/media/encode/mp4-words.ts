/**
 * Turns WebVTT tracks of a finished MP4 file (`wvtt`, ISO 14496-30), which few players show, into 3GPP timed text (`tx3g`,
 * 3GPP TS 26.245), which nearly all do. Nothing moves in the file: each piece is written over in its own place.
 */

/** A finished file whose index stands before its media. */
export interface FileBytes {
  read(from: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
  write(bytes: Uint8Array<ArrayBuffer>, at: number): Promise<void> | void;
}

interface Box {
  readonly type: string;
  /** Of its content. */
  readonly from: number;
  readonly to: number;
}

/** First line of a WebVTT text, as long as makes both descriptions of a track equally long. */
export const WEBVTT_HEAD = 'WEBVTT words of this song';
const FONT = 'Sans-Serif';
/** A `tx3g` description without the name of its font. */
const PLAIN_LENGTH = 59;

/** Files without such tracks stay as they are. */
export async function makeWordsPlain(file: FileBytes): Promise<void> {
  const moov = await findMoov(file);
  if (!moov) return;
  for (const trak of boxesIn(moov.bytes, { type: 'moov', from: 8, to: moov.bytes.length }).filter(({ type }) => type === 'trak')) {
    const description = within(moov.bytes, trak, ['mdia', 'minf', 'stbl', 'stsd']);
    const handler = within(moov.bytes, trak, ['mdia', 'hdlr']);
    const table = within(moov.bytes, trak, ['mdia', 'minf', 'stbl']);
    if (!description || !handler || !table) continue;
    const [entry] = boxesIn(moov.bytes, { ...description, from: description.from + 8 });
    if (entry?.type !== 'wvtt' || entry.to - entry.from + 8 < PLAIN_LENGTH) continue;
    for (const [at, length] of samplesOf(moov.bytes, table)) await file.write(plainSample(await file.read(at, length)), at);
    moov.bytes.set(letters('sbtl'), handler.from + 8);
    moov.bytes.set(plainDescription(entry.to - entry.from + 8), entry.from - 8);
  }
  await file.write(moov.bytes, moov.at);
}

async function findMoov(file: FileBytes): Promise<{ readonly at: number; readonly bytes: Uint8Array<ArrayBuffer> } | undefined> {
  for (let at = 0, looked = 0; looked < 4; looked++) {
    const head = await file.read(at, 8);
    if (head.length < 8) return undefined;
    const length = u32(head, 0);
    if (nameAt(head, 4) === 'moov') return { at, bytes: await file.read(at, length) };
    if (length < 8) return undefined;
    at += length;
  }
  return undefined;
}

function boxesIn(bytes: Uint8Array, { from, to }: Box): Box[] {
  const found: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const length = u32(bytes, at);
    if (length < 8 || at + length > to) break;
    found.push({ type: nameAt(bytes, at + 4), from: at + 8, to: at + length });
    at += length;
  }
  return found;
}

const within = (bytes: Uint8Array, box: Box, path: readonly string[]): Box | undefined =>
  path.reduce<Box | undefined>((outer, name) => outer && boxesIn(bytes, outer).find(({ type }) => type === name), box);

/** Place and length of each sample of a track. */
function samplesOf(bytes: Uint8Array, table: Box): (readonly [at: number, length: number])[] {
  const part = (name: string): number | undefined => within(bytes, table, [name])?.from;
  const [sizes, runs, short, long] = [part('stsz'), part('stsc'), part('stco'), part('co64')];
  const chunks = short ?? long;
  if (sizes === undefined || runs === undefined || chunks === undefined) return [];
  const sizeOf = (sample: number): number => u32(bytes, sizes + 4) || u32(bytes, sizes + 12 + sample * 4);
  const chunkAt = (chunk: number): number =>
    short === undefined ? u32(bytes, chunks + 8 + chunk * 8) * 2 ** 32 + u32(bytes, chunks + 12 + chunk * 8) : u32(bytes, chunks + 8 + chunk * 4);
  const found: (readonly [number, number])[] = [];
  const count = u32(bytes, sizes + 8);
  for (let chunk = 0, run = 0; chunk < u32(bytes, chunks + 4) && found.length < count; chunk++) {
    if (run + 1 < u32(bytes, runs + 4) && u32(bytes, runs + 8 + (run + 1) * 12) === chunk + 1) run++;
    let at = chunkAt(chunk);
    for (let left = u32(bytes, runs + 12 + run * 12); left > 0 && found.length < count; left--) {
      const length = sizeOf(found.length);
      found.push([at, length]);
      at += length;
    }
  }
  return found;
}

/** The words of a sample, their length before them; what is left over is a box that nobody reads. */
function plainSample(sample: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const whole: Box = { type: '', from: 0, to: sample.length };
  const words = boxesIn(sample, whole).flatMap((cue) => {
    const payload = cue.type === 'vttc' ? within(sample, cue, ['payl']) : undefined;
    return payload ? [new TextDecoder().decode(sample.subarray(payload.from, payload.to))] : [];
  });
  const text = letters(words.join('\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
  const plain = new Uint8Array(sample.length);
  plain.set([text.length >> 8, text.length & 255]);
  plain.set(text, 2);
  const left = plain.length - 2 - text.length;
  if (left >= 8) plain.set([0, 0, left >> 8, left & 255, ...letters('free')], 2 + text.length);
  return plain;
}

/** White words in the middle below, as every player's own settings may change them. */
function plainDescription(length: number): Uint8Array<ArrayBuffer> {
  const name = letters(FONT.padEnd(length - PLAIN_LENGTH).slice(0, length - PLAIN_LENGTH));
  const style = [0, 0, 0, 0, 0, 1, 0, 18, 255, 255, 255, 255];
  const fonts = [...u32Of(13 + name.length), ...letters('ftab'), 0, 1, 0, 1, name.length, ...name];
  const look = [0, 0, 0, 0, 1, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  return new Uint8Array([...u32Of(length), ...letters('tx3g'), 0, 0, 0, 0, 0, 0, 0, 1, ...look, ...style, ...fonts]);
}

const letters = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(name));
const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
const u32 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) * 2 ** 24) + (((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
const u32Of = (value: number): number[] => [(value >>> 24) & 255, (value >> 16) & 255, (value >> 8) & 255, value & 255];
