import { writeMidi, type MidiEvent } from 'midi-file';
import { ok, type Result } from '../../base/result.ts';
import { TICKS_PER_BEAT, type Ticks } from '../../base/units.ts';
import { createTempoMap, type TempoMap } from '../../document/music/tempo-map.ts';
import { UNKNOWN_LANGUAGE, type LyricSheet, type SheetLine, type SheetSyllable } from '../../document/words/lyric-sheet.ts';
import type { ImportedSong, MidiCode } from '../media-types.ts';
import type { LyricLine } from '../midi/lyric-lines.ts';
import { readMidiWords } from '../midi/read-midi.ts';
import { languageNamed } from './language-names.ts';
import { firstLanguage, textIn, textWith } from './sheet-parts.ts';

/** Reads the words of a karaoke or any other MIDI file. Where a line ends is not in such files. */
export function readKar(bytes: Uint8Array<ArrayBuffer>): Result<LyricSheet, MidiCode> {
  const read = readMidiWords(bytes);
  if (!read.ok) return read;
  const { title, artist, tempos, lines } = read.value;
  const tempo = createTempoMap([...tempos]);
  const language = tagOf(read.value.language);
  const msAt = (tick: Ticks): number => Math.round(tempo.secondsAt(tick) * 1000);
  return ok({
    title: title === '' ? undefined : title,
    artist: artist === '' ? undefined : artist,
    languages: lines.length > 0 ? [language] : [],
    lines: lines.map((line) => sheetLine(line, language, msAt)),
  });
}

/** `ENGL`, `RUSS`, `POLI`: the first letters of a language's name; our own files have its tag. */
function tagOf(name: string): string {
  const short: Readonly<Record<string, string>> = { ENGL: 'en', RUSS: 'ru', POLI: 'pl', POLS: 'pl', UKRA: 'uk', GERM: 'de', DEUT: 'de', FRAN: 'fr', ITAL: 'it', SPAN: 'es', ARAB: 'ar' };
  return short[name.toUpperCase()] ?? languageNamed(name) ?? UNKNOWN_LANGUAGE;
}

function sheetLine({ start, text, syllables = [] }: LyricLine, language: string, msAt: (tick: Ticks) => number): SheetLine {
  const startMs = msAt(start);
  let place = 0;
  const parts = syllables.flatMap((syllable): { from: number; startMs: number }[] => {
    const from = text.indexOf(syllable.text, place);
    if (from < 0) return [];
    place = from + syllable.text.length;
    return [{ from, startMs: msAt(start + syllable.at) }];
  });
  const cut = parts.map((part, index): SheetSyllable => ({ startMs: part.startMs, text: text.slice(index === 0 ? 0 : part.from, parts[index + 1]?.from ?? text.length) }));
  return { startMs, endMs: null, texts: [cut.length === 0 ? { language, text } : textWith(language, cut, startMs)] };
}

/** What sounds with the words: the piece as our tempo, metres and notes. */
export type KarSong = Pick<ImportedSong, 'tempos' | 'metres' | 'tracks'>;

/** A tick of a file that has words alone lasts a millisecond. */
const WORDS_ALONE: KarSong = { tempos: [{ tick: 0, bpm: 62.5 }], metres: [], tracks: [] };

/**
 * Writes a karaoke MIDI file: words in one language, with the music where it is given. Lines without a time are left out.
 * Rows of a line begin with `/`, parts with a backslash.
 */
export function writeKar(sheet: LyricSheet, { language = firstLanguage(sheet), song = WORDS_ALONE }: { language?: string; song?: KarSong } = {}): Uint8Array<ArrayBuffer> {
  const tempo = createTempoMap(song.tempos);
  const time: Placed[] = [
    ...tempo.changes.map(({ tick, bpm }): Placed => ({ tick, event: { type: 'setTempo', microsecondsPerBeat: Math.round(60_000_000 / bpm) } })),
    ...song.metres.map(({ tick, groups, unit }): Placed => ({
      tick,
      event: { type: 'timeSignature', numerator: groups.reduce((sum, group) => sum + group, 0), denominator: unit, metronome: 24, thirtyseconds: 8 },
    })),
  ];
  const tracks = [
    [{ tick: 0, event: { type: 'text', text: '@KMIDI KARAOKE FILE' } } as const, ...time],
    wordsTrack(sheet, language, tempo),
    ...song.tracks.map(notesTrack),
  ];
  const bytes = writeMidi({ header: { format: 1, numTracks: tracks.length, ticksPerBeat: TICKS_PER_BEAT }, tracks: tracks.map(timed) });
  return Uint8Array.from(bytes);
}

type Bare<Event> = Event extends MidiEvent ? Omit<Event, 'deltaTime'> : never;
interface Placed {
  readonly tick: Ticks;
  readonly event: Bare<MidiEvent>;
}

function wordsTrack(sheet: LyricSheet, language: string, tempo: TempoMap): Placed[] {
  const tickAt = (ms: number): Ticks => Math.round(tempo.tickAt(ms / 1000));
  const facts = [...(language === UNKNOWN_LANGUAGE ? [] : [`@L${language}`]), ...(sheet.title ? [`@T${sheet.title}`] : []), ...(sheet.artist ? [`@T${sheet.artist}`] : [])];
  const words = sheet.lines.flatMap((line): Placed[] => {
    const text = textIn(line, language);
    if (!text || line.startMs === null || text.text.trim() === '') return [];
    const syllables = text.syllables?.length ? text.syllables : [{ startMs: line.startMs, text: text.text }];
    const sung = syllables.filter((syllable) => syllable.text !== '');
    return sung.map(({ startMs, text: letters }, index) => ({ tick: tickAt(startMs), event: said(`${index > 0 ? '' : line.part ? '\\' : '/'}${bare(letters)}`) }));
  });
  return [{ tick: 0, event: { type: 'trackName', text: 'Words' } }, ...facts.map((fact) => ({ tick: 0, event: said(fact) })), ...words];
}

/** Marks of the form have no place in words. */
const bare = (text: string): string => text.replace(/[/\\\r\n]+/g, ' ').replace(/^@/, '');

/** MIDI holds bytes; ours are UTF-8. */
const said = (text: string): Bare<MidiEvent> => ({ type: 'text', text: String.fromCharCode(...new TextEncoder().encode(text)) });

/** Channels of the parts in turn, without the one of the drums. */
const CHANNELS: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15];

function notesTrack({ name, isDrums, program, notes }: KarSong['tracks'][number], index: number): Placed[] {
  const channel = isDrums ? 9 : (CHANNELS[index % CHANNELS.length] ?? 0);
  const ends = notes.map(({ start, length, pitch }): Placed => ({ tick: start + length, event: { type: 'noteOff', channel, noteNumber: Math.round(pitch), velocity: 0 } }));
  const begins = notes.map(({ start, pitch, velocity }): Placed => ({
    tick: start,
    event: { type: 'noteOn', channel, noteNumber: Math.round(pitch), velocity: Math.min(127, Math.max(1, Math.round(velocity * 127))) },
  }));
  return [
    { tick: 0, event: { type: 'trackName', text: String.fromCharCode(...new TextEncoder().encode(name.slice(0, 60))) } },
    { tick: 0, event: { type: 'programChange', channel, programNumber: program } },
    ...ends,
    ...begins,
  ];
}

/** By time; what was put first at a tick comes first: ends before beginnings. */
function timed(placed: readonly Placed[]): MidiEvent[] {
  let latest = 0;
  const events = placed.toSorted((left, right) => left.tick - right.tick).map(({ tick, event }): MidiEvent => {
    const deltaTime = Math.max(0, tick - latest);
    latest = Math.max(latest, tick);
    return { ...event, deltaTime };
  });
  return [...events, { deltaTime: 0, type: 'endOfTrack', meta: true }];
}
