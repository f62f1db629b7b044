import type { ViewerOrigin } from '../../base/viewer-data.ts';
import { run, type PieceDoc } from '../open.ts';
import { filesOfPiece, originsOf, originText } from '../queries/origins-of.ts';
import type { KindName } from '../schema/kinds.ts';

/** What belongs to the makers, not to whoever goes on with their piece. */
const OF_THE_MAKERS = ['person', 'client', 'credit', 'consent', 'comment', 'mark', 'task'] as const satisfies readonly KindName[];

/**
 * Makes a copy of a piece one that others may go on with: no people, consents or talk of its makers are left in it, no file that it
 * does not use; it names the piece it was made from, and that one's origins. For a copy, never for the piece itself.
 */
export function handOn(copy: PieceDoc, origin: ViewerOrigin): void {
  const { tables } = copy;
  const used = filesOfPiece(tables);
  const chain = originText([origin, ...originsOf(tables)]);
  run(copy, { command: 'handOn', sentence: { id: 'history.createPiece', values: {} } }, (write) => {
    for (const kind of OF_THE_MAKERS) for (const { id } of tables[kind].all()) write.remove(kind, id);
    for (const { id } of tables.asset.all()) if (!used.has(id)) write.remove('asset', id);
    write.update('meta', 'meta', { origin: chain });
  });
}
