import { isEqual } from '../../base/equal.ts';
import type { Ticks } from '../../base/units.ts';
import type { NewRecord } from '../kind.ts';
import { barTicks, DEFAULT_METRE, unitTicks, type MetreSign } from '../music/metre-map.ts';
import { placed } from '../queries/harmony.ts';
import type { KINDS } from '../schema/kinds.ts';
import type { Tables } from '../tables.ts';
import type { Writer } from '../write.ts';
import type { PlacedStretch } from './stretches.ts';

/** Something that holds from its tick on. */
interface Mark<Value> {
  readonly tick: Ticks;
  readonly value: Value;
}

/**
 * Marks in a song whose stretches were laid anew. What held where a stretch begins holds there again, also when it was set
 * before: a chorus keeps its tempo wherever it goes.
 */
export function rearrangedMarks<Value>(stretches: readonly PlacedStretch[], marks: readonly Mark<Value>[], isNeededAt: (at: Ticks, last: Mark<Value> | undefined) => boolean = () => false): Mark<Value>[] {
  const result: Mark<Value>[] = [];
  for (const { from, to, at, isBehind } of stretches) {
    const held = marks.findLast(({ tick }) => tick <= from);
    const last = result.at(-1);
    const goesOn = !isBehind && (!isEqual(held?.value, last?.value) || isNeededAt(at, last));
    if (held && (held.tick === from || goesOn)) result.push({ tick: at, value: held.value });
    for (const { tick, value } of marks) if (tick > from && tick < to) result.push({ tick: at + tick - from, value });
  }
  return result;
}

/** Moves tempo, metre, chords and parts with what they belong to. */
export function rearrangeMarks(tables: Tables, write: Writer, stretches: readonly PlacedStretch[]): void {
  const tempos = placed(tables.tempo.all()).map(({ tick, bpm }) => ({ tick, value: { bpm } }));
  putMarks('tempo', tempos, rearrangedMarks(stretches, fromTheStart(tempos, tempos[0]?.value)));

  const metres = placed(tables.metre.all()).map(({ tick, groups, unit }) => ({ tick, value: { groups, unit } }));
  const valid = metres.filter(({ value }) => Number.isInteger(unitTicks(value)) && barTicks(value) > 0);
  const cutsBar = (at: Ticks, last: Mark<MetreSign> | undefined): boolean => last !== undefined && (at - last.tick) % barTicks(last.value) !== 0;
  const kept = rearrangedMarks(stretches, fromTheStart<MetreSign>(valid, DEFAULT_METRE), cutsBar);
  putMarks('metre', metres, metres.length === 0 && kept.length === 1 ? [] : kept);

  const chords = placed(tables.chord.all()).map(({ tick, root, quality, bass }) => ({ tick, value: { root, quality, bass } }));
  putMarks('chord', chords, rearrangedMarks(stretches, chords));
  const sections = placed(tables.section.all()).map(({ tick, part, name }) => ({ tick, value: { part, name } }));
  putMarks('section', sections, rearrangedMarks(stretches, sections));

  function putMarks<Kind extends MarkKind>(kind: Kind, before: readonly Mark<unknown>[], after: readonly Mark<NewRecord<(typeof KINDS)[Kind]>>[]): void {
    const left = new Set(after.map(({ tick }) => tick));
    for (const { tick } of before) if (!left.has(tick)) write.remove(kind, String(tick));
    for (const { tick, value } of after) write.put(kind, String(tick), value);
  }
}

type MarkKind = 'tempo' | 'metre' | 'chord' | 'section';

/** What holds before the first mark is marked too, so that it can go elsewhere. */
function fromTheStart<Value>(marks: readonly Mark<Value>[], value: Value | undefined): readonly Mark<Value>[] {
  return marks[0]?.tick === 0 || value === undefined ? marks : [{ tick: 0, value }, ...marks];
}
