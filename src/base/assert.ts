/** A caller's mistake, never a user's: throws with a sentence. */
export function assert(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(sentence);
}
