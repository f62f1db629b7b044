import type { PieceDoc } from '../open.ts';
import type { Tables } from '../tables.ts';
import { languagesInOrder } from './lyrics.ts';
import { writersOf } from './writers.ts';

/** Who wrote a line in one language. */
export interface LineWriters {
  readonly language: string;
  /** The language that the line was first written in has its words, each other one a translation. */
  readonly part: 'words' | 'translation';
  /** Ids of persons: who began it first, then who wrote in it, sorted. Who only pressed a key and took it back is none. */
  readonly people: readonly string[];
}

export type WritersOfLine = (line: string) => readonly LineWriters[];

/** Who wrote or translated which line, for many lines at once: the marks that letters carry are read once. */
export function lineWriters({ ydoc, tables }: Pick<PieceDoc, 'ydoc' | 'tables'>): WritersOfLine {
  const written = writersOf(ydoc, tables)('lineText');
  return (line) => writersOfLine(tables, line, (text) => written.get(text) ?? new Set());
}

/** Who wrote the words of a line in the language it was first written in. */
export const authorsOfLine = (piece: Pick<PieceDoc, 'ydoc' | 'tables'>, line: string): readonly string[] =>
  lineWriters(piece)(line).find(({ part }) => part === 'words')?.people ?? [];

/** Who brought a line into a language; nobody where it was first written in it. */
export const translatedBy = (piece: Pick<PieceDoc, 'ydoc' | 'tables'>, line: string, language: string): readonly string[] =>
  lineWriters(piece)(line).find((found) => found.part === 'translation' && found.language === language)?.people ?? [];

function writersOfLine(tables: Tables, line: string, writers: (text: string) => ReadonlySet<string>): LineWriters[] {
  const author = tables.line.get(line)?.by;
  if (author === undefined) return [];
  const order = languagesInOrder(tables);
  const texts = tables.lineText
    .where('line', line)
    .filter(({ text }) => text.trim() !== '')
    .toSorted((left, right) => order.indexOf(left.language) - order.indexOf(right.language));
  const first = texts.find(({ by }) => by === author) ?? texts[0];
  return [...new Set(texts.map(({ language }) => language))].map((language) => {
    const own = texts.filter((text) => text.language === language);
    const begun = own.map(({ by }) => by).filter((by) => by !== '');
    const others = own.flatMap(({ id }) => [...writers(id)]).toSorted();
    return { language, part: language === first?.language ? 'words' : 'translation', people: [...new Set([...begun, ...others])] };
  });
}
