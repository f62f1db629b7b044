/** White noise within [-1, 1): the same seed gives the same sound (xorshift by George Marsaglia, public domain). */
export function seededNoise(seed: number): () => number {
  let state = Math.imul((Math.trunc(Number.isFinite(seed) ? seed : 0) ^ 0x5bd1e995) | 1, 0x9e3779b1) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state / 2147483648;
  };
}
