import type { MidiEvent } from 'midi-file';
import type { Ticks } from '../../base/units.ts';
import type { ImportedTrack } from '../media-types.ts';

export interface PlacedEvent {
  readonly tick: Ticks;
  readonly event: MidiEvent;
}

type Note = ImportedTrack['notes'][number];

/** Channel 10, counted from 0. */
const DRUMS = 9;

/** The parts that sound: one for each channel of each track, in the order of the file. */
export function soundingTracks(placed: readonly (readonly PlacedEvent[])[], read: (text: string) => string): ImportedTrack[] {
  const programs = firstPrograms(placed.flat());
  return placed.flatMap((events) => {
    const named = events.flatMap(({ event }) => (event.type === 'trackName' ? [read(event.text).trim()] : []))[0] ?? '';
    const own = firstPrograms(events);
    return [...notesByChannel(events)].sort(([left], [right]) => left - right).map(([channel, notes]) => {
      const program = own.get(channel) ?? programs.get(channel) ?? 0;
      return { name: named.slice(0, 60), isDrums: channel === DRUMS, program, notes };
    });
  });
}

/** The sound each channel begins with. */
function firstPrograms(events: readonly PlacedEvent[]): Map<number, number> {
  const programs = new Map<number, number>();
  for (const { event } of events) {
    if (event.type === 'programChange' && !programs.has(event.channel)) programs.set(event.channel, event.programNumber & 0x7f);
  }
  return programs;
}

/** Pairs beginnings and ends; the same key struck again before its end ends the older one first. */
function notesByChannel(events: readonly PlacedEvent[]): Map<number, Note[]> {
  const notes = new Map<number, Note[]>();
  const held = new Map<number, { start: Ticks; velocity: number }[]>();
  const end = events.at(-1)?.tick ?? 0;
  const put = (key: number, { start, velocity }: { start: Ticks; velocity: number }, stop: Ticks): void => {
    const channel = key >> 7;
    const list = notes.get(channel) ?? [];
    if (!notes.has(channel)) notes.set(channel, list);
    list.push({ start, length: Math.max(1, stop - start), pitch: key & 0x7f, velocity });
  };
  for (const { tick, event } of events) {
    if (event.type !== 'noteOn' && event.type !== 'noteOff') continue;
    const key = (event.channel << 7) | (event.noteNumber & 0x7f);
    const waiting = held.get(key) ?? [];
    if (event.type === 'noteOn') {
      held.set(key, [...waiting, { start: tick, velocity: (event.velocity & 0x7f) / 127 }]);
      continue;
    }
    const [oldest, ...others] = waiting;
    if (!oldest) continue;
    held.set(key, others);
    put(key, oldest, tick);
  }
  for (const [key, waiting] of held) for (const note of waiting) put(key, note, end);
  for (const list of notes.values()) list.sort((left, right) => left.start - right.start || left.pitch - right.pitch);
  return notes;
}
