import { describe, expect, it } from 'vitest';
import { createTempoMap } from '../../../src/document/music/tempo-map.ts';
import { addMark, beginRun, isRunOver, liftMark, syllablesTapped, unitsOf, withoutLast, type SyllableRun } from '../../../src/features/words/timing/syllable-tapping.ts';

/** 960 ticks a half second. */
const tempos = createTempoMap([{ tick: 0, bpm: 120 }]);
const tapped = (units: readonly string[], taps: readonly number[]): SyllableRun => taps.reduce(addMark, beginRun(units));

describe('tapping the syllables of a line', () => {
  it('takes words or syllables, as they are written', () => {
    expect(unitsOf('Ой, у лузі калина', 'uk', 'words')).toEqual(['Ой,', 'у', 'лузі', 'калина']);
    expect(unitsOf('лузі калина', 'uk', 'syllables')).toEqual(['лу', 'зі', 'ка', 'ли', 'на']);
  });

  it('gives each tap its place from the start of the line; one more tap ends the line', () => {
    const run = tapped(['ка', 'ли', 'на'], [2, 2.25, 2.5, 3]);
    expect(isRunOver(run)).toBe(true);
    expect(syllablesTapped(run, tempos, 9)).toEqual({
      start: 3840,
      end: 5760,
      syllables: [{ at: 0, text: 'ка' }, { at: 480, text: 'ли' }, { at: 960, text: 'на' }],
    });
  });

  it('makes a syllable long while the finger lies, and silent afterwards', () => {
    let run = liftMark(tapped(['ка', 'ли'], [1]), 2);
    run = liftMark(addMark(run, 3), 3.1);
    expect(syllablesTapped(run, tempos, 4)?.syllables).toEqual([{ at: 0, text: 'ка' }, { at: 1920, text: '' }, { at: 3840, text: 'ли' }]);
    expect(isRunOver(run)).toBe(false);
  });

  it('ends the line where the last syllable is let go after it was held', () => {
    const run = liftMark(tapped(['ка', 'ли'], [1, 1.5]), 3);
    expect(isRunOver(run)).toBe(true);
    expect(syllablesTapped(run, tempos, 9)?.end).toBe(5760);
  });

  it('takes two taps of a trembling finger as one', () => {
    expect(tapped(['ка', 'ли'], [1, 1.03]).marks).toHaveLength(1);
  });

  it('can be tapped again from the last syllable', () => {
    const run = withoutLast(tapped(['ка', 'ли'], [1, 1.5]));
    expect(run.marks).toHaveLength(1);
    expect(addMark(run, 1.4).marks.at(-1)?.at).toBe(1.4);
  });

  it('keeps what was tapped when it is stopped half way, and never shortens the line then', () => {
    const run = tapped(['ка', 'ли', 'на'], [1, 1.5]);
    expect(syllablesTapped(run, tempos, 2, 7680)).toMatchObject({ start: 1920, end: 7680 });
    expect(syllablesTapped(beginRun(['ка']), tempos, 2)).toBeUndefined();
  });
});
