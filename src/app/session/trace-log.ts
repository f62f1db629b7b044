import type { Clock } from '../../base/clock.ts';
import { createEmitter, type Signal } from '../../base/signal.ts';
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
  /** Each act as it happens, of everybody whose work arrives here. */
  readonly heard: Signal<TraceEvent>;
  /** Whether a guide shows the way from now on: her acts are then done with help. */
  guide(isHelped: boolean): void;
  /** Hands out what was not yet saved. */
  flush(): void;
  /** An act that changes no record: an export, a setting. */
  act(event: Pick<TraceEvent, 'command' | 'kind' | 'facts'>): void;
  dispose(): void;
}

/** Keeps the device-only trace of the person who holds the piece: her own acts, and how much others did beside her. */
export function startTraceLog({ piece, pieceId, clock, room, save }: TraceLogOptions): TraceLog {
  let lines: readonly TraceEvent[] = [];
  let isHelped = false;
  const heard = createEmitter<TraceEvent>();
  const note = (event: TraceEvent): void => {
    lines = addToTrace(lines, event);
    heard.emit(event);
  };

  const flush = (): void => {
    if (lines.length > 0) save(piece.person, lines);
    lines = [];
  };

  const stop = piece.changes.listen((change) => {
    const place = room();
    const events = traceOfChange(change, piece.tables, { pieceId, at: clock(), isHelped, ...(place === undefined ? {} : { room: place }) });
    for (const event of events) note(event);
  });

  return {
    heard,
    guide: (helped) => void (isHelped = helped),
    flush,
    act: (event) => {
      const place = room();
      const facts = { ...event.facts, ...(place === undefined ? {} : { room: place }), ...(isHelped ? { helped: true as const } : {}) };
      note({ ...event, facts, at: clock(), pieceId, personId: piece.person, count: 1 });
    },
    dispose() {
      stop();
      flush();
    },
  };
}
