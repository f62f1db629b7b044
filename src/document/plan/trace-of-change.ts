import type { DocumentChange } from '../changes.ts';
import { stepPlace } from '../queries/steps.ts';
import type { KindName } from '../schema/kinds.ts';
import type { Tables } from '../tables.ts';
import type { TraceEvent, TraceFacts } from './trace.ts';

/** What a change does not say of itself. */
export interface TraceContext {
  readonly pieceId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The room that is open; absent where the person is alone. */
  readonly room?: string | undefined;
  /** A guide shows the way. */
  readonly isHelped?: boolean;
}

/** The kind that names a change, the most telling first: a step that was set also touches its clip. */
const TELLING: readonly KindName[] = [
  'comment',
  'mark',
  'task',
  'note',
  'step',
  'clip',
  'lineText',
  'line',
  'picture',
  'scene',
  'track',
  'gloss',
  'word',
  'chord',
  'section',
  'tempo',
  'metre',
  'consent',
  'credit',
  'asset',
  'song',
  'language',
  'person',
];
const WITHOUT_HANDS: readonly string[] = ['createPiece', 'fillFromStarter', 'applyTemplate'];

/**
 * The trace lines of one change: one act of one person, or of each person whose writing arrived from others.
 * What was read from this device and what an undo put back are no acts.
 */
export function traceOfChange(change: DocumentChange, tables: Tables, context: TraceContext): readonly TraceEvent[] {
  const { origin } = change;
  const kind = TELLING.find((name) => change.ids.has(name));
  if (!origin || !kind || (origin.type !== 'command' && origin.type !== 'remote')) return [];
  const isBrought = origin.type === 'command' ? WITHOUT_HANDS.includes(origin.command) : origin.via === 'file';
  const part = partOf(kind, change, tables);
  const facts: TraceFacts = {
    ...(part === undefined ? {} : { part }),
    ...(context.room === undefined ? {} : { room: context.room }),
    ...(change.fields.size === 0 ? {} : { fields: [...change.fields].toSorted() }),
    ...(isBrought ? { brought: true } : {}),
    ...(context.isHelped && origin.type === 'command' ? { helped: true } : {}),
  };
  const command = origin.type === 'command' ? origin.command : '';
  const people = origin.type === 'command' ? [origin.person] : writersOf(change, tables);
  return people.map((personId) => ({
    at: context.at,
    personId,
    pieceId: context.pieceId,
    command,
    kind,
    count: 1,
    facts,
  }));
}

/** People whose clients wrote; a client that nobody has signed for yet is left out. */
const writersOf = (change: DocumentChange, tables: Tables): readonly string[] => [
  ...new Set(
    change.clients.map((client) => tables.client.get(String(client))?.person ?? '').filter((person) => person !== ''),
  ),
];

/** The clip, line or picture that was worked on; notes and steps count for their clip, words for their line. */
function partOf(kind: KindName, change: DocumentChange, tables: Tables): string | undefined {
  const id = [...(change.ids.get(kind) ?? [])].toSorted()[0];
  if (id === undefined) return undefined;
  if (kind === 'note') return tables.note.get(id)?.clip;
  if (kind === 'step') return stepPlace(id)?.clip;
  if (kind === 'lineText') return tables.lineText.get(id)?.line;
  if (kind === 'mark') return tables.mark.get(id)?.comment;
  return id;
}
