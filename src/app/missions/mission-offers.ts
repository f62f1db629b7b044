import type { PlanRecords } from '../../document/plan/records.ts';
import type { Keep } from '../../keep/keep-types.ts';
import type { Offer } from '../../learning/evidence/offer.ts';
import { offersFor } from '../../learning/evidence/offers.ts';
import { starterSources } from '../../learning/evidence/starter-sources.ts';
import { summarisePiece } from '../../learning/evidence/summarise-piece.ts';
import { DEVICE_TRACE } from '../device-acts.ts';
import type { PieceSession } from '../session/piece-session.ts';
import { readTraces } from '../session/read-traces.ts';

interface Asked {
  readonly keep: Keep;
  readonly personId: string;
  readonly session: PieceSession | undefined;
  readonly plan: PlanRecords;
}

/** What the studio saw a person do in the open piece and at the device, and that she has not answered yet. */
export async function offersNow({ keep, personId, session, plan }: Asked): Promise<readonly Offer[]> {
  session?.trace.flush();
  const trace = await readTraces(keep, personId, session?.id ?? DEVICE_TRACE);
  const common = { personId, now: Date.now(), trace, plan };
  const { tables } = session?.piece ?? {};
  const piece = session && tables ? summarisePiece(tables, session.id, { sources: starterSources(tables) }) : null;
  return [...(piece ? offersFor({ ...common, piece }) : []), ...offersFor({ ...common, piece: null })];
}
