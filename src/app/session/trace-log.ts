import type { Clock } from '../../base/clock.ts';
import type { DocumentChange } from '../../document/changes.ts';
import type { PieceDoc } from '../../document/open.ts';
import { addToTrace, type TraceEvent } from '../../document/plan/trace.ts';
import { stepPlace } from '../../document/queries/steps.ts';
import type { KindName } from '../../document/schema/kinds.ts';

/** Commands that bring whole material, not the work of hands. */
const BRINGING: readonly string[] = ['createPiece', 'fillFromStarter', 'importSong', 'introducePerson'];

interface TraceLogOptions {
  readonly piece: PieceDoc;
  readonly pieceId: string;
  readonly clock: Clock;
  room(): string | undefined;
  /** Called with lines that are a minute old or when the log ends. */
  save(person: string, lines: readonly TraceEvent[]): void;
}

export interface TraceLog {
  /** Hands out what was not yet saved. */
  flush(): void;
  /** An act that changes no record: an export, a setting. */
  act(event: Pick<TraceEvent, 'command' | 'kind' | 'facts'>): void;
  dispose(): void;
}

/** Derives the device-only trace from the piece's changes: what the person here did, and how much others did beside her. */
export function startTraceLog({ piece, pieceId, clock, room, save }: TraceLogOptions): TraceLog {
  let lines: readonly TraceEvent[] = [];

  const note = (event: Omit<TraceEvent, 'at' | 'pieceId' | 'count'>): void => {
    const roomId = room();
    const facts = roomId === undefined ? event.facts : { ...event.facts, room: roomId };
    lines = addToTrace(lines, { ...event, facts, at: clock(), pieceId, count: 1 });
    if (lines.length > 40) flush();
  };

  const flush = (): void => {
    if (lines.length > 0) save(piece.person, lines);
    lines = [];
  };

  const stop = piece.changes.listen((change) => {
    const { origin } = change;
    const kind = mainKind(change);
    if (!origin || !kind || origin.type === 'stored') return;
    const fields = [...change.fields].sort();
    const part = partOf(piece, change, kind);
    const facts = { ...(part === undefined ? {} : { part }), ...(fields.length > 0 ? { fields } : {}) };
    if (origin.type === 'remote') {
      const people = new Set(change.clients.flatMap((client) => piece.tables.client.get(String(client))?.person ?? []));
      for (const personId of people) note({ personId, command: 'remote', kind, facts });
    } else if (origin.type === 'command') {
      const brought = BRINGING.includes(origin.command) ? ({ brought: true } as const) : {};
      note({ personId: origin.person, command: origin.command, kind, facts: { ...facts, ...brought } });
    } else {
      note({ personId: origin.person, command: origin.type, kind, facts: { ...facts, brought: true } });
    }
  });

  return {
    flush,
    act: (event) => note({ ...event, personId: piece.person }),
    dispose() {
      stop();
      flush();
    },
  };
}

/** The kind a change is about; who sits at which client is no work. */
const mainKind = ({ ids }: DocumentChange): KindName | undefined => [...ids.keys()].find((kind) => kind !== 'client');

function partOf({ tables }: PieceDoc, { ids }: DocumentChange, kind: KindName): string | undefined {
  const [id] = ids.get(kind) ?? [];
  if (id === undefined) return undefined;
  if (kind === 'step') return stepPlace(id)?.clip;
  return kind === 'note' ? tables.note.get(id)?.clip : id;
}
