import type { Clock } from '../../base/clock.ts';
import type { PieceDoc } from '../../document/open.ts';
import { addToTrace, type TraceEvent } from '../../document/plan/trace.ts';
import { traceOfChange } from '../../document/plan/trace-of-change.ts';

interface TraceLogOptions {
  readonly piece: PieceDoc;
  readonly pieceId: string;
  readonly clock: Clock;
  room(): string | undefined;
  /** Called with lines that are full or when the log ends. */
  save(person: string, lines: readonly TraceEvent[]): void;
}

export interface TraceLog {
  /** Hands out what was not yet saved. */
  flush(): void;
  /** An act that changes no record: an export, a setting. */
  act(event: Pick<TraceEvent, 'command' | 'kind' | 'facts'>): void;
  dispose(): void;
}

/** Keeps the device-only trace of the person who holds the piece: her own acts, and how much others did beside her. */
export function startTraceLog({ piece, pieceId, clock, room, save }: TraceLogOptions): TraceLog {
  let lines: readonly TraceEvent[] = [];

  const flush = (): void => {
    if (lines.length > 0) save(piece.person, lines);
    lines = [];
  };

  const stop = piece.changes.listen((change) => {
    const place = room();
    const events = traceOfChange(change, piece.tables, { pieceId, at: clock(), ...(place === undefined ? {} : { room: place }) });
    for (const event of events) lines = addToTrace(lines, event);
  });

  return {
    flush,
    act: (event) => {
      const place = room();
      const facts = place === undefined ? event.facts : { ...event.facts, room: place };
      lines = addToTrace(lines, { ...event, facts, at: clock(), pieceId, personId: piece.person, count: 1 });
    },
    dispose() {
      stop();
      flush();
    },
  };
}
