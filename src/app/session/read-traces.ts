import { addToTrace, type TraceEvent } from '../../document/plan/trace.ts';
import type { Keep } from '../../keep/keep-types.ts';
import { DEVICE_TRACE } from '../device-acts.ts';

/** What this device saw a person do in a piece, and at the device, oldest first. @param since  leaves out what was before */
export async function readTraces(keep: Keep, person: string, pieceId: string, since = 0): Promise<readonly TraceEvent[]> {
  const [inPiece, atDevice] = await Promise.all([keep.traces(person, pieceId), keep.traces(person, DEVICE_TRACE)]);
  const events = (pieceId === DEVICE_TRACE ? atDevice : [...inPiece, ...atDevice]).filter(isTraceEvent).filter(({ at }) => at >= since).toSorted((left, right) => left.at - right.at);
  return events.reduce<readonly TraceEvent[]>(addToTrace, []);
}

/** Rows of this device that an older or newer studio wrote otherwise are passed over. */
function isTraceEvent(row: unknown): row is TraceEvent {
  if (typeof row !== 'object' || row === null) return false;
  const { at, personId, command, kind, count, facts }: Partial<Record<keyof TraceEvent, unknown>> = row;
  return (
    typeof at === 'number' && typeof personId === 'string' && typeof command === 'string' && typeof kind === 'string' &&
    typeof count === 'number' && typeof facts === 'object' && facts !== null
  );
}
