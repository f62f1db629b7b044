import { readClock } from './times.ts';

/** One block of a subtitle file. */
export interface Cue {
  /** What stands above its time. */
  readonly name: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly rows: readonly string[];
}

const TIMES = /^\s*([\d:.,]{4,20})\s*-{1,3}>\s*([\d:.,]{4,20})(?:\s.*)?$/;

/** The blocks of WebVTT and SRT: rows under a line with two times, up to an empty one. What has no times is left out. */
export function cuesIn(text: string): { cues: Cue[]; head: string[] } {
  const blocks = text.replace(/\r\n?/g, '\n').split(/\n[^\S\n]*(?:\n[^\S\n]*)+/);
  const head = (blocks[0] ?? '').split('\n');
  const cues = blocks.flatMap((block) => cuesOfBlock(block.split('\n')));
  return { cues, head };
}

/** Usually one; damaged files miss the empty rows between them. */
function cuesOfBlock(rows: readonly string[]): Cue[] {
  const places = rows.flatMap((row, index) => (TIMES.test(row) ? [index] : []));
  return places.flatMap((place, index): Cue[] => {
    const times = TIMES.exec(rows[place] ?? '');
    const [startMs, endMs] = [readClock(times?.[1] ?? ''), readClock(times?.[2] ?? '')];
    if (startMs === undefined || endMs === undefined) return [];
    const next = places[index + 1];
    const isNumbered = next !== undefined && /^\s*\d+\s*$/.test(rows[next - 1] ?? '');
    const words = rows.slice(place + 1, next === undefined ? rows.length : isNumbered ? next - 1 : next);
    return [{ name: (index === 0 ? (rows[place - 1] ?? '') : '').trim(), startMs, endMs: Math.max(startMs, endMs), rows: words.filter((row) => row.trim() !== '') }];
  });
}
