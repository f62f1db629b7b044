/** A caller's mistake, never a user's: throws with a sentence. */
export function assert(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(sentence);
}

/** The end of a `switch` over a union: the compiler proves that nothing arrives here. */
export function unreachable(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
