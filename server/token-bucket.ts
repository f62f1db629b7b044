import type { Clock } from '../src/base/clock.ts';

export interface TokenBucket {
  /** Takes `amount`; false if there is not enough, and then takes nothing. */
  take(amount: number): boolean;
}

/** Lets `burst` through at once and `perSecond` over time. */
export function createTokenBucket(
  rate: { readonly perSecond: number; readonly burst: number },
  clock: Clock,
): TokenBucket {
  let left = rate.burst;
  let at = clock();
  return {
    take(amount) {
      const now = clock();
      left = Math.min(rate.burst, left + (Math.max(0, now - at) / 1000) * rate.perSecond);
      at = now;
      if (amount > left) return false;
      left -= amount;
      return true;
    },
  };
}
