import { describe, expect, it } from 'vitest';
import { noteName, noteNameInOctave } from '../../../src/features/compose/note-names.ts';

describe('the name of a note', () => {
  it('is known to people who read music', () => {
    expect([60, 61, 63, 66, 70, 71].map(noteName)).toEqual(['C', 'C♯', 'E♭', 'F♯', 'B♭', 'B']);
  });

  it('says a quarter tone by its nearest plain neighbour', () => {
    expect(noteName(63.5)).toBe('E½♭');
    expect(noteName(70.5)).toBe('B½♭');
    expect(noteName(60.5)).toBe('C½♯');
    expect(noteName(65.5)).toBe('F½♯');
  });

  it('never has two signs', () => {
    for (let pitch = 0.5; pitch < 127; pitch++) expect(noteName(pitch), String(pitch)).toMatch(/^[A-G]½[♯♭]$/);
  });

  it('is different for each of the 24 quarter tones', () => {
    expect(new Set(Array.from({ length: 24 }, (_, step) => noteName(60 + step / 2))).size).toBe(24);
  });

  it('takes a pitch that is tuned by cents to its nearest quarter tone', () => {
    expect(noteName(63.45)).toBe('E½♭');
    expect(noteName(61.02)).toBe('C♯');
  });

  it('has the octave in which A4 is 440 Hz', () => {
    expect([69, 60, 59, 0, 127].map(noteNameInOctave)).toEqual(['A4', 'C4', 'B3', 'C-1', 'G9']);
  });

  it('keeps a lowered C in the octave of its C', () => {
    expect(noteNameInOctave(59.5)).toBe('C½♭4');
    expect(noteNameInOctave(60.5)).toBe('C½♯4');
    expect(noteNameInOctave(63.5)).toBe('E½♭4');
  });
});
