import { TICKS_PER_BEAT, type Ticks } from '../../base/units.ts';

/** One syllable, or a longer stretch, at its time. */
export interface Syllable {
  readonly tick: Ticks;
  readonly text: string;
}

/** Where a file marks no line ends, a silence of this length is one. */
const PAUSE = TICKS_PER_BEAT * 3;

/**
 * Joins syllables to lines. Marks of a line end: `/` and `\` at the beginning (karaoke files), a return or a new line.
 * A hyphen at the end joins a syllable to the next.
 */
export function lyricLines(syllables: readonly Syllable[]): { start: Ticks; text: string }[] {
  const sung = syllables.filter(({ text }) => !text.startsWith('@') && text !== '');
  const isMarked = sung.some(({ text }) => LINE_END.test(text));
  const hasSpaces = sung.some(({ text }) => /^[ \t]|\S[ \t]$/.test(text));
  const lines: { start: Ticks; text: string }[] = [];
  let open: { start: Ticks; text: string; end: Ticks } | undefined;

  const close = (): void => {
    const text = open?.text.replace(/\s+/g, ' ').trim() ?? '';
    if (open && text !== '') lines.push({ start: open.start, text });
    open = undefined;
  };
  for (const { tick, text } of sung) {
    if (/^[/\\\r\n]/.test(text) || (!isMarked && open && tick - open.end > PAUSE)) close();
    const words = text.replace(/[/\\\r\n]+/g, ' ');
    if (words.trim() !== '') {
      open ??= { start: tick, text: '', end: tick };
      open = { start: open.start, text: joined(open.text, hasSpaces ? words : words.trim(), hasSpaces), end: tick };
    }
    if (/[\r\n]$|[^/\\][/\\]$/.test(text)) close();
  }
  close();
  return lines;
}

const LINE_END = /[/\\\r\n]/;

function joined(line: string, words: string, hasSpaces: boolean): string {
  if (/[^\s-]-$/.test(line)) return line.slice(0, -1) + words.trimStart();
  return line === '' || hasSpaces ? line + words : `${line} ${words}`;
}
