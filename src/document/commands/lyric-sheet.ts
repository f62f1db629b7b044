import { run, newRecordId, type PieceDoc } from '../open.ts';
import { languagesInOrder, linesInOrder, textsOf } from '../queries/lyrics.ts';
import { sheetToLines, type ArrivingLine } from '../queries/lyric-sheet.ts';
import { tempoMapOf } from '../queries/song.ts';
import { UNKNOWN_LANGUAGE, type LyricSheet } from '../words/lyric-sheet.ts';
import type { Writer } from '../write.ts';
import { orderBetween } from './tracks.ts';
import { ordersBetween } from './words.ts';

export interface SheetPlace {
  /**
   * `behind`: after the lines that are there. `instead`: these go. `beside`: line by line into the lines that are there,
   * as one more language; words and times that are there already stay, lines that are left over come behind.
   */
  readonly place: 'behind' | 'instead' | 'beside';
  /** Which language of the piece each language of the sheet is; one that is not named keeps its tag, `und` is the first of the piece. */
  readonly languages?: Readonly<Record<string, string>>;
  /** Where the sheet's beginning is in the song, in milliseconds. */
  readonly offsetMs?: number;
}

/** Brings in words from a file as one step. @returns the ids of its lines, in order */
export function addSheet(piece: PieceDoc, sheet: LyricSheet, { place, languages = {}, offsetMs = 0 }: SheetPlace): string[] {
  const { tables } = piece;
  const before = linesInOrder(tables);
  const arriving = sheetToLines(sheet, tempoMapOf(tables), offsetMs);
  const taken = place === 'beside' ? before.slice(0, arriving.length) : [];
  const orders = ordersBetween(place === 'instead' ? undefined : before.at(-1)?.order, undefined, arriving.length - taken.length);
  const ids = arriving.map((_, index) => taken[index]?.id ?? newRecordId(piece));
  const [first = UNKNOWN_LANGUAGE] = languagesInOrder(tables);
  const languageOf = (tag: string): string => (languages[tag] ?? (tag === UNKNOWN_LANGUAGE ? first : tag)).slice(0, 35);
  const sentence = { id: 'history.addSheet', values: { count: arriving.length } } as const;
  run(piece, { command: 'addSheet', sentence }, (write) => {
    if (arriving.length === 0) return;
    if (place === 'instead') for (const line of before) removeWhole(piece, write, line.id);
    putLanguages(piece, write, arriving.flatMap(({ texts }) => texts.map(({ language }) => languageOf(language))));
    if (sheet.title && !tables.song.get('song')?.title) write.update('song', 'song', { title: sheet.title.slice(0, 120) });
    for (const [index, { start, end, opens, texts }] of arriving.entries()) {
      const id = ids[index] ?? '';
      const known = taken[index];
      if (!known) write.put('line', id, { order: orders[index - taken.length] ?? 'a0', start, end, opens, by: piece.person });
      else if (known.start === null && start !== null) write.update('line', id, { start, end });
      for (const { language, ...text } of texts) putText(piece, write, { line: id, language: languageOf(language), ...text });
    }
  });
  return ids;
}

function putLanguages(piece: PieceDoc, write: Writer, tags: readonly string[]): void {
  let last = piece.tables.language.all().map(({ order }) => order).sort().at(-1);
  const known = new Set(languagesInOrder(piece.tables));
  for (const tag of tags) {
    if (known.has(tag)) continue;
    known.add(tag);
    last = orderBetween(last, undefined);
    write.put('language', tag, { order: last });
  }
}

interface NewText {
  readonly line: string;
  readonly language: string;
  readonly text: string;
  readonly syllables: ArrivingLine['texts'][number]['syllables'];
}

/** Words that are there already are somebody's: nothing is written over them. */
function putText(piece: PieceDoc, write: Writer, { line, language, text, syllables }: NewText): void {
  const [known] = piece.tables.line.get(line) ? textsOf(piece.tables, line, language) : [];
  const cut = syllables.slice(0, 400).map((syllable) => ({ at: syllable.at, text: syllable.text.slice(0, 80) }));
  if (!known) write.put('lineText', newRecordId(piece), { line, language, text: text.slice(0, 1000), syllables: cut, by: piece.person });
  else if (known.text.trim() === '') {
    write.words('lineText', known.id, 'text', text.slice(0, 1000));
    write.update('lineText', known.id, { syllables: cut });
  }
}

function removeWhole(piece: PieceDoc, write: Writer, line: string): void {
  for (const text of piece.tables.lineText.where('line', line)) write.remove('lineText', text.id);
  write.remove('line', line);
}
