import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { pitchToHertz } from '../../src/base/units.ts';
import { INSTRUMENTS } from '../../src/document/catalogue/instruments.ts';
import { createModelMaker } from '../../src/engine/sounds/make-modelled.ts';
import { createSynthMaker } from '../../src/engine/sounds/make-synthesised.ts';
import { SOUND_RATE, type MadeSound, type SoundName } from '../../src/engine/sounds/sound.ts';
import { centsFrom, clickiness, decibels, onset, peak, rms } from './support/listen.ts';

const models = createModelMaker(silentLog);
const makers = { modelled: models.make, synthesised: createSynthMaker() };
const pitched = INSTRUMENTS.filter(({ role }) => role === 'notes');
const kits = INSTRUMENTS.filter(({ role }) => role === 'drums');
const make = (instrument: (typeof INSTRUMENTS)[number], name: SoundName): Promise<MadeSound> => makers[instrument.making](name);

describe('each instrument', () => {
  it.each(pitched)('[E20] $id is in tune and speaks within 20 ms', async (instrument) => {
    const { low, high } = instrument.range;
    for (const root of [low, Math.round((low + high) / 2), high]) {
      const { samples, pitch } = await make(instrument, { instrument: instrument.id, root });
      const loudest = peak(samples);
      const hertz = pitchToHertz(pitch);
      const seconds = Math.min(1, samples.length / SOUND_RATE - 0.1);
      console.log(instrument.id, root, 'cents', centsFrom(samples, SOUND_RATE, hertz, 2400, seconds).toFixed(2), 'len', (samples.length / SOUND_RATE).toFixed(2), 'rms', decibels(rms(samples, 2400, 12000)).toFixed(1), 'peak', decibels(loudest).toFixed(1), 'onset ms', (onset(samples, peak(samples, 0, 9600) / 4) / 48).toFixed(1), 'start', samples[0]?.toFixed(4), 'end', samples.at(-1)?.toFixed(5));
    }
  });
  it.each(kits)('$id', async (kit) => {
    for (const row of kit.rows) {
      const { samples } = await make(kit, { instrument: kit.id, row });
      console.log(kit.id, row, 'peak', decibels(peak(samples)).toFixed(1), 'onset', (onset(samples, peak(samples) / 4) / 48).toFixed(1), 'len', (samples.length / SOUND_RATE).toFixed(2), clickiness(samples, 0, 100).toFixed(4));
    }
  });
});
