import type { SongPart } from '../../../document/schema/words.ts';
import type { Colour } from '../../../ui/theme/colours.ts';

/** Each part of a song has its colour; the name always stands beside it. */
export const PART_COLOURS: Readonly<Record<SongPart, Colour>> = {
  intro: 'sky',
  verse: 'teal',
  chorus: 'plum',
  bridge: 'amber',
  solo: 'pink',
  outro: 'clay',
};


/** Which of its part each opened part is, counted from 1: the second verse is 2. Parts that stand alone have no number. */
export function partNumbers(lines: readonly { readonly id: string; readonly opens: '' | SongPart }[]): ReadonlyMap<string, number> {
  const opened = lines.filter(({ opens }) => opens !== '');
  const numbers = new Map<string, number>();
  for (const [index, { id, opens }] of opened.entries()) {
    if (opened.filter((other) => other.opens === opens).length < 2) continue;
    numbers.set(id, opened.slice(0, index + 1).filter((other) => other.opens === opens).length);
  }
  return numbers;
}
