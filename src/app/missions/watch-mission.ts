import { createScope } from '../../base/scope.ts';
import { addToTrace, type TraceEvent } from '../../document/plan/trace.ts';
import type { PlanRecords } from '../../document/plan/records.ts';
import type { Keep } from '../../keep/keep-types.ts';
import { missionOf } from '../../learning/missions/missions.ts';
import { follow } from '../../learning/missions/progress.ts';
import { DEVICE_TRACE, deviceActed } from '../device-acts.ts';
import type { PieceSession } from '../session/piece-session.ts';
import { readTraces } from '../session/read-traces.ts';
import type { MissionStore } from './mission-store.ts';

interface Watched {
  readonly keep: Keep;
  readonly person: string;
  readonly store: MissionStore;
  readonly session: PieceSession | undefined;
  plan(): PlanRecords;
}

/** Follows what she does, in the piece that is open and at the device, and ticks the steps that it meets. */
export function watchMission({ keep, person, store, session, plan }: Watched): { look(): void; dispose(): void } {
  const scope = createScope();
  const since = store.progress()?.since ?? 0;
  let trace: readonly TraceEvent[] = [];
  let isRead = false;

  const look = (): void => {
    const progress = store.progress();
    const mission = progress && missionOf(progress.mission);
    if (!isRead || scope.disposed || !mission) return;
    const piece = session ? { id: session.id, tables: session.piece.tables } : null;
    store.set(follow(mission, progress, { personId: person, since: progress.since, trace, piece, plan: plan() }));
  };
  const hear = (event: TraceEvent): void => {
    if (event.at < since) return;
    trace = addToTrace(trace, event);
    look();
  };
  if (session) {
    scope.add(session.trace.heard.listen(hear));
    scope.add(keepSoon(session));
    scope.add(session.piece.changes.listen(look));
    session.trace.flush();
  }
  scope.add(deviceActed.listen(hear));
  scope.add(store.changed.listen(look));
  void readTraces(keep, person, session?.id ?? DEVICE_TRACE, since).then((read) => {
    // Asked right after the last lines were handed over: what was heard since is in none of them.
    trace = trace.reduce<readonly TraceEvent[]>(addToTrace, read);
    isRead = true;
    look();
  });
  return { look, dispose: () => scope.dispose() };
}

const SOON_MILLISECONDS = 1000;

/** A step may take a while and be done in two sittings: what was done is written down soon, and before the page goes. */
function keepSoon({ trace }: PieceSession): () => void {
  const scope = createScope();
  let waiting = 0;
  const keepNow = (): void => {
    window.clearTimeout(waiting);
    waiting = 0;
    trace.flush();
  };
  scope.add(
    trace.heard.listen(() => {
      if (waiting === 0) waiting = window.setTimeout(keepNow, SOON_MILLISECONDS);
    }),
  );
  document.addEventListener('visibilitychange', keepNow);
  scope.add(() => document.removeEventListener('visibilitychange', keepNow));
  scope.add(() => window.clearTimeout(waiting));
  return () => scope.dispose();
}
