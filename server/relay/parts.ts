import type { Clock } from '../../src/base/clock.ts';
import type { Metrics } from '../metrics.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { HubStore } from '../stores/store.ts';
import type { RelayLog } from './log.ts';
import type { Owners } from './owners.ts';
import type { Staying } from './staying.ts';
import type { Versions } from './versions.ts';

/** What the parts of the relay share. */
export interface RelayParts {
  readonly store: HubStore;
  readonly rooms: Rooms;
  readonly log: RelayLog;
  readonly owners: Owners;
  readonly versions: Versions;
  readonly clock: Clock;
  readonly lan: boolean;
  readonly metrics: Metrics;
  readonly staying: Staying;
}
