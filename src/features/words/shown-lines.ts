import { languagesInOrder, linesInOrder, textsOf } from '../../document/queries/lyrics.ts';
import type { Tables } from '../../document/tables.ts';
import type { ShownLine, ShownText } from './words-types.ts';

export const WORD_KINDS = ['line', 'lineText', 'language'] as const;

/** All lines with their words, as people wrote them. */
export function shownLines(tables: Tables): readonly ShownLine[] {
  const languages = languagesInOrder(tables);
  return linesInOrder(tables).map(({ id, start, end, opens, spoken }) => ({
    id,
    start,
    end,
    opens,
    spoken,
    texts: languages.map((language) => shownText(tables, id, language)),
  }));
}

function shownText(tables: Tables, line: string, language: string): ShownText {
  const [first, ...rest] = textsOf(tables, line, language);
  return { language, text: first?.text ?? '', more: rest.map(({ text }) => text).filter((text) => text.trim() !== '') };
}

/** The words a line is known by: those of the first language that has some. */
export const mainText = ({ texts }: ShownLine): ShownText | undefined => texts.find(({ text }) => text.trim() !== '') ?? texts[0];
