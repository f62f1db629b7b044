import type { Result } from '../../base/result.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { PlanAccess } from '../../document/plan/plan-access.ts';
import type { TraceEvent } from '../../document/plan/trace.ts';
import type { Engine } from '../../engine/engine-types.ts';
import type { DevicePerson } from '../../keep/keep-types.ts';

/** What hearing a piece takes. */
export type Listening = Pick<Engine, 'changed' | 'state' | 'play' | 'pause' | 'stop' | 'position'>;

export interface FinishViewProps {
  readonly piece: PieceDoc;
  /** The id under which this device keeps the piece; traces and evidence carry it. */
  readonly pieceId: string;
  readonly engine: Listening;
  readonly person: DevicePerson;
  readonly plan: PlanAccess;
  /** For small pictures of photos; a photo that is not here shows as an icon. */
  readonly assets: { blob(sha256: string): Promise<Result<Blob>> };
  /** What this device saw in the piece and of the person's name and picture, oldest first. */
  traces(): Promise<readonly TraceEvent[]>;
  /** SHA-256 of the piece's state now, hexadecimal. */
  digest(): Promise<string>;
  onExport(): void;
  onPlan(): void;
}
