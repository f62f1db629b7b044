import { setTempo } from '../../src/document/commands/song.ts';
import type { PieceDoc } from '../../src/document/open.ts';
import { render } from '../../src/engine/render.ts';
import { loadKernel } from '../../tests/audio/support/kernel.ts';
import { addDrums, addMelody, newPiece, noAssets } from '../../tests/audio/support/test-piece.ts';

const MELODIC = ['guitar', 'bass', 'piano', 'flute', 'oud', 'strings'] as const;

/** Tracks that all play all the time, at 120 bpm: of eight, six melodic ones with a note each quarter of a second and two of drums. */
export function busyPiece(tracks: number, seconds: number): PieceDoc {
  const piece = newPiece();
  setTempo(piece, 120);
  const beats = seconds * 2;
  for (let index = 0; index < tracks; index++) {
    const place = index % 8;
    const instrument = MELODIC[place];
    if (instrument === undefined) {
      const [kit, row] = place === 6 ? (['drum-kit', 'hat-closed'] as const) : (['darbuka', 'tek'] as const);
      addDrums(piece, { [row]: Array.from({ length: beats * 4 }, (_, step) => step * 240) }, beats, kit);
      continue;
    }
    const notes = Array.from({ length: 8 }, (_, step) => [step / 2, 0.45, 48 + place * 3 + ((step * 5) % 12)] as const);
    addMelody(piece, instrument, notes, beats, { loop: 4, length: beats, volume: -12 });
  }
  return piece;
}

/** Seconds of song rendered in a second: `whole` with the making of the sounds, `steady` from when they are there. */
export interface RenderSpeed {
  readonly whole: number;
  readonly steady: number;
}

/** Part of the progress that is over when the sounds are made. */
const PREPARED = 0.15;

/** Renders songs of these lengths in turn, so often. */
export async function renderSpeeds(
  tracks: number,
  lengths: readonly number[],
  rounds: number,
): Promise<RenderSpeed[][]> {
  const kernel = await loadKernel();
  const speeds = lengths.map((): RenderSpeed[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, seconds] of lengths.entries()) {
      const piece = busyPiece(tracks, seconds);
      const begun = performance.now();
      let prepared = begun;
      const options = {
        sampleRate: 48_000,
        signal: new AbortController().signal,
        onProgress(done: number) {
          if (done <= PREPARED + 1e-9) prepared = performance.now();
        },
      };
      const rendered = await render(piece, noAssets, options, { kernel: () => Promise.resolve(kernel) });
      if (!rendered.ok) throw new Error(`the song was not rendered: ${rendered.code}`);
      const end = performance.now();
      speeds[index]?.push({ whole: (seconds * 1000) / (end - begun), steady: (seconds * 1000) / (end - prepared) });
    }
  }
  return speeds;
}
