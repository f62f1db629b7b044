import { UNKNOWN_LANGUAGE, type LyricSheet, type SheetLine, type SheetPart } from '../../document/words/lyric-sheet.ts';
import { firstLanguage, partName, partNamed, textIn } from './sheet-parts.ts';

/** Reads a text as people write songs down: a row is a line, an empty row begins a verse, `[Chorus]` or `Приспів:` names the part below. */
export function readPlain(text: string): LyricSheet {
  const lines: SheetLine[] = [];
  let part: SheetPart | undefined;
  for (const row of text.split(/\r\n?|\n|\u2028|\u2029/)) {
    const words = row.trim();
    const heading = headingIn(words);
    if (words === '') {
      if (lines.length > 0) part ??= 'verse';
    } else if (heading) part = heading;
    else {
      lines.push({ startMs: null, endMs: null, ...(part ? { part } : {}), texts: [{ language: UNKNOWN_LANGUAGE, text: words }] });
      part = undefined;
    }
  }
  return { languages: lines.length > 0 ? [UNKNOWN_LANGUAGE] : [], lines };
}

function headingIn(row: string): SheetPart | undefined {
  const inside = /^[[(]([^[\]()]{2,60})[\])]:?$/u.exec(row)?.[1] ?? /^([^:]{2,30}):$/u.exec(row)?.[1];
  return inside === undefined ? undefined : partNamed(inside);
}

/** Writes the words in one language, without times. */
export function writePlain(sheet: LyricSheet, language = firstLanguage(sheet)): string {
  const rows: string[] = [];
  for (const line of sheet.lines) {
    const text = textIn(line, language)?.text.replace(/\s+/gu, ' ').trim() ?? '';
    if (text === '') continue;
    if (line.part && rows.length > 0) rows.push('');
    if (line.part && (line.part !== 'verse' || rows.length === 0)) rows.push(`[${partName(line.part, language)}]`);
    rows.push(text);
  }
  return rows.length === 0 ? '' : `${rows.join('\n')}\n`;
}
