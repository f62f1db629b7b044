import { failed, ok, type Result } from '../base/result.ts';
import { openSound, type OpenSound } from './audio-decode.ts';
import { prepareAac } from './encode/codecs.ts';
import { packAac } from './encode/encode-audio.ts';
import { earlyBy, soundSample } from './encode/sound-source.ts';
import { waitingInMemory } from './encode/waiting-sound.ts';
import type { AudioCode, EncodedAudio, ImportedAudio, PlanarAudio, Work } from './media-types.ts';
import { pause } from './pause.ts';
import { gatherPeaks } from './peaks.ts';
import { kindOf } from './sniff.ts';
import { wavBytes } from './wav.ts';

const MAX_BYTES = 200 * 1024 * 1024;
const MAX_SECONDS = 20 * 60;
/** A file of a form that every browser plays stays as it is up to this size; a larger one is packed anew. */
const KEEP_BYTES = 6 * 1024 * 1024;
const PLAYED_EVERYWHERE: readonly string[] = ['mp3', 'wav', 'mp4'];
const PACKED_WELL: readonly string[] = ['mp3', 'aac'];
/** A short WAV stays a WAV: packing it would save less than a photo weighs. */
const KEEP_WAV_BYTES = 1024 * 1024;

/**
 * Takes in a sound file: a short one that every browser plays as it is, anything else packed as AAC before it gets its name.
 * @returns `audio-needs-converter` for forms that a converter can read (`convertAudio`, a download that is asked for first)
 */
export async function importAudio(file: Blob, work: Work): Promise<Result<ImportedAudio, AudioCode>> {
  if (file.size === 0) return failed('audio-empty');
  if (file.size > MAX_BYTES) return failed('audio-too-big', { bytes: file.size });
  const kind = kindOf(new Uint8Array(await file.slice(0, 32).arrayBuffer()));
  const opened = await openSound(file);
  if (!opened.ok) return failed(kind === 'odd' ? 'audio-needs-converter' : 'audio-unreadable');
  const sound = opened.value;
  try {
    if (!(sound.seconds > 0)) return failed('audio-empty');
    if (sound.seconds > MAX_SECONDS) return failed('audio-too-long', { seconds: Math.round(sound.seconds) });
    const keeps = keepsAsItIs(file.size, kind, sound);
    const read = await (keeps ? measured(sound, work) : packed(sound, work));
    if (!read.ok) return read;
    const { peaks, seconds } = read.value;
    if (peaks.length === 0) return failed('audio-empty');
    work.onProgress(1);
    if (!keeps && read.value.encoded) return ok({ ...read.value.encoded, seconds, peaks });
    return ok({ bytes: new Uint8Array(await file.arrayBuffer()), mime: mimeOf(kind), seconds, peaks });
  } finally {
    sound.close();
  }
}

function keepsAsItIs(bytes: number, kind: string | undefined, { codec }: OpenSound): boolean {
  if (kind === undefined || !PLAYED_EVERYWHERE.includes(kind)) return false;
  if (kind === 'wav') return bytes <= KEEP_WAV_BYTES && codec === 'pcm-s16';
  // A video has sound in it, and a picture that nobody needs.
  return bytes <= KEEP_BYTES && codec !== undefined && PACKED_WELL.includes(codec);
}

const MIMES: Readonly<Record<string, string>> = { mp3: 'audio/mpeg', mp4: 'audio/mp4', wav: 'audio/wav' };
const mimeOf = (kind: string | undefined): string => MIMES[kind ?? ''] ?? 'application/octet-stream';

interface Read {
  readonly peaks: readonly number[];
  readonly seconds: number;
  readonly encoded?: EncodedAudio;
}

/** Goes through the whole sound: a file that is broken in the middle is found now and not while it plays. */
async function walk(sound: OpenSound, work: Work, onPiece: (piece: PlanarAudio) => Promise<void>): Promise<Result<Read, AudioCode>> {
  const gatherer = gatherPeaks(sound.sampleRate);
  let seconds = 0;
  let paused = 0;
  try {
    for await (const piece of sound.pieces()) {
      if (work.signal.aborted) return failed('cancelled');
      gatherer.add(piece.channels);
      await onPiece(piece);
      seconds += (piece.channels[0]?.length ?? 0) / piece.sampleRate;
      if (seconds > MAX_SECONDS + 1) return failed('audio-too-long', { seconds: Math.round(seconds) });
      if (seconds - paused < 2) continue;
      paused = seconds;
      work.onProgress(Math.min(0.99, seconds / sound.seconds));
      await pause();
    }
  } catch {
    return failed('audio-unreadable');
  }
  return ok({ peaks: gatherer.peaks(), seconds });
}

const measured = (sound: OpenSound, work: Work): Promise<Result<Read, AudioCode>> => walk(sound, work, () => Promise.resolve());

async function packed(sound: OpenSound, work: Work): Promise<Result<Read, AudioCode>> {
  const channels = Math.min(2, sound.channels);
  if (!(await prepareAac())) return packedAsWav(sound, channels, work);
  const outcome: { read: Result<Read, AudioCode> } = { read: failed('audio-unreadable') };
  const quiet: Work = { signal: work.signal, onProgress: () => undefined };
  const encoded = await packAac({ channels, sampleRate: sound.sampleRate }, quiet, async (source) => {
    let frames = 0;
    outcome.read = await walk(sound, work, async (piece) => {
      const length = piece.channels[0]?.length ?? 0;
      const timestamp = frames / piece.sampleRate - earlyBy('aac', piece.sampleRate);
      const sound = waitingInMemory({ sampleRate: piece.sampleRate, channels: piece.channels.slice(0, channels) });
      const sample = soundSample(sound.planes(0, length), sound, timestamp);
      frames += length;
      await source.add(sample);
      sample.close();
    });
    source.close();
  });
  const { read } = outcome;
  if (!read.ok) return read;
  if (!encoded.ok) return failed(encoded.code === 'cancelled' ? 'cancelled' : 'audio-unreadable');
  return ok({ ...read.value, encoded: encoded.value });
}

async function packedAsWav(sound: OpenSound, channels: number, work: Work): Promise<Result<Read, AudioCode>> {
  const pieces: PlanarAudio[] = [];
  const read = await walk(sound, work, async (piece) => void pieces.push(piece));
  if (!read.ok) return read;
  const planes = Array.from({ length: channels }, (_, channel) => joined(pieces.map((piece) => piece.channels[channel] ?? new Float32Array())));
  return ok({ ...read.value, encoded: { bytes: wavBytes({ sampleRate: sound.sampleRate, channels: planes }), mime: 'audio/wav' } });
}

function joined(parts: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
