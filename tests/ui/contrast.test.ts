import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../src/ui/theme/colours.ts';
import { contrast, THEMES } from './tokens.ts';

const SURFACES = ['surface', 'surface-raised', 'surface-sunken'];
const TEXTS_ON_SURFACES = ['text', 'text-soft', 'accent', 'danger', 'good'];
const PAIRS = [
  ['on-accent', 'accent'],
  ['on-accent-soft', 'accent-soft'],
  ['on-good', 'good'],
  ['on-good-soft', 'good-soft'],
  ['on-warning-soft', 'warning-soft'],
  ['on-danger', 'danger'],
  ['on-danger-soft', 'danger-soft'],
] as const;

describe.each(Object.entries(THEMES))('%s theme', (_, tokens) => {
  it.each(SURFACES)('all text can be read on %s (4.5)', (surface) => {
    for (const text of TEXTS_ON_SURFACES) {
      expect(contrast(tokens, text, surface), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(PAIRS)('%s can be read on %s (4.5)', (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SURFACES)('frames of controls and the focus ring are seen on %s (3)', (surface) => {
    expect(contrast(tokens, 'line', surface), 'line').toBeGreaterThanOrEqual(3);
    expect(contrast(tokens, 'focus', surface), 'focus').toBeGreaterThanOrEqual(3);
  });

  it.each(COLOURS)('a %s track is seen on every surface (3) and carries text (4.5)', (colour) => {
    for (const surface of SURFACES) {
      expect(contrast(tokens, `colour-${colour}`, surface), surface).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(tokens, 'on-colour', `colour-${colour}`)).toBeGreaterThanOrEqual(4.5);
  });
});
