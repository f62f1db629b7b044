import type { Result } from '../../base/result.ts';
import type { AnswerState, ConsentGap, ShownEntry, StoredAnswer, WatchPlace } from '../../base/watch.ts';
import type { Work } from '../../media/media-types.ts';

export interface PublishChoice {
  readonly place: WatchPlace;
  /** Others may go on with it. */
  readonly isOpen: boolean;
  /** Shown already: the address stays, what it shows is new. */
  readonly id: string | undefined;
}

/** Showing the piece at an address of the server, and hearing what viewers say. */
export interface WatchAccess {
  /** What is shown of this piece; empty before it has a room. */
  list(): Promise<Result<readonly ShownEntry[]>>;
  publish(choice: PublishChoice, work: Work): Promise<Result<ShownEntry>>;
  withdraw(id: string): Promise<Result<void>>;
  answers(id: string): Promise<Result<readonly StoredAnswer[]>>;
  mark(id: string, answer: string, state: AnswerState): Promise<Result<StoredAnswer>>;
  voice(id: string, answer: string): Promise<Result<Blob>>;
  /** The whole address, and that of the page that stands inside others. */
  addressOf(id: string): string;
  frameOf(id: string): string;
}

export interface WatchViewProps {
  readonly title: string;
  readonly hasLicence: boolean;
  /** Its own licence lets others go on with it. */
  readonly allowsRemix: boolean;
  /** Width of the picture divided by its height. */
  readonly shape: number;
  readonly gaps: Readonly<Record<WatchPlace, readonly ConsentGap[]>>;
  readonly canEdit: boolean;
  readonly access: WatchAccess;
  onFinish(): void;
}
