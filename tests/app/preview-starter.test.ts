import { describe, expect, it } from 'vitest';
import { previewStarter } from '../../src/app/preview-starter.ts';
import { barTicks } from '../../src/document/music/metre-map.ts';
import { STARTERS } from '../../src/document/starters/starters.ts';
import type { FirstNote, FirstSound } from '../../src/engine/first-sound.ts';
import { STARTER_CARDS } from '../../src/features/start/start-types.ts';

function listening(): FirstSound & { readonly phrases: (readonly FirstNote[])[]; readonly stops: () => number } {
  const phrases: (readonly FirstNote[])[] = [];
  let stops = 0;
  return {
    phrases,
    stops: () => stops,
    tap: () => {},
    phrase: (notes) => phrases.push(notes),
    stop: () => (stops += 1),
    dispose: () => {},
  };
}

describe.each(STARTERS.map((starter) => [starter.id, starter] as const))('one round of %s', (id, starter) => {
  const sound = listening();
  const seconds = previewStarter(sound, id);
  const notes = sound.phrases[0] ?? [];
  const round = (barTicks(starter.metre) / 960) * starter.bars * (60 / starter.bpm);

  it('sounds with drums and melody', () => {
    expect(notes.some((note) => typeof note.sound === 'string')).toBe(true);
    expect(notes.some((note) => typeof note.sound === 'number')).toBe(true);
  });

  it('is played within its bars', () => {
    expect(Math.min(...notes.map(({ at }) => at))).toBeLessThan(round / starter.bars);
    for (const { at } of notes) expect(at).toBeLessThan(round + 1e-9);
    expect(seconds).toBeCloseTo(round, 9);
  });

  it('has strengths that can be played', () => {
    for (const { velocity } of notes) expect(velocity > 0 && velocity <= 1).toBe(true);
  });

  it('is shown on its card as it is', () => {
    expect(STARTER_CARDS.find((card) => card.id === id)).toMatchObject({
      groups: starter.metre.groups,
      unit: starter.metre.unit,
    });
  });
});

it('ends when nothing is chosen, or something that is not there', () => {
  const sound = listening();
  expect(previewStarter(sound, undefined)).toBe(0);
  expect(previewStarter(sound, 'no-such-starter')).toBe(0);
  expect(sound.stops()).toBe(2);
  expect(sound.phrases).toEqual([]);
});
