import { describe, expect, it } from 'vitest';
import { paintFor, STRENGTHS, strengthOf, velocityOf } from '../../../src/features/compose/step-painting.ts';

describe('a touch on a cell of the drum grid', () => {
  it('sets an empty cell', () => {
    expect(paintFor(undefined, 'medium')).toBe(velocityOf('medium'));
  });

  it('clears a cell that has the chosen strength', () => {
    expect(paintFor(velocityOf('soft'), 'soft')).toBe(0);
  });

  it('changes a cell of another strength', () => {
    expect(paintFor(velocityOf('soft'), 'strong')).toBe(velocityOf('strong'));
  });
});

it('every strength that is written reads as itself', () => {
  for (const strength of STRENGTHS) expect(strengthOf(velocityOf(strength))).toBe(strength);
});

it('any stored velocity looks like one of the strengths', () => {
  expect([0.05, 0.59, 0.6, 0.87, 0.88, 1].map(strengthOf)).toEqual([
    'soft',
    'soft',
    'medium',
    'medium',
    'strong',
    'strong',
  ]);
});
