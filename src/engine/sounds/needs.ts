import type { Ticks } from '../../base/units.ts';
import type { SongSnapshot, TrackSnapshot } from '../score/snapshot.ts';
import { scheduleTrack } from '../score/schedule.ts';
import { rootFor, soundingInstrument, soundKey, type SoundName } from './sound.ts';

/** What a track needs before it can sound, in the order of the song. */
export interface Needs {
  readonly sounds: readonly SoundName[];
  readonly recordings: readonly string[];
}

/** Everything a track's clips hold, whether the track is muted or not. */
export function trackNeeds(track: TrackSnapshot): Needs {
  const instrument = soundingInstrument(track);
  const sounds = new Map<string, SoundName>();
  const recordings = new Set<string>();
  const need = (name: SoundName): void => void sounds.set(soundKey(name), name);
  for (const clip of track.clips) {
    for (const { pitch } of clip.notes) need({ instrument: instrument.id, root: rootFor(instrument, pitch) });
    for (const { row } of clip.hits) need({ instrument: instrument.id, row });
    if (clip.recording) recordings.add(clip.recording.asset);
  }
  return { sounds: [...sounds.values()], recordings: [...recordings] };
}

/** What is needed within a stretch of the song: enough to begin to play. */
export function needsBetween(song: SongSnapshot, from: Ticks, to: Ticks): Needs {
  const sounds = new Map<string, SoundName>();
  const recordings = new Set<string>();
  for (const track of song.tracks) {
    const instrument = soundingInstrument(track);
    for (const event of scheduleTrack(track, from, to)) {
      if (event.kind === 'recording') recordings.add(event.asset);
      else {
        const name: SoundName =
          event.kind === 'hit'
            ? { instrument: instrument.id, row: event.row }
            : { instrument: instrument.id, root: rootFor(instrument, event.pitch) };
        sounds.set(soundKey(name), name);
      }
    }
  }
  return { sounds: [...sounds.values()], recordings: [...recordings] };
}
