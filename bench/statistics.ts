/** The value that `share` of all values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Ratios of values that were measured side by side, pair by pair: what else the machine did weighs on both. */
export const ratios = (tops: readonly number[], bottoms: readonly number[]): number[] =>
  tops.map((top, index) => top / (bottoms[index] ?? Number.NaN));
