import { clamp } from '../../../base/units.ts';
import type { SungSyllable } from '../../../document/words/sung.ts';
import type { Direction } from '../../../ui/i18n/languages.ts';

/**
 * Where the syllables of a word stand on the screen, as shares of its width from where reading begins, the end of the last
 * one included. Nothing where the word is broken over two rows or has one syllable.
 */
export function measuredStops(word: HTMLElement, syllables: readonly SungSyllable[], direction: Direction): number[] | undefined {
  const [letters] = word.childNodes;
  const [first] = syllables;
  if (!(letters instanceof Text) || !first || syllables.length < 2 || word.getClientRects().length !== 1) return undefined;
  const box = word.getBoundingClientRect();
  if (box.width <= 0) return undefined;
  const range = document.createRange();
  const stops = syllables.map(({ from }) => {
    const place = Math.min(from - first.from, letters.length);
    if (place === 0) return 0;
    range.setStart(letters, 0);
    range.setEnd(letters, place);
    const before = range.getBoundingClientRect();
    return clamp((direction === 'rtl' ? box.right - before.left : before.right - box.left) / box.width, 0, 1);
  });
  return [...stops, 1];
}
