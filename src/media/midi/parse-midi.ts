import { parseMidi, type MidiData } from 'midi-file';
import { failed, ok, type Result } from '../../base/result.ts';
import type { MidiCode } from '../media-types.ts';

/** A song of an hour in full score is about a tenth of this. */
const MAX_BYTES = 2 * 1024 * 1024;

/** Bytes that cannot be read past their end or backwards: a hostile length ends the reading and not the browser. */
class GuardedBytes extends Uint8Array<ArrayBuffer> {
  override slice(start = 0, end = this.length): GuardedBytes {
    if (end < start || end > this.length) throw new RangeError('a length in the file reaches beyond the file');
    return new GuardedBytes(this.buffer, this.byteOffset + start, end - start);
  }
}

/** Reads the events of a Standard MIDI File, also one inside a RIFF envelope. Whatever the bytes are, it ends and never throws. */
export function parseMidiBytes(bytes: Uint8Array<ArrayBuffer>): Result<MidiData, MidiCode> {
  if (bytes.length === 0) return failed('midi-empty');
  if (bytes.length > MAX_BYTES) return failed('midi-too-big', { bytes: bytes.length });
  const start = textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'RMID' ? 20 : 0;
  if (textAt(bytes, start, 4) !== 'MThd') return failed('midi-broken');
  try {
    const guarded = new GuardedBytes(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
    const song = parseMidi(onlyTracks(guarded));
    return isSound(song) ? ok(song) : failed('midi-broken');
  } catch {
    return failed('midi-broken'); // the parser throws texts for whatever it cannot read
  }
}

function isSound({ header, tracks }: MidiData): boolean {
  const division = header.ticksPerBeat ?? (header.framesPerSecond ?? 0) * (header.ticksPerFrame ?? 0);
  return division > 0 && tracks.every((track) => track.every(({ deltaTime }) => deltaTime >= 0));
}

/** The header and the tracks: the standard says that chunks of other kinds are skipped, the parser does not. */
function onlyTracks(bytes: GuardedBytes): GuardedBytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: GuardedBytes[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at + 4);
    const kind = textAt(bytes, at, 4);
    if (kind === 'MThd' || kind === 'MTrk') chunks.push(bytes.slice(at, end));
    at = end;
  }
  const joined = new GuardedBytes(new ArrayBuffer(chunks.reduce((length, chunk) => length + chunk.length, 0)));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
