import { describe, expect, it } from 'vitest';
import { addTap, tempoOf } from '../../../src/features/compose/tap-tempo.ts';

const tapped = (...at: readonly number[]) => tempoOf(at.reduce<readonly number[]>(addTap, []));

describe('tapping the tempo', () => {
  it('needs three taps', () => {
    expect(tapped(0)).toBeUndefined();
    expect(tapped(0, 500)).toBeUndefined();
    expect(tapped(0, 500, 1000)).toBe(120);
  });

  it('forgives one late tap', () => {
    expect(tapped(0, 600, 1200, 2100, 2700, 3300)).toBe(100);
  });

  it('begins anew after a pause', () => {
    expect(tapped(0, 300, 600, 5000)).toBeUndefined();
    expect(tapped(0, 300, 600, 5000, 6000, 7000)).toBe(60);
  });

  it('follows a person who changes her mind', () => {
    const slow = Array.from({ length: 8 }, (_, index) => index * 1000);
    const quick = Array.from({ length: 8 }, (_, index) => 7500 + index * 500);
    expect(tapped(...slow, ...quick)).toBe(120);
  });

  it('stays within what a piece can hold', () => {
    expect(tapped(0, 1, 2)).toBe(300);
    expect(tapped(0, 1999, 3998)).toBe(30);
    expect(tapped(5, 5, 5)).toBe(300);
  });
});
