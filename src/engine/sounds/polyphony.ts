import type { Seconds } from '../../base/units.ts';
import type { Voice } from './voice.ts';

/** A voice that has to make room is gone within this time. */
export const STEAL_SECONDS: Seconds = 0.02;

export interface Polyphony {
  /** Makes room for a voice that starts at a moment: the voice that has sounded longest gives way. */
  makeRoom(at: Seconds): void;
  add(voice: Voice): void;
  /** How many sound at a moment. */
  at(time: Seconds): number;
}

/** Caps how many voices of one instrument sound at once. */
export function createPolyphony(most: number): Polyphony {
  let voices: Voice[] = [];
  const soundingAt = (at: Seconds): Voice[] =>
    voices.filter((voice) => voice.start <= at && voice.silentAt > at + STEAL_SECONDS);
  return {
    makeRoom(at) {
      // In step with the moments scheduled, not with a clock: so it is the same live and offline.
      voices = voices.filter((voice) => voice.silentAt > at - 2);
      const sounding = soundingAt(at);
      for (const voice of sounding.slice(0, Math.max(0, sounding.length - most + 1))) voice.fade(at, STEAL_SECONDS);
    },
    add: (voice) => void voices.push(voice),
    at: (time) => soundingAt(time).length,
  };
}
