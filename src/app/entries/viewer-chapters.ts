import type { ViewerChapter } from '../../base/viewer-data.ts';
import type { Seconds, Ticks } from '../../base/units.ts';
import { node } from './viewer-nodes.ts';
import { clockText, type Say } from './viewer-texts.ts';

export interface Chapters {
  readonly element: HTMLElement;
  /** Marks the part that plays. */
  mark(seconds: Seconds): void;
}

/** The parts of the song in a row, each a way to its beginning. */
export function chaptersRow(
  chapters: readonly ViewerChapter[],
  say: Say,
  { secondsAt, goTo }: { secondsAt(tick: Ticks): Seconds; goTo(seconds: Seconds): void },
): Chapters {
  const counts = new Map<string, number>();
  const often = (part: string): boolean => chapters.filter((it) => it.part === part && it.name === '').length > 1;
  const rows = chapters.map(({ start, part, name }) => {
    const count = (counts.get(part) ?? 0) + (name === '' ? 1 : 0);
    counts.set(part, count);
    const words = name === '' ? `${say(`viewer.chapter.${part}`)}${often(part) ? ` ${count}` : ''}` : name;
    const at = secondsAt(start);
    const button = node('button', { type: 'button' }, [
      node('bdi', {}, [words]),
      ' ',
      node('span', { class: 'time', dir: 'ltr' }, [clockText(at)]),
    ]);
    button.addEventListener('click', () => goTo(at));
    return { at, button };
  });
  let marked: HTMLElement | undefined;
  return {
    element: node('nav', { class: 'chapters', 'aria-label': say('viewer.chapters') }, [
      node(
        'ol',
        {},
        rows.map(({ button }) => node('li', {}, [button])),
      ),
    ]),
    mark(seconds) {
      // A place that was gone to lies a hair before or behind the beginning.
      const now = rows.findLast(({ at }) => at <= seconds + 0.05)?.button;
      if (now === marked) return;
      marked?.removeAttribute('aria-current');
      now?.setAttribute('aria-current', 'true');
      marked = now;
    },
  };
}
