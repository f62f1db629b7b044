import { failed, ok, type Result } from '../../base/result.ts';
import { clamp, type Ticks } from '../../base/units.ts';
import { run, type PieceDoc } from '../open.ts';
import { sectionsInOrder, type PlacedSection } from '../queries/harmony.ts';
import { songEnd } from '../queries/song.ts';
import { copiedStretches, cutStretches, movedStretches, type SongStretch } from '../rearrange/stretches.ts';
import { rearrange } from '../rearrange/rearrange.ts';
import type { Section } from '../schema/music.ts';

/** Says that a part of the song begins at a tick, or names it anew. */
export function setSection(piece: PieceDoc, { at, part, name = '' }: { at: Ticks; part: Section['part']; name?: string }): void {
  run(piece, { command: 'setSection', sentence: { id: 'history.setSection', values: { part } } }, (write) => write.put('section', String(at), { part, name: name.slice(0, 60) }));
}

/** Takes the mark of a part away; what is in it belongs to the part before. */
export function removeSection(piece: PieceDoc, at: Ticks): Result<void, 'section-gone'> {
  const found = piece.tables.section.get(String(at));
  if (!found) return failed('section-gone');
  run(piece, { command: 'removeSection', sentence: { id: 'history.removeSection', values: { part: found.part } } }, (write) => write.remove('section', found.id));
  return ok(undefined);
}

interface SectionPlace {
  /** Where the part begins now. */
  readonly from: Ticks;
  /** Before what it shall be heard: the start of another part, or the end of the song. */
  readonly before: Ticks;
}

/** Moves a part of the song with all that is in it: sound, tempo, metre, chords, words, pictures. Inside itself it stays. */
export function moveSection(piece: PieceDoc, { from, before }: SectionPlace): Result<void, 'section-gone'> {
  const place = clamp(before, 0, songEnd(piece.tables));
  return rearranged(piece, { command: 'moveSection', from }, ({ start, end }) =>
    place >= start && place <= end ? [] : movedStretches({ from: start, to: end }, place),
  );
}

/** Puts a copy of a part, with all that is in it, somewhere into the song; what comes behind it moves on. */
export function copySection(piece: PieceDoc, { from, before }: SectionPlace): Result<void, 'section-gone'> {
  const place = clamp(before, 0, songEnd(piece.tables));
  return rearranged(piece, { command: 'copySection', from }, ({ start, end }) => copiedStretches({ from: start, to: end }, place));
}

/** Takes a part out of the song with all that is in it; what comes behind it moves up. */
export function cutSection(piece: PieceDoc, from: Ticks): Result<void, 'section-gone'> {
  return rearranged(piece, { command: 'cutSection', from }, ({ start, end }) => cutStretches({ from: start, to: end }));
}

interface Rearranging {
  readonly command: 'moveSection' | 'copySection' | 'cutSection';
  readonly from: Ticks;
}

function rearranged(piece: PieceDoc, { command, from }: Rearranging, orderOf: (section: PlacedSection) => readonly SongStretch[]): Result<void, 'section-gone'> {
  const section = sectionsInOrder(piece.tables).find(({ start }) => start === from);
  if (!section) return failed('section-gone');
  const order = section.end > section.start ? orderOf(section) : [];
  run(piece, { command, sentence: { id: `history.${command}`, values: { part: section.part } } }, (write) => {
    if (order.length > 0) rearrange(piece, write, order);
  });
  return ok(undefined);
}
