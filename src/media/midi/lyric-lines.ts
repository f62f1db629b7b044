import { TICKS_PER_BEAT, type Ticks } from '../../base/units.ts';

/** One syllable, or a longer stretch, at its time. */
export interface Syllable {
  readonly tick: Ticks;
  readonly text: string;
}

/** Where a file marks no line ends, a silence of this length is one. */
const PAUSE = TICKS_PER_BEAT * 3;

export interface LyricLine {
  readonly start: Ticks;
  readonly text: string;
  /** Counted from the line's start; none where the line came in one piece. */
  readonly syllables?: readonly { readonly at: Ticks; readonly text: string }[] | undefined;
}

/**
 * Joins syllables to lines. Marks of a line end: `/` and `\` at the beginning (karaoke files), a return or a new line.
 * A hyphen at the end joins a syllable to the next.
 */
export function lyricLines(syllables: readonly Syllable[], { isKaraoke = false } = {}): LyricLine[] {
  const sung = syllables.filter(({ text }) => !text.startsWith('@') && text !== '');
  const isMarked = sung.some(({ text }) => LINE_END.test(text));
  // Karaoke files write each space and no hyphen that is not sung.
  const hasSpaces = isKaraoke || sung.some(({ text }) => /^[ \t]|\S[ \t]$/.test(text));
  const lines: LyricLine[] = [];
  let open: { start: Ticks; parts: { at: Ticks; text: string }[]; end: Ticks } | undefined;

  const close = (): void => {
    const text = open?.parts.map((part) => part.text).join('').replace(/\s+/g, ' ').trim() ?? '';
    if (open && text !== '') {
      const parts = open.parts.map((part) => ({ at: part.at, text: part.text.trim() })).filter((part) => part.text !== '');
      lines.push({ start: open.start, text, ...(parts.length > 1 ? { syllables: parts } : {}) });
    }
    open = undefined;
  };
  for (const { tick, text } of sung) {
    if (/^[/\\\r\n]/.test(text) || (!isMarked && open && tick - open.end > PAUSE)) close();
    const words = text.replace(/[/\\\r\n]+/g, ' ');
    if (words.trim() !== '') {
      open ??= { start: tick, parts: [], end: tick };
      join(open.parts, { at: tick - open.start, text: hasSpaces ? words : words.trim() }, { hasSpaces, isKaraoke });
      open.end = tick;
    }
    if (/[\r\n]$|[^/\\][/\\]$/.test(text)) close();
  }
  close();
  return lines;
}

const LINE_END = /[/\\\r\n]/;

function join(parts: { at: Ticks; text: string }[], next: { at: Ticks; text: string }, { hasSpaces, isKaraoke }: { hasSpaces: boolean; isKaraoke: boolean }): void {
  const last = parts.at(-1);
  if (last && !isKaraoke && /[^\s-]-$/.test(last.text)) {
    last.text = last.text.slice(0, -1);
    parts.push({ ...next, text: next.text.trimStart() });
  } else {
    parts.push(last === undefined || hasSpaces ? next : { ...next, text: ` ${next.text}` });
  }
}
