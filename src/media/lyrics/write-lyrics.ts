import type { LyricSheet } from '../../document/words/lyric-sheet.ts';
import type { KarSong } from './kar.ts';
import { writeLrc } from './lrc.ts';
import { writePlain } from './plain.ts';
import type { LyricForm } from './read-lyrics.ts';
import { firstLanguage } from './sheet-parts.ts';
import { writeSrt } from './srt.ts';
import { writeUltraStar } from './ultrastar.ts';
import { writeVtt } from './vtt.ts';

export interface LyricsOrder {
  /** `lrc` without times of words, `lrc-words` with them. */
  readonly form: LyricForm | 'lrc-words';
  /** Which, the main one first; SubRip, UltraStar, karaoke and plain text take the first alone. All of the sheet if left out. */
  readonly languages?: readonly string[];
  /** What sounds with the words of a karaoke file. */
  readonly song?: KarSong;
}

export interface WrittenLyrics {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
  /** Behind the point of its name. */
  readonly ending: string;
  /** Lines that this kind of file can not hold because they have no time. */
  readonly leftOut: number;
}

const KINDS = {
  lrc: ['text/plain', 'lrc'],
  'lrc-words': ['text/plain', 'lrc'],
  vtt: ['text/vtt', 'vtt'],
  srt: ['application/x-subrip', 'srt'],
  ttml: ['application/ttml+xml', 'ttml'],
  ultrastar: ['text/plain', 'txt'],
  kar: ['audio/midi', 'kar'],
  text: ['text/plain', 'txt'],
} as const;

/** Forms in which each line has a time. */
const TIMED: readonly string[] = ['vtt', 'srt', 'ultrastar', 'kar'];

/** Writes words as a file, in UTF-8. */
export async function writeLyrics(sheet: LyricSheet, { form, languages = sheet.languages, song }: LyricsOrder): Promise<WrittenLyrics> {
  const [mime, ending] = KINDS[form];
  const leftOut = TIMED.includes(form) ? sheet.lines.filter(({ startMs }) => startMs === null).length : 0;
  const first = languages[0] ?? firstLanguage(sheet);
  if (form === 'kar') {
    const { writeKar } = await import('./kar.ts');
    return { bytes: writeKar(sheet, { language: first, ...(song ? { song } : {}) }), mime, ending, leftOut };
  }
  const text = form === 'ttml' ? (await import('./ttml.ts')).writeTtml(sheet, languages) : written(sheet, form, languages);
  return { bytes: new TextEncoder().encode(text), mime, ending, leftOut };
}

function written(sheet: LyricSheet, form: Exclude<LyricsOrder['form'], 'kar' | 'ttml'>, languages: readonly string[]): string {
  const first = languages[0] ?? firstLanguage(sheet);
  if (form === 'vtt') return writeVtt(sheet, languages);
  if (form === 'srt') return writeSrt(sheet, first);
  if (form === 'ultrastar') return writeUltraStar(sheet, first);
  if (form === 'text') return writePlain(sheet, first);
  return writeLrc(sheet, { languages, isEnhanced: form === 'lrc-words' });
}
