import { linesInOrder, wordsOf } from '../../../document/queries/lyrics.ts';
import type { Tables } from '../../../document/tables.ts';

/** All words in one language, line by line; parts are set apart by an empty line. */
export function wholeText(tables: Tables, language: string): string {
  const rows = linesInOrder(tables).flatMap(({ id, opens }, index) => {
    const text = wordsOf(tables, id, language);
    return opens !== '' && index > 0 ? ['', text] : [text];
  });
  return rows.join('\n').trim();
}
