/** A round of practice: the words still to come, the one shown first. */
export interface Round {
  readonly waiting: readonly string[];
  /** How many were known at once. */
  readonly known: number;
  readonly asked: number;
  /** Those that were not known at first. */
  readonly missed: readonly string[];
}

/** No more than fit into a few minutes. */
const MOST = 20;

export const beginRound = (words: readonly string[]): Round => ({ waiting: words.slice(0, MOST), known: 0, asked: 0, missed: [] });

/** The round after an answer: a word that was not known comes once more, at the end, until it is. */
export function answerRound({ waiting, known, asked, missed }: Round, knew: boolean): Round {
  const [word, ...rest] = waiting;
  if (word === undefined) return { waiting, known, asked, missed };
  const isFirst = !missed.includes(word);
  return {
    waiting: knew ? rest : [...rest, word],
    known: known + (knew && isFirst ? 1 : 0),
    asked: asked + (isFirst ? 1 : 0),
    missed: knew || !isFirst ? missed : [...missed, word],
  };
}
