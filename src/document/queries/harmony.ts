import type { Ticks } from '../../base/units.ts';
import type { ChordSign } from '../music/chords.ts';
import type { Section } from '../schema/music.ts';
import type { Tables } from '../tables.ts';
import { songEnd } from './song.ts';

/** A chord from its tick until the next one. */
export type PlacedChord = ChordSign & { readonly tick: Ticks };

/** The chords by time. An id that is no tick is no place. */
export const chordsInOrder = (tables: Tables): PlacedChord[] =>
  placed(tables.chord.all()).map(({ tick, root, quality, bass }) => ({ tick, root, quality, bass }));

/** The chord that sounds at a tick; none before the first. */
export const chordAt = (chords: readonly PlacedChord[], tick: Ticks): PlacedChord | undefined => chords.findLast((chord) => chord.tick <= tick);

/** A part of the song. */
export interface PlacedSection {
  readonly start: Ticks;
  /** Where the next begins, or the song ends. */
  readonly end: Ticks;
  readonly part: Section['part'];
  readonly name: string;
  /** Which of its part it is, from 1: the second verse is 2. */
  readonly number: number;
}

/** The parts of the song by time. What is before the first belongs to none. */
export function sectionsInOrder(tables: Tables): PlacedSection[] {
  const found = placed(tables.section.all());
  const end = songEnd(tables);
  const counts = new Map<string, number>();
  return found.map(({ tick, part, name }, index) => {
    const number = (counts.get(part) ?? 0) + 1;
    counts.set(part, number);
    return { start: tick, end: found[index + 1]?.tick ?? Math.max(tick, end), part, name, number };
  });
}

export const sectionAt = (sections: readonly PlacedSection[], tick: Ticks): PlacedSection | undefined => sections.findLast(({ start }) => start <= tick);

/** Records whose id is their tick, by tick; other ids are no place and are left out. */
export function placed<R extends { readonly id: string }>(records: readonly R[]): (R & { readonly tick: Ticks })[] {
  return records
    .map((record) => ({ ...record, tick: Number(record.id) }))
    .filter(({ id, tick }) => String(tick) === id && Number.isInteger(tick) && tick >= 0)
    .sort((left, right) => left.tick - right.tick);
}
