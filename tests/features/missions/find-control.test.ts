import { expect, it } from 'vitest';
import { nameFits, OPEN_VALUES } from '../../../src/features/missions/find-control.ts';

it('a control is found by its name, whatever fills it', () => {
  const facts = `${OPEN_VALUES['metre']} · ${OPEN_VALUES['bpm']} · ${OPEN_VALUES['scale']}`;
  expect(nameFits('7/8 · 120 · Rast', facts)).toBe(true);
  expect(nameFits('7/8 · 120', facts)).toBe(false);
  expect(nameFits('Mute: drums (2)', `Mute: ${OPEN_VALUES['name']}`)).toBe(true);
  expect(nameFits('Unmute: drums', `Mute: ${OPEN_VALUES['name']}`)).toBe(false);
  expect(nameFits('Play', 'Play')).toBe(true);
  expect(nameFits('Play (2:30)', 'Play')).toBe(false);
});
