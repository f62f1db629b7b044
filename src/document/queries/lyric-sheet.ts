import type { Ticks } from '../../base/units.ts';
import type { TempoMap } from '../music/tempo-map.ts';
import type { Line } from '../schema/words.ts';
import type { Tables } from '../tables.ts';
import type { LyricSheet, SheetLine, SheetSyllable } from '../words/lyric-sheet.ts';
import type { SungSyllable, SyllableTime } from '../words/sung.ts';
import { languagesInOrder, linesInOrder, timedLines, wordsOf } from './lyrics.ts';
import { tempoMapOf } from './song.ts';
import { hasSyllableTimes, syllablesIn } from './syllables.ts';

/** A line of a sheet in the ticks of a piece. */
export interface ArrivingLine {
  readonly start: Ticks | null;
  readonly end: Ticks | null;
  readonly opens: Line['opens'];
  readonly texts: readonly { readonly language: string; readonly text: string; readonly syllables: readonly SyllableTime[] }[];
}

/** Times by the clock become ticks. @param offsetMs  where the sheet's beginning is in the song; negative times become 0 */
export function sheetToLines({ lines }: Pick<LyricSheet, 'lines'>, tempo: TempoMap, offsetMs = 0): ArrivingLine[] {
  const tickOf = (ms: number): Ticks => Math.max(0, Math.round(tempo.tickAt(Math.max(0, ms + offsetMs) / 1000)));
  return lines.map(({ startMs, endMs, part, texts }) => {
    const start = startMs === null ? null : tickOf(startMs);
    const end = start === null || endMs === null || startMs === null ? null : Math.max(start, tickOf(Math.max(startMs, endMs)));
    return {
      start,
      end,
      opens: part ?? '',
      texts: texts.map(({ language, text, syllables = [] }) => ({
        language,
        text,
        syllables: start === null ? [] : syllables.map((syllable) => ({ at: Math.max(0, tickOf(syllable.startMs) - start), text: syllable.text.trim() })),
      })),
    };
  });
}

/**
 * The words of a piece with times by the clock, rounded to whole milliseconds. Lines without words are left out.
 * @param languages  which, in which order; all of the piece if left out
 */
export function linesToSheet(tables: Tables, languages: readonly string[] = languagesInOrder(tables)): LyricSheet {
  const tempo = tempoMapOf(tables);
  const msOf = (tick: Ticks): number => Math.round(tempo.secondsAt(tick) * 1000);
  const times = new Map(timedLines(tables).map((line) => [line.id, line]));
  const lines = linesInOrder(tables).map((line): SheetLine => {
    const time = times.get(line.id);
    const texts = languages.flatMap((language) => {
      const text = wordsOf(tables, line.id, language);
      if (text.trim() === '') return [];
      const isTimed = time !== undefined && hasSyllableTimes(tables, line.id, language);
      return [{ language, text, ...(isTimed ? { syllables: sheetSyllables(text, syllablesIn(tables, time, language), msOf) } : {}) }];
    });
    return {
      startMs: time ? msOf(time.start) : null,
      endMs: time ? msOf(time.end) : null,
      ...(line.opens === '' ? {} : { part: line.opens }),
      texts,
    };
  });
  const title = tables.song.get('song')?.title ?? '';
  return { ...(title === '' ? {} : { title }), languages, lines: lines.filter(({ texts }) => texts.length > 0) };
}

/** Together they are the whole text: spaces go with what is before them. */
function sheetSyllables(text: string, sung: readonly SungSyllable[], msOf: (tick: Ticks) => number): SheetSyllable[] {
  return sung.flatMap((syllable, index): SheetSyllable[] => {
    const next = sung[index + 1];
    const letters = text.slice(index === 0 ? 0 : syllable.from, next?.from ?? text.length);
    const silence = next && syllable.end < next.start ? [{ startMs: msOf(syllable.end), text: '' }] : [];
    return [{ startMs: msOf(syllable.start), text: letters }, ...silence];
  });
}
