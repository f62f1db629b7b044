import { failed, ok, type Result } from '../../base/result.ts';
import { UNKNOWN_LANGUAGE, type LyricSheet } from '../../document/words/lyric-sheet.ts';
import { decodeText } from './decode-text.ts';
import { readLrc } from './lrc.ts';
import { readPlain } from './plain.ts';
import { readSrt } from './srt.ts';
import { readUltraStar } from './ultrastar.ts';
import { readVtt } from './vtt.ts';

export type LyricForm = 'lrc' | 'vtt' | 'srt' | 'ttml' | 'ultrastar' | 'kar' | 'text';
export type LyricsCode = 'lyrics-empty' | 'lyrics-too-big' | 'lyrics-unreadable' | 'lyrics-without-words';

export interface ReadLyrics {
  readonly sheet: LyricSheet;
  readonly form: LyricForm;
  /** How it was written, as `TextDecoder` names it. */
  readonly alphabet: string;
  /** Its letters had been spoilt by a wrong alphabet, and were put right. */
  readonly isMended: boolean;
}

/** A book of songs; one song is a hundredth of it. */
const MOST_BYTES = 1024 * 1024;
const MOST_LINES = 2_000;

/**
 * Reads the words of a song from a file, whatever its name says.
 * @returns `lyrics-empty`, `lyrics-too-big`, `lyrics-unreadable` (no text, or damaged beyond reading) or `lyrics-without-words`;
 *   never throws, whatever the bytes are
 */
export async function readLyrics(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ReadLyrics, LyricsCode>> {
  if (bytes.length === 0) return failed('lyrics-empty');
  if (isMidi(bytes)) return readKarWords(bytes);
  if (bytes.length > MOST_BYTES) return failed('lyrics-too-big', { bytes: bytes.length });
  const { text, alphabet, isMended } = decodeText(bytes);
  if (text.trim() === '') return failed('lyrics-empty');
  if (!isText(text)) return failed('lyrics-unreadable');
  const form = formOf(text);
  const sheet = form === 'ttml' ? (await import('./ttml.ts')).readTtml(text) : READERS[form](text);
  return sheet ? checked({ sheet: bounded(sheet), form, alphabet, isMended }) : failed('lyrics-unreadable');
}

const READERS = { lrc: readLrc, vtt: readVtt, srt: readSrt, ultrastar: readUltraStar, text: readPlain } as const;

async function readKarWords(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ReadLyrics, LyricsCode>> {
  const { readKar } = await import('./kar.ts');
  const read = readKar(bytes);
  if (!read.ok) return failed(read.code === 'midi-too-big' ? 'lyrics-too-big' : 'lyrics-unreadable');
  return checked({ sheet: bounded(read.value), form: 'kar', alphabet: 'midi', isMended: false });
}

function checked(read: ReadLyrics): Result<ReadLyrics, LyricsCode> {
  const { lines } = read.sheet;
  if (lines.length === 0) return failed('lyrics-without-words');
  return lines.length > MOST_LINES ? failed('lyrics-too-big', { lines: lines.length }) : ok(read);
}

/** What a piece can hold: a day of times, lines of a thousand letters, a dozen languages. */
function bounded(sheet: LyricSheet): LyricSheet {
  const DAY = 86_400_000;
  const time = (ms: number): number => Math.min(DAY, Math.max(0, Math.round(ms)));
  return {
    ...sheet,
    title: sheet.title?.slice(0, 120),
    artist: sheet.artist?.slice(0, 120),
    languages: sheet.languages.slice(0, 12),
    lines: sheet.lines.map(({ startMs, endMs, part, texts }) => ({
      startMs: startMs === null ? null : time(startMs),
      endMs: startMs === null || endMs === null ? null : time(Math.max(startMs, endMs)),
      ...(part ? { part } : {}),
      texts: texts.slice(0, 12).map(({ language, text, syllables }) => ({
        language: /^[a-z0-9-]{1,35}$/i.test(language) ? language : UNKNOWN_LANGUAGE,
        text: text.slice(0, 1_000),
        ...(syllables && text.length <= 1_000 && syllables.length <= 400 ? { syllables: syllables.map((syllable) => ({ ...syllable, startMs: time(syllable.startMs) })) } : {}),
      })),
    })),
  };
}

/** What kind of file a text is, by what stands in it. */
function formOf(text: string): Exclude<LyricForm, 'kar'> {
  const head = text.slice(0, 4_000).replace(/^\ufeff/, '').trimStart();
  if (head.startsWith('WEBVTT')) return 'vtt';
  if (/^<(?:\?xml|!--|!DOCTYPE|(?:\w{1,20}:)?tt[\s>])/i.test(head) && /<(?:\w{1,20}:)?tt[\s>]/.test(text)) return 'ttml';
  if (/^#(?:TITLE|ARTIST|BPM|GAP|MP3|LANGUAGE|VERSION|CREATOR)\s*:/im.test(head) && /^[:*FRG]\s+-?\d+\s+\d+\s+-?\d+/m.test(text)) return 'ultrastar';
  if (/^[ \t]{0,20}[\d:]{4,12}[.,]\d{1,4}[ \t]{0,20}-{1,3}>/m.test(text)) return /^[ \t]{0,20}[\d:]{4,12},\d{1,4}[ \t]{0,20}-{1,3}>/m.test(text) ? 'srt' : 'vtt';
  if (/^\s{0,20}\[\d{1,4}:\d{1,2}(?:[.:]\d{1,6})?\]/m.test(text) || /^\[(?:ti|ar|al|by|offset|length|la):/im.test(head)) return 'lrc';
  return 'text';
}

const isMidi = ([a, b, c, d]: Uint8Array): boolean => {
  const start = String.fromCharCode(a ?? 0, b ?? 0, c ?? 0, d ?? 0);
  return start === 'MThd' || start === 'RIFF';
};

/** Text has hardly any control characters and unreadable places. */
function isText(text: string): boolean {
  const strange = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0;
  return strange * 50 <= text.length;
}
