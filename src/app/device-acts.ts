import { createEmitter, type Signal } from '../base/signal.ts';
import type { DEVICE_ACTS, TraceEvent, TraceFacts } from '../document/plan/trace.ts';
import type { Keep } from '../keep/keep-types.ts';

/** Where the trace of acts is kept that belong to no piece. */
export const DEVICE_TRACE = 'device';

const acted = createEmitter<TraceEvent>();

/** Each act at the device as it happens. */
export const deviceActed: Signal<TraceEvent> = acted;

/** Notes an act at the device (a name chosen, a setting made) in the trace of one person. */
export function noteDeviceAct(keep: Keep, personId: string, kind: (typeof DEVICE_ACTS)[number], facts: TraceFacts): void {
  const event: TraceEvent = { at: Date.now(), personId, pieceId: null, command: kind, kind, count: 1, facts };
  void keep.addTraces(personId, DEVICE_TRACE, [event]);
  acted.emit(event);
}
