import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { addDrums, addMelody, newPiece, noAssets } from './support/test-piece.ts';

describe('smoke', () => {
  it('plays', async () => {
    const piece = newPiece();
    addMelody(piece, 'guitar', [[0, 1, 60], [1, 1, 64], [2, 1, 67]]);
    addDrums(piece, { kick: [0, 960, 1920], 'hat-closed': [480, 1440] });
    const engine = createEngine(piece, noAssets, { log: { info() {}, warn: console.log, error: console.log } });
    engine.changed.listen((s) => console.log(JSON.stringify(s)));
    await engine.play(0);
    await expect.poll(() => engine.levels().master, { timeout: 5000 }).toBeGreaterThan(0.05);
    console.log(engine.position(), [...engine.levels().tracks]);
    await expect.poll(() => engine.state().phase, { timeout: 8000 }).toBe('stopped');
    engine.dispose();
  });
});
