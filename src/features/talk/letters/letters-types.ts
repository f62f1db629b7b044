import type { Result } from '../../../base/result.ts';
import type { CheckedEndorsement } from '../../../learning/credentials/check-badge.ts';
import type { Ask } from '../../../learning/credentials/letters.ts';
import type { PlanChange } from '../../../document/plan/change-plan.ts';

/** A request or a signed word on its way out. */
export interface SentLetter {
  /** The letters by themselves, small enough for a picture of squares. */
  readonly text: string;
  /** An address that opens it in the studio. */
  readonly link: string;
  /** It went through the room; else it has to be handed over. */
  readonly wasSent: boolean;
}

/** Something that came for the person at this device. */
export type InboxLetter =
  | { readonly id: string; readonly type: 'ask'; readonly ask: Ask }
  /** Checked: the signature holds, and it may enter the plan. */
  | { readonly id: string; readonly type: 'word'; readonly word: CheckedEndorsement; readonly change: PlanChange }
  /** It did not hold; the code says why. */
  | { readonly id: string; readonly type: 'refused'; readonly code: string };

/** Somebody who can be asked. */
export interface AskedPerson {
  readonly id: string;
  readonly name: string;
  /** In the room now, so that a letter reaches her by itself. */
  readonly isHere: boolean;
}

/** Asking, signing and receiving; the app holds key, plan and room. */
export interface LetterTools {
  readonly inbox: readonly InboxLetter[];
  readonly people: readonly AskedPerson[];
  /** Whether a piece is open about which somebody can be asked. */
  readonly canAsk: boolean;
  /** Acts and competences of her evidence about this piece that somebody can speak of. */
  readonly acts: readonly string[];
  /** @param to  `undefined` for someone beside her */
  ask(order: { readonly to: string | undefined; readonly act: string }): Promise<Result<SentLetter>>;
  answer(ask: Ask, answer: { readonly words: string; readonly actSentence: string; readonly language: string }): Promise<Result<SentLetter>>;
  /** Puts a word that holds into the plan. @returns what takes it out again */
  keep(letter: Extract<InboxLetter, { type: 'word' }>): Result<() => void>;
  dismiss(id: string): void;
  /** Takes in a letter from a file or a picture of squares. */
  open(given: string): Promise<Result<void>>;
  save(letter: SentLetter): void;
}
