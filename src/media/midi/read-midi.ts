import type { MidiData, MidiEvent } from 'midi-file';
import { failed, ok, type Result } from '../../base/result.ts';
import { clamp, TICKS_PER_BEAT, type Ticks } from '../../base/units.ts';
import type { ImportedSong, MidiCode } from '../media-types.ts';
import { lyricLines, type LyricLine, type Syllable } from './lyric-lines.ts';
import { parseMidiBytes } from './parse-midi.ts';
import { textReader } from './texts.ts';
import { soundingTracks, type PlacedEvent } from './tracks.ts';

/** More notes than an orchestra plays in an hour; beyond it no phone can show them. */
const MAX_NOTES = 60_000;

/**
 * Reads a Standard MIDI File (formats 0 and 1, also inside RIFF): notes by track and channel in our ticks, tempo, metre, words.
 * @returns `midi-empty`, `midi-broken`, `midi-too-big` or `midi-without-notes`; never throws, whatever the bytes are
 */
export function readMidi(bytes: Uint8Array<ArrayBuffer>): Result<ImportedSong, MidiCode> {
  const parsed = parseMidiBytes(bytes);
  if (!parsed.ok) return parsed;
  const song = parsed.value;
  const placed = song.tracks.map((track) => place(track, ticksPerUnit(song)));
  const all = placed.flat();
  const read = textReader(all.flatMap(({ event }) => ('text' in event ? [event.text] : [])));
  const tracks = soundingTracks(placed, read);
  const count = tracks.reduce((sum, { notes }) => sum + notes.length, 0);
  if (count === 0) return failed('midi-without-notes');
  if (count > MAX_NOTES) return failed('midi-too-big', { notes: count });
  return ok({ title: titleOf(song, read), tempos: temposOf(song, all), metres: metresOf(all), tracks, lines: linesOf(placed, read) });
}

/** The words of a MIDI file alone; it needs no notes. */
export interface MidiWords {
  readonly title: string;
  readonly artist: string;
  /** As the file calls it; empty where it does not. */
  readonly language: string;
  readonly tempos: ImportedSong['tempos'];
  readonly lines: readonly LyricLine[];
}

/** @returns `midi-empty`, `midi-broken` or `midi-too-big`; a file without words has no lines */
export function readMidiWords(bytes: Uint8Array<ArrayBuffer>): Result<MidiWords, MidiCode> {
  const parsed = parseMidiBytes(bytes);
  if (!parsed.ok) return parsed;
  const song = parsed.value;
  const placed = song.tracks.map((track) => place(track, ticksPerUnit(song)));
  const all = placed.flat();
  const texts = all.flatMap(({ event }) => ('text' in event ? [event.text] : []));
  const read = textReader(texts);
  const marked = (mark: string): string[] => texts.filter((text) => text.startsWith(mark)).map((text) => read(text).slice(mark.length).trim());
  return ok({
    title: titleOf(song, read),
    artist: marked('@T')[1] ?? '',
    language: marked('@L')[0] ?? '',
    tempos: temposOf(song, all),
    lines: linesOf(placed, read),
  });
}

/** How many of our ticks one of the file's is. A file in film frames is laid on a tempo of 120. */
function ticksPerUnit({ header }: MidiData): number {
  if (header.ticksPerBeat !== undefined) return TICKS_PER_BEAT / header.ticksPerBeat;
  return (TICKS_PER_BEAT * 2) / ((header.framesPerSecond ?? 1) * (header.ticksPerFrame ?? 1));
}

function place(track: readonly MidiEvent[], scale: number): PlacedEvent[] {
  let at = 0;
  return track.map((event) => {
    at += event.deltaTime;
    return { tick: Math.round(at * scale), event };
  });
}

function temposOf({ header }: MidiData, all: readonly PlacedEvent[]): { tick: Ticks; bpm: number }[] {
  const tempos = new Map<Ticks, number>([[0, 120]]);
  for (const { tick, event } of header.ticksPerBeat === undefined ? [] : all) {
    if (event.type !== 'setTempo' || event.microsecondsPerBeat === 0) continue;
    tempos.set(tick, clamp(Math.round((60_000_000 / event.microsecondsPerBeat) * 1000) / 1000, 20, 300));
  }
  return byTick(tempos, (bpm) => ({ bpm }));
}

function metresOf(all: readonly PlacedEvent[]): { tick: Ticks; groups: readonly number[]; unit: number }[] {
  const metres = new Map<Ticks, { groups: readonly number[]; unit: number }>([[0, { groups: [1, 1, 1, 1], unit: 4 }]]);
  for (const { tick, event } of all) {
    if (event.type !== 'timeSignature') continue;
    const { numerator, denominator } = event;
    if (numerator < 1 || numerator > 32 || ![2, 4, 8, 16].includes(denominator)) continue;
    metres.set(tick, { groups: groupsOf(numerator, denominator), unit: denominator });
  }
  return byTick(metres, (metre) => metre);
}

function byTick<Value, Row extends object>(values: ReadonlyMap<Ticks, Value>, row: (value: Value) => Row): (Row & { tick: Ticks })[] {
  return [...values].sort(([left], [right]) => left - right).map(([tick, value]) => ({ tick, ...row(value) }));
}

/** How a bar is felt, which the file does not say: threes where they fit, else twos that end in a three. */
function groupsOf(count: number, unit: number): number[] {
  if (unit <= 4) return count <= 16 ? Array.from({ length: count }, () => 1) : halves(count);
  if (count % 3 === 0 && count > 3) return Array.from({ length: count / 3 }, () => 3);
  if (count <= 3) return [count];
  const twos = Math.floor(count / 2) - (count % 2);
  return [...Array.from({ length: twos }, () => 2), ...(count % 2 === 1 ? [3] : [])];
}

const halves = (count: number): number[] => [Math.ceil(count / 4), Math.ceil((count - 1) / 4), Math.ceil((count - 2) / 4), Math.ceil((count - 3) / 4)];

function titleOf({ header, tracks }: MidiData, read: (text: string) => string): string {
  const texts = (tracks[0] ?? []).flatMap((event) => (event.type === 'text' && !event.text.startsWith('@') ? [read(event.text)] : []));
  const karaoke = tracks.flat().flatMap((event) => (event.type === 'text' && event.text.startsWith('@T') ? [read(event.text)] : []))[0];
  const name = (tracks[0] ?? []).flatMap((event) => (event.type === 'trackName' ? [read(event.text)] : []))[0];
  if (karaoke) return karaoke.slice(2).trim().slice(0, 120);
  // In format 1 the first track's name is the song's; where that track plays it may be the player's.
  const isSongName = header.format !== 1 || !(tracks[0] ?? []).some(({ type }) => type === 'noteOn');
  return ((isSongName ? name : undefined) ?? texts[0] ?? '').trim().slice(0, 120);
}

/** The words: lyric events where there are any, else the texts of the karaoke track that has most. */
function linesOf(placed: readonly (readonly PlacedEvent[])[], read: (text: string) => string): LyricLine[] {
  const syllables = (type: 'lyrics' | 'text') =>
    placed.map((track) =>
      track.flatMap(({ tick, event }): Syllable[] => (event.type === type ? [{ tick, text: read(event.text) }] : [])),
    );
  const sung = longest(syllables('lyrics'));
  if (sung.length > 0) return lyricLines(sung);
  const isKaraoke = placed.flat().some(({ event }) => event.type === 'text' && event.text.startsWith('@K'));
  const spoken = longest(syllables('text')).filter(({ tick }) => tick > 0);
  return isKaraoke || spoken.length > 8 ? lyricLines(spoken, { isKaraoke }) : [];
}

const longest = (lists: readonly Syllable[][]): Syllable[] =>
  lists.reduce<Syllable[]>((found, list) => (list.length > found.length ? list : found), []);
