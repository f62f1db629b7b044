import * as Y from 'yjs';
import { failed, ok } from '../../../src/base/result.ts';
import { seededRandom } from '../../../src/base/random.ts';
import { addClip } from '../../../src/document/commands/clips.ts';
import { addNotes, setStep } from '../../../src/document/commands/notes.ts';
import { addTrack } from '../../../src/document/commands/tracks.ts';
import { openPiece, seedPiece, type PieceDoc } from '../../../src/document/open.ts';
import type { AssetSource, RenderedAudio } from '../../../src/engine/engine-types.ts';
import { render, type RenderContext } from '../../../src/engine/render.ts';

export const BEAT = 960;

export function newPiece(): PieceDoc {
  const piece = openPiece({ ydoc: new Y.Doc(), person: 'tester', random: seededRandom(1), clock: () => Date.now() });
  seedPiece(piece, { pieceId: 'sound', starter: '' });
  return piece;
}

export const noAssets: AssetSource = { bytes: () => Promise.resolve(failed('asset-missing')) };

export const assetsOf = (files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>): AssetSource => ({
  bytes: (sha256) => Promise.resolve(files[sha256] ? ok(files[sha256]) : failed('asset-missing')),
});

type NoteIn = readonly [startBeats: number, lengthBeats: number, pitch: number, velocity?: number];

/** A track with one clip of notes; the volume is 0 dB. @returns ids */
export function addMelody(piece: PieceDoc, instrument: string, notes: readonly NoteIn[], beats = 4, more: { loop?: number; length?: number; volume?: number; pan?: number } = {}) {
  const { loop = 0, length = beats, volume = 0, pan = 0 } = more;
  const track = addTrack(piece, { role: 'notes', instrument, volume, pan });
  const clip = idOf(addClip(piece, { track, start: 0, length: length * BEAT, loop: loop * BEAT }));
  const ids = addNotes(
    piece,
    clip,
    notes.map(([start, long, pitch, velocity = 1]) => ({ start: start * BEAT, length: long * BEAT, pitch, velocity })),
  );
  return { track, clip, notes: ids.ok ? ids.value : [] };
}

/** A drum track with one clip; `rows` maps a row to its ticks. */
export function addDrums(piece: PieceDoc, rows: Readonly<Record<string, readonly number[]>>, beats = 4, instrument = 'drum-kit') {
  const track = addTrack(piece, { role: 'drums', instrument, volume: 0 });
  const clip = idOf(addClip(piece, { track, start: 0, length: beats * BEAT }));
  for (const [row, ticks] of Object.entries(rows)) for (const tick of ticks) setStep(piece, { clip, row, tick }, 1);
  return { track, clip };
}

export const idOf = (result: { ok: true; value: string } | { ok: false; code: string }): string => {
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

export async function renderPiece(piece: PieceDoc, assets: AssetSource = noAssets, context: RenderContext = {}): Promise<RenderedAudio> {
  const signal = new AbortController().signal;
  const rendered = await render(piece, assets, { sampleRate: 48000, onProgress() {}, signal }, context);
  if (!rendered.ok) throw new Error(`render failed: ${rendered.code}`);
  return rendered.value;
}
