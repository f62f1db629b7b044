import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { pitchToHertz } from '../../src/base/units.ts';
import { INSTRUMENTS, type Instrument } from '../../src/document/catalogue/instruments.ts';
import { scaleById, scalePitches } from '../../src/document/music/scales.ts';
import { createModelMaker } from '../../src/engine/sounds/make-modelled.ts';
import { createSynthMaker } from '../../src/engine/sounds/make-synthesised.ts';
import { SOUND_RATE, type MadeSound, type SoundName } from '../../src/engine/sounds/sound.ts';
import { bend, centsFrom, decibels, difference, meanCents, onset, peak, rms } from './support/listen.ts';
import { addMelody, newPiece, renderPiece } from './support/test-piece.ts';

const models = createModelMaker(silentLog);
const makers = { modelled: models.make, synthesised: createSynthMaker() };
const pitched = INSTRUMENTS.filter(({ role }) => role === 'notes');
const kits = INSTRUMENTS.filter(({ role }) => role === 'drums');
const make = (instrument: Instrument, name: SoundName): Promise<MadeSound> => makers[instrument.making](name);
const rootsOf = ({ range: { low, high } }: Instrument) => [low, Math.round((low + high) / 2), high];
/** The only instrument that may take its time: a bow does. */
const SLOW = 'strings';

/** A held sound, unrolled for as long as a test wants to listen. */
function held({ samples, loop }: MadeSound, seconds: number): Float32Array {
  if (!loop) return samples;
  const turn = loop.end - loop.start;
  return Float32Array.from({ length: Math.round(seconds * SOUND_RATE) }, (_, frame) =>
    samples[frame < loop.end ? frame : loop.start + ((frame - loop.start) % turn)] ?? 0,
  );
}

describe('each instrument', () => {
  it.each(pitched)('[EN20] $id is in tune over its range, and speaks within 20 ms', async (instrument) => {
    for (const root of rootsOf(instrument)) {
      const sound = await make(instrument, { instrument: instrument.id, root });
      const samples = held(sound, 5);
      const seconds = Math.min(4.5, samples.length / SOUND_RATE - 0.15);
      expect(Math.abs(meanCents(samples, SOUND_RATE, pitchToHertz(root), 4800, seconds)), `${root} is in tune`).toBeLessThan(3);
      const spoken = onset(samples, peak(samples, 0, SOUND_RATE / 2) / 4) / SOUND_RATE;
      expect(spoken, `${root} speaks`).toBeLessThan(instrument.id === SLOW ? 0.08 : 0.02);
    }
  });

  it.each([...pitched, ...kits])('[EN21] $id begins and ends without a click, never clips, and is the same each time', async (instrument) => {
    const names: SoundName[] = [
      ...instrument.rows.map((row) => ({ instrument: instrument.id, row })),
      ...(instrument.role === 'notes' ? rootsOf(instrument).map((root) => ({ instrument: instrument.id, root })) : []),
    ];
    for (const name of names) {
      const { samples, loop } = await make(instrument, name);
      const again = await make(instrument, name);
      expect(difference(samples, again.samples)).toBeLessThan(1e-6);
      expect(peak(samples)).toBeLessThan(0.75);
      expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.003);
      const last = loop ? 0 : (samples.at(-1) ?? 1);
      expect(Math.abs(last)).toBeLessThan(0.001);
      // The jump of the loop bends the wave no more than the wave bends itself.
      const end = loop?.end ?? samples.length;
      const seam = held({ samples, loop, pitch: 0, release: 0 }, end / SOUND_RATE + 0.2);
      expect(bend(seam, end - 2, end + 3)).toBeLessThan(1.6 * bend(seam, end - 4000, end - 100) + 1e-4);
    }
  });

  it('[EN22] all pitched instruments are about equally loud', async () => {
    const levels = await Promise.all(
      pitched.map(async (instrument) => {
        const root = Math.round((instrument.range.low + instrument.range.high) / 2);
        const { samples } = await make(instrument, { instrument: instrument.id, root });
        return { id: instrument.id, level: decibels(rms(samples, 0, SOUND_RATE * 0.3)) };
      }),
    );
    for (const { id, level } of levels) {
      expect(level, id).toBeGreaterThan(-28);
      expect(level, id).toBeLessThan(-18);
    }
  });

  it.each(['rast', 'bayati'])('[EN25] the quarter tones of %s are heard within a cent of the table', async (id) => {
    const pitches = scalePitches(scaleById(id), 2, { low: 62, high: 73.5 });
    for (const instrument of ['flute', 'bandura', 'piano']) {
      const piece = newPiece();
      addMelody(piece, instrument, pitches.map((pitch, index) => [index * 2, 1.9, pitch]), pitches.length * 2);
      const { channels, sampleRate } = await renderPiece(piece);
      const beat = 0.6;
      for (const [index, pitch] of pitches.entries()) {
        const from = Math.round((index * 2 * beat + 0.15) * sampleRate);
        const cents = centsFrom(channels[0], sampleRate, pitchToHertz(pitch), from, 0.8);
        expect(Math.abs(cents), `${instrument} ${pitch}`).toBeLessThan(1);
      }
    }
  });
});
