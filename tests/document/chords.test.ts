import { describe, expect, it } from 'vitest';
import { chordName, chordsOfScale, chordTones, readChordName, spellingOf, toneName } from '../../src/document/music/chords.ts';
import { SCALES } from '../../src/document/music/scales.ts';
import { CHORD_QUALITIES } from '../../src/document/schema/music.ts';

describe('chords', () => {
  it('[M5] every chord is written and read again', () => {
    for (let root = 0; root < 12; root++) {
      for (const quality of CHORD_QUALITIES) {
        for (const bass of [null, (root + 5) % 12]) {
          for (const spelling of ['sharps', 'flats'] as const) expect(readChordName(chordName({ root, quality, bass }, spelling))).toEqual({ root, quality, bass });
        }
      }
    }
  });

  it('[M5] chords are read as people write them', () => {
    expect(['C', 'Am7', 'D♭/F', 'Db/F', 'F#m', 'h', 'Hm7', 'Cmaj7', 'G7sus', 'x', 'C/C', ''].map((text) => readChordName(text))).toEqual([
      { root: 0, quality: 'major', bass: null }, { root: 9, quality: 'minor7', bass: null }, { root: 1, quality: 'major', bass: 5 }, { root: 1, quality: 'major', bass: 5 },
      { root: 6, quality: 'minor', bass: null }, { root: 11, quality: 'minor', bass: null }, { root: 11, quality: 'minor7', bass: null }, { root: 0, quality: 'major7', bass: null },
      undefined, undefined, { root: 0, quality: 'major', bass: null }, undefined,
    ]);
    expect(toneName(2.5)).toBe('D↑');
    expect([spellingOf({ tonic: 2, scale: 'major' }), spellingOf({ tonic: 2, scale: 'minor' }), spellingOf({ tonic: 4, scale: 'minor' })]).toEqual(['sharps', 'flats', 'sharps']);
  });

  it('[M6] a scale suggests chords whose tones all are its own', () => {
    const names = (tonic: number, scale: string) => chordsOfScale({ tonic, scale }).map((chord) => chordName(chord));
    expect(names(0, 'major')).toEqual(['C', 'Dm', 'Em', 'F', 'G', 'Am', 'Bdim']);
    expect(names(9, 'minor')).toEqual(['Am', 'Bdim', 'C', 'Dm', 'Em', 'F', 'G']);
    expect(names(2, 'hijaz').slice(0, 2)).toEqual(['D', 'E♭']);
    for (const { id, steps } of SCALES) {
      for (const kind of ['triads', 'sevenths'] as const) {
        for (const chord of chordsOfScale({ tonic: 3, scale: id }, kind)) {
          for (const tone of chordTones(chord)) expect(steps.map((step) => (3 + step / 100) % 12)).toContain(tone);
        }
      }
    }
    expect(chordTones({ root: 0, quality: 'major', bass: 4 })).toEqual([4, 0, 7]);
  });
});
