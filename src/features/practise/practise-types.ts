import type { Result } from '../../base/result.ts';
import type { OwnWord, OwnWordChange } from '../../document/plan/own-words.ts';

export interface PractiseViewProps {
  /** Her own list, on this device only. */
  readonly words: readonly OwnWord[];
  /** Milliseconds since 1970. */
  clock(): number;
  /** The recording of a word. */
  sound(sha256: string): Promise<Result<Blob, string>>;
  change(change: OwnWordChange): void;
}
