import type { DevicePerson } from '../../keep/keep-types.ts';
import type { PresentPerson, RoomStatus } from '../../sync/room-types.ts';

export interface TogetherViewProps {
  readonly status: RoomStatus;
  readonly others: readonly PresentPerson[];
  readonly person: DevicePerson;
  /** Address to give to others; `undefined` while the piece is in no room. */
  readonly link: string | undefined;
  /** Whether the link is being made. */
  readonly isSharing: boolean;
  onShare(): void;
  onLeave(): void;
  /** Asks for a name and a picture first, where there is none. */
  onIntroduce(): void;
}
