import { UNKNOWN_LANGUAGE, type LyricSheet } from '../../document/words/lyric-sheet.ts';
import { cuesIn } from './cues.ts';
import { endOf, firstLanguage, textIn } from './sheet-parts.ts';
import { clockWithHours } from './times.ts';

/** Reads SubRip. Marks for bold, italic, colour and place are left out; the rows of a block are one line. */
export function readSrt(text: string): LyricSheet {
  const lines = cuesIn(text).cues.flatMap(({ startMs, endMs, rows }) => {
    const words = rows.join(' ').replace(/<\/?(?:[bius]|font)\b[^<>]*>|\{\\[^{}]*\}/gi, '').replace(/\s+/gu, ' ').trim();
    return words === '' ? [] : [{ startMs, endMs, texts: [{ language: UNKNOWN_LANGUAGE, text: words }] }];
  });
  return { languages: lines.length > 0 ? [UNKNOWN_LANGUAGE] : [], lines };
}

/** Writes SubRip in one language. Lines without a time are left out. */
export function writeSrt(sheet: LyricSheet, language = firstLanguage(sheet)): string {
  const cues = sheet.lines.flatMap((line, index) => {
    const text = textIn(line, language)?.text.replace(/\s+/gu, ' ').trim() ?? '';
    if (text === '' || line.startMs === null) return [];
    return [`${clockWithHours(line.startMs, ',')} --> ${clockWithHours(endOf(sheet.lines, index), ',')}\n${text}\n`];
  });
  return cues.map((cue, index) => `${index + 1}\n${cue}`).join('\n');
}
