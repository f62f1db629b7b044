import type { Ticks } from '../../base/units.ts';
import type { TempoMap } from '../music/tempo-map.ts';
import { newRecordId, type PieceDoc } from '../open.ts';
import { tempoMapOf } from '../queries/song.ts';
import { stepId, stepPlace, type PlacedStep } from '../queries/steps.ts';
import type { Clip, Note } from '../schema/music.ts';
import type { Writer } from '../write.ts';
import type { PlacedStretch } from './stretches.ts';

/** A piece of a clip: from where to where in it, in ticks from its start, and where it begins in the new song. */
interface Part {
  readonly from: Ticks;
  readonly to: Ticks;
  readonly at: Ticks;
  readonly isCopy: boolean;
  /** For a recording that repeats: what is left of one round, which does not repeat. */
  readonly isRest?: boolean;
}

interface Filling {
  readonly notes: readonly Note[];
  readonly steps: readonly PlacedStep[];
}

/**
 * Moves clips with what they belong to and cuts them where it is needed. The piece that keeps the clip's id is the first of
 * those that stay; notes and steps go with the piece that they begin in.
 */
export function rearrangeClips(piece: PieceDoc, write: Writer, stretches: readonly PlacedStretch[]): void {
  const { tables } = piece;
  const tempo = tempoMapOf(tables);
  const stepsByClip = Map.groupBy(
    tables.step.all().flatMap((step): PlacedStep[] => {
      const place = stepPlace(step.id);
      return place ? [{ ...place, ...step }] : [];
    }),
    ({ clip }) => clip,
  );
  for (const clip of tables.clip.all()) {
    const filling = { notes: tables.note.where('clip', clip.id), steps: stepsByClip.get(clip.id) ?? [] };
    const parts = partsOf(clip, stretches);
    const first = parts.find(({ isCopy }) => !isCopy);
    const gone = new Set(parts.flatMap((part) => (part === first ? [] : putPart(piece, write, { clip, part, filling, tempo }))));
    if (first) keepPart(write, { clip, part: first, filling, tempo }, gone);
    else removeClip(write, clip, { ...filling, notes: filling.notes.filter(({ id }) => !gone.has(id)) });
  }
}

const isWholeOf = (clip: Clip, { from, to }: Part): boolean => from === 0 && to >= clip.length;

/** Pieces in the order of the new song. A clip of no length goes where its start goes. */
function partsOf(clip: Clip, stretches: readonly PlacedStretch[]): Part[] {
  const end = clip.start + Math.max(1, clip.length);
  return stretches.flatMap(({ from, to, at, isCopy }): Part[] => {
    const [first, last] = [Math.max(from, clip.start), Math.min(to, end)];
    if (first >= last) return [];
    const part = { from: first - clip.start, to: last - clip.start, at: at + first - from, isCopy: isCopy ?? false };
    const phase = phaseOf(clip, part.from);
    if (clip.asset === null || phase === 0) return [part];
    const rest = Math.min(part.to, part.from + clip.loop - phase);
    const parts = [{ ...part, to: rest, isRest: true }, { ...part, from: rest, at: part.at + rest - part.from }];
    return parts.filter((half) => half.from < half.to);
  });
}

const isRepeating = ({ loop, length }: Clip): boolean => loop > 0 && loop < length;
const phaseOf = (clip: Clip, from: Ticks): Ticks => (isRepeating(clip) ? from % clip.loop : 0);

interface PartOf {
  readonly clip: Clip;
  readonly part: Part;
  readonly filling: Filling;
  readonly tempo: TempoMap;
}

function fieldsOf({ clip, part, tempo }: PartOf): Pick<Clip, 'start' | 'length' | 'loop' | 'offset'> {
  const isRound = isRepeating(clip);
  const passed = clip.asset === null || (isRound && !part.isRest) ? 0 : part.from % (isRound ? clip.loop : Infinity);
  // Each round of a recording begins at its offset anew.
  const round = clip.start + part.from - passed;
  const skipped = passed === 0 ? 0 : tempo.secondsAt(round + passed) - tempo.secondsAt(round);
  const length = isWholeOf(clip, part) ? clip.length : part.to - part.from;
  return { start: part.at, length, loop: part.isRest ? 0 : clip.loop, offset: clip.offset + skipped };
}

/** @param gone  notes that another piece has taken */
function keepPart(write: Writer, of: PartOf, gone: ReadonlySet<string>): void {
  const { clip, part, filling } = of;
  write.update('clip', clip.id, fieldsOf(of));
  if (isWholeOf(clip, part)) return;
  const inPart = fillingOf(of);
  const notes = new Map(inPart.notes.map((note) => [note.id, note]));
  for (const { id } of filling.notes) {
    const kept = notes.get(id);
    if (kept) write.update('note', id, kept);
    else if (!gone.has(id)) write.remove('note', id);
  }
  const steps = new Map(inPart.steps.map(({ row, tick, velocity }) => [stepId({ clip: clip.id, row, tick }), velocity]));
  for (const { id } of filling.steps) if (!steps.has(id)) write.remove('step', id);
  for (const [id, velocity] of steps) write.put('step', id, { velocity });
}

/** @returns the notes that went with it: those of a piece that is no copy keep their ids, unless the clip plays them again and again */
function putPart(piece: PieceDoc, write: Writer, of: PartOf): string[] {
  const { clip, part } = of;
  const id = newRecordId(piece);
  const { id: _, ...fields } = clip;
  write.put('clip', id, { ...fields, ...fieldsOf(of) });
  const { notes, steps } = fillingOf(of);
  for (const { row, tick, velocity } of steps) write.put('step', stepId({ clip: id, row, tick }), { velocity });
  const goesAlong = !part.isCopy && !isRepeating(clip);
  for (const { id: note, ...contents } of notes) {
    if (goesAlong) write.update('note', note, { ...contents, clip: id });
    else write.put('note', newRecordId(piece), { ...contents, clip: id });
  }
  return goesAlong ? notes.map((note) => note.id) : [];
}

/** Notes and steps of a piece, counted from its start. A repeating pattern is turned to where the piece begins in it. */
function fillingOf({ clip, part, filling }: PartOf): Filling {
  if (!isRepeating(clip)) {
    const isLast = part.to >= clip.length;
    const isIn = (tick: Ticks): boolean => tick >= part.from && (isLast || tick < part.to);
    return {
      notes: filling.notes.flatMap((note) => (isIn(note.start) ? [{ ...note, start: note.start - part.from }] : [])),
      steps: filling.steps.flatMap((step) => (isIn(step.tick) ? [{ ...step, tick: step.tick - part.from }] : [])),
    };
  }
  const phase = phaseOf(clip, part.from);
  if (phase === 0) return filling;
  const turned = (tick: Ticks): Ticks => (tick - phase + clip.loop) % clip.loop;
  return {
    notes: filling.notes.flatMap((note) =>
      note.start < clip.loop ? [{ ...note, start: turned(note.start), length: Math.max(1, Math.min(note.length, clip.loop - note.start)) }] : [],
    ),
    steps: filling.steps.flatMap((step) => (step.tick < clip.loop ? [{ ...step, tick: turned(step.tick) }] : [])),
  };
}

function removeClip(write: Writer, { id }: Clip, { notes, steps }: Filling): void {
  for (const note of notes) write.remove('note', note.id);
  for (const step of steps) write.remove('step', step.id);
  write.remove('clip', id);
}
