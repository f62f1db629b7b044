/** Says when the next picture may be drawn, so that a slow device keeps time for the sound and for fingers. */
export interface Pace {
  /** @param now milliseconds */
  mayDraw(now: number): boolean;
  /** What drawing and painting one picture took, in milliseconds. */
  took(cost: number): void;
}

/** Below this each picture is drawn. */
const CHEAP_MS = 6;
/** Drawing takes at most two fifths of the time. */
const REST = 2.5;
/** The picture never stands still for longer. */
const LONGEST_MS = 400;
/** How fast it gets used to another cost. */
const HABIT = 0.2;

export function createPace(): Pace {
  let usual = 0;
  let last = -Infinity;
  return {
    mayDraw(now) {
      const wait = usual < CHEAP_MS ? 0 : Math.min(LONGEST_MS, usual * REST);
      if (now - last < wait) return false;
      last = now;
      return true;
    },
    took(cost) {
      usual += (cost - usual) * HABIT;
    },
  };
}
