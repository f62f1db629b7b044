import { decibelsToGain, type Gain, type Pitch, type Seconds, type Velocity } from '../../base/units.ts';
import type { Instrument } from '../../document/catalogue/instruments.ts';
import type { ScheduledEvent } from '../score/schedule.ts';
import type { TrackSnapshot } from '../score/snapshot.ts';
import type { SoundBank } from '../sounds/bank.ts';
import { createPolyphony, type Polyphony } from '../sounds/polyphony.ts';
import type { Recordings } from '../sounds/recordings.ts';
import { soundingInstrument } from '../sounds/sound.ts';
import type { Voice, VoicePlace } from '../sounds/voice.ts';

/** When an event sounds, by the audio clock. `late` is how much of it has already gone by at `start`. */
export interface Timing {
  readonly start: Seconds;
  readonly end: Seconds;
  readonly late: Seconds;
}

/** All instruments and recordings of a piece, wired to the mixer: the same live and offline. */
export interface Band {
  /** @returns nothing where its sound is not there (yet) */
  play(track: TrackSnapshot, event: ScheduledEvent, timing: Timing): Voice | undefined;
  /** Sounds an instrument somewhere else than in a track of the song. */
  note(instrument: Instrument, into: VoicePlace, note: { pitch: Pitch; velocity: Velocity; start: Seconds; end: Seconds }): Voice | undefined;
  hit(instrument: Instrument, into: VoicePlace, hit: { row: string; velocity: Velocity; start: Seconds }): Voice | undefined;
}

export interface BandOptions {
  place(track: string): VoicePlace;
  readonly bank: SoundBank;
  readonly recordings: Recordings;
  /** Voices an instrument may sound at once. */
  readonly voices: number;
}

/** A recording's ends never click. */
const RECORDING_FADE: Seconds = 0.005;
/** A closed hi-hat, or a damped bell, ends the open one. */
const CHOKES: Readonly<Record<string, string>> = { 'hat-closed': 'hat-open' };
const CHOKE_SECONDS: Seconds = 0.03;

/** Ears want more than a linear step between soft and loud. */
const velocityGain = (velocity: Velocity): Gain => velocity ** 1.5;

export function createBand({ place, bank, recordings, voices }: BandOptions): Band {
  const polyphonies = new WeakMap<VoicePlace, Polyphony>();
  const open = new WeakMap<VoicePlace, Map<string, Voice>>();

  const held = (into: VoicePlace, at: Seconds, start: () => Voice): Voice => {
    const polyphony = polyphonies.get(into) ?? createPolyphony(voices);
    polyphonies.set(into, polyphony);
    polyphony.makeRoom(at);
    const voice = start();
    polyphony.add(voice);
    return voice;
  };

  const note: Band['note'] = (instrument, into, { pitch, velocity, start, end }) => {
    const zone = bank.note(instrument, pitch);
    if (!zone) return undefined;
    const { buffer, loop, release } = zone;
    const rate = 2 ** ((pitch - zone.pitch) / 12);
    const gain = velocityGain(velocity);
    return held(into, start, () => into.start({ buffer, start, end, gain, release, rate, loop }));
  };

  const hit: Band['hit'] = (instrument, into, { row, velocity, start }) => {
    const zone = bank.hit(instrument, row);
    if (!zone) return undefined;
    const { buffer, release } = zone;
    const ringing = open.get(into) ?? new Map<string, Voice>();
    open.set(into, ringing);
    ringing.get(CHOKES[row] ?? '')?.fade(start, CHOKE_SECONDS);
    const voice = held(into, start, () => into.start({ buffer, start, gain: velocityGain(velocity), release }));
    ringing.set(row, voice);
    return voice;
  };

  return {
    note,
    hit,
    play(track, event, { start, end, late }) {
      const into = place(track.id);
      if (event.kind === 'hit') return hit(soundingInstrument(track), into, { row: event.row, velocity: event.velocity, start });
      if (event.kind === 'note') return note(soundingInstrument(track), into, { pitch: event.pitch, velocity: event.velocity, start, end });
      const buffer = recordings.buffer(event.asset);
      const offset = event.offset + late;
      if (!buffer || offset >= buffer.duration - RECORDING_FADE || end - start <= 2 * RECORDING_FADE) return undefined;
      return into.start({
        buffer,
        start,
        offset,
        end: Math.min(end, start + buffer.duration - offset) - RECORDING_FADE,
        gain: decibelsToGain(event.gain),
        release: RECORDING_FADE,
        fadeIn: RECORDING_FADE,
        shape: 'straight',
      });
    },
  };
}
