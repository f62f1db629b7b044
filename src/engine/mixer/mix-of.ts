import type { HeldStrip } from '../engine-types.ts';
import type { SongSnapshot } from '../score/snapshot.ts';
import type { MixState } from './mixer.ts';

/** The mix of a song as one device hears it: who is soloed is heard alone, as long as one of them is still there. */
export function mixOf({ tracks, volume }: SongSnapshot, solo: readonly string[]): MixState {
  const isSolo = tracks.some(({ id }) => solo.includes(id));
  return {
    master: volume,
    strips: tracks.map((track) => ({
      track: track.id,
      gain: track.volume,
      pan: track.pan,
      isMuted: track.isMuted || (isSolo && !solo.includes(track.id)),
    })),
  };
}

/** The mix with the strips that a hand holds at this moment; the whole mix is held without a track. */
export function mixWithHeld({ master, strips }: MixState, held: ReadonlyMap<string | undefined, HeldStrip>): MixState {
  return {
    master: held.get(undefined)?.volume ?? master,
    strips: strips.map((strip) => {
      const { volume, pan } = held.get(strip.track) ?? {};
      return { ...strip, gain: volume ?? strip.gain, pan: pan ?? strip.pan };
    }),
  };
}
