import { describe, expect, it } from 'vitest';
import { addDrums, addMelody, newPiece, renderPiece } from './support/test-piece.ts';
import { decibels, onset, peak, rms } from './support/listen.ts';

describe('smoke', () => {
  it('renders', async () => {
    const piece = newPiece();
    addMelody(piece, 'guitar', [[0, 1, 60], [1, 1, 64], [2, 1, 67]]);
    addDrums(piece, { kick: [0, 960, 1920], 'hat-closed': [480, 1440] });
    const t = performance.now();
    const { channels } = await renderPiece(piece);
    console.log('ms', performance.now() - t, channels[0].length / 48000, decibels(peak(channels[0])), decibels(rms(channels[0])), onset(channels[0], 0.01));
    const plain = await renderPiece(piece, undefined, { isPlain: true });
    console.log(decibels(peak(plain.channels[0])), decibels(rms(plain.channels[0])), onset(plain.channels[0], 0.01));
    expect(1).toBe(1);
  });
});
