import type { Seconds } from '../../base/units.ts';
import type { ScheduledEvent } from '../score/schedule.ts';
import type { Voice } from '../sounds/voice.ts';

/** An event that was handed to the audio thread. */
export interface Sounding {
  readonly event: ScheduledEvent;
  readonly voice: Voice;
}

/** What was handed over, by track: only so that it can be taken back. */
export interface Lanes {
  add(sounding: Sounding): void;
  /** Takes back what has not begun at a moment. @returns what has begun and still sounds */
  cut(track: string, at: Seconds): readonly Sounding[];
  /** Lets one of them go: it is somebody else's now. */
  drop(sounding: Sounding): void;
  tracks(): readonly string[];
  /** Forgets what is over, so that a long piece takes no more memory than a short one. */
  forgetBefore(time: Seconds): void;
  fadeAll(at: Seconds, seconds: Seconds): void;
}

export function createLanes(): Lanes {
  const lanes = new Map<string, Sounding[]>();
  return {
    add(sounding) {
      const lane = lanes.get(sounding.event.track);
      if (lane) lane.push(sounding);
      else lanes.set(sounding.event.track, [sounding]);
    },
    cut(track, at) {
      const lane = lanes.get(track) ?? [];
      const begun = lane.filter(({ voice }) => voice.start <= at && voice.silentAt > at);
      for (const { voice } of lane) if (voice.start > at) voice.cancel();
      lanes.set(track, begun);
      return [...begun];
    },
    drop(sounding) {
      const lane = lanes.get(sounding.event.track) ?? [];
      lanes.set(sounding.event.track, lane.filter((other) => other !== sounding));
    },
    tracks: () => [...lanes.keys()],
    forgetBefore(time) {
      for (const [track, lane] of lanes) {
        const kept = lane.filter(({ voice }) => voice.silentAt > time);
        if (kept.length === 0) lanes.delete(track);
        else if (kept.length < lane.length) lanes.set(track, kept);
      }
    },
    fadeAll(at, seconds) {
      for (const lane of lanes.values()) {
        for (const { voice } of lane) {
          if (voice.start > at) voice.cancel();
          else voice.fade(at, seconds);
        }
      }
      lanes.clear();
    },
  };
}
