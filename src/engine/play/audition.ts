import type { Pitch, Seconds, Velocity } from '../../base/units.ts';
import type { Instrument } from '../../document/catalogue/instruments.ts';
import type { SoundBank } from '../sounds/bank.ts';
import { rootFor, type SoundName } from '../sounds/sound.ts';
import type { Voice, VoicePlace } from '../sounds/voice.ts';
import type { Band } from './band.ts';

const STEP: Seconds = 0.22;
const VELOCITY: Velocity = 0.75;

export interface AuditionPlace {
  readonly band: Band;
  readonly bank: SoundBank;
  readonly into: VoicePlace;
  now(): Seconds;
}

/** Lets an instrument be heard: a small rising figure or the pitches one asks for, or each sound of a kit from low to high. One at a time. */
export function createAudition(): (instrument: Instrument, place: AuditionPlace, pitches?: readonly Pitch[]) => Promise<void> {
  let voices: (Voice | undefined)[] = [];
  let latest: object | undefined;
  return async (instrument, { band, bank, into, now }, asked) => {
    const turn = {};
    latest = turn;
    for (const voice of voices) voice?.fade(now(), STEP / 4);
    voices = [];
    const pitches = asked ?? (instrument.role === 'notes' ? figure(instrument) : []);
    const rows = asked ? [] : [...instrument.rows].reverse();
    await bank.prepare([
      ...pitches.map((pitch): SoundName => ({ instrument: instrument.id, root: rootFor(instrument, pitch) })),
      ...rows.map((row): SoundName => ({ instrument: instrument.id, row })),
    ]);
    if (latest !== turn) return;
    const start = now();
    voices = [
      ...pitches.map((pitch, index) => {
        const at = start + index * STEP;
        const end = at + STEP * (index === pitches.length - 1 ? 4 : 1.2);
        return band.note(instrument, into, { pitch, velocity: VELOCITY, start: at, end });
      }),
      ...rows.map((row, index) => band.hit(instrument, into, { row, velocity: VELOCITY, start: start + index * STEP })),
    ];
  };
}

/** Root, fifth and octave: at home in every scale of the studio. */
function figure({ range }: Instrument): number[] {
  const root = Math.round((range.low + range.high) / 2) - 6;
  return [root, root + 7, root + 12];
}
