import { TICKS_PER_BEAT, type Seconds } from '../base/units.ts';
import { barTicks, unitTicks } from '../document/music/metre-map.ts';
import type { DrumTrack, NoteTrack, Starter } from '../document/starters/starter.ts';
import { STARTERS } from '../document/starters/starters.ts';
import type { FirstNote, FirstSound } from '../engine/first-sound.ts';

/** Low sounds of the kits; the light ones shake, all others are high. */
const LOW: readonly string[] = ['kick', 'dum', 'daf-bass', 'tom'];
const LIGHT: readonly string[] = ['shaker', 'hat-closed', 'hat-open', 'tambourine', 'bell'];
const STRENGTH: Readonly<Record<string, number>> = { X: 0.9, x: 0.65, o: 0.35 };

/** Lets one round of a starter be heard with the few sounds of the start screen; `undefined` ends it. @returns how long it sounds */
export function previewStarter(sound: FirstSound, id: string | undefined): Seconds {
  const starter = STARTERS.find((candidate) => candidate.id === id);
  if (!starter) {
    sound.stop();
    return 0;
  }
  sound.phrase(starter.tracks.flatMap((track) => (track.role === 'drums' ? drumNotes(track, starter) : stringNotes(track, starter))));
  return (barTicks(starter.metre) / TICKS_PER_BEAT) * starter.bars * (60 / starter.bpm);
}

function drumNotes(track: DrumTrack, { metre, bars, bpm }: Starter): FirstNote[] {
  const stepSeconds = 60 / bpm / track.division;
  const steps = (barTicks(metre) / TICKS_PER_BEAT) * track.division * bars;
  return Object.entries(track.rows).flatMap(([row, pattern]) => {
    const hits = pattern.replaceAll('|', '');
    const drum = LOW.includes(row) ? 'drum-low' : LIGHT.includes(row) ? 'shaker' : 'drum-high';
    return Array.from({ length: steps }, (_, step) => ({ step, velocity: STRENGTH[hits[step % hits.length] ?? '.'] })).flatMap(
      ({ step, velocity }) => (velocity === undefined ? [] : [{ at: step * stepSeconds, sound: drum, velocity } as const]),
    );
  });
}

function stringNotes(track: NoteTrack, { metre, bpm }: Starter): FirstNote[] {
  const unitSeconds = (unitTicks(metre) / TICKS_PER_BEAT) * (60 / bpm);
  return track.notes.map(([start, , pitch, velocity]) => ({ at: start * unitSeconds, sound: pitch, velocity: velocity * 0.7 }));
}
