import type { StageScene } from '../../src/base/stage-document.ts';
import { createFrameSource } from '../../src/stage/frame-source.ts';
import type { VideoOrder, VideoTools } from '../../src/media/media-types.ts';
import { aDocument, aScene } from '../stage/stage-piece.ts';
import { tone } from './works.ts';

export const tools: VideoTools = {
  startWorker: () => new Worker(new URL('../../src/app/entries/video-worker.ts', import.meta.url), { type: 'module' }),
  ffmpegFolder: '/ffmpeg/',
  openPagePainter: async ({ stage, tempo }) => createFrameSource(stage, tempo, new Map()),
};

const WORDS = [
  { language: 'uk', words: 'Ой у лузі' },
  { language: 'ar', words: 'أغنية' },
];

/** Red, then blue from the first second on; sung in two languages. */
export function order({ seconds = 2, width = 640, height = 360 } = {}): VideoOrder {
  return {
    seconds,
    width,
    height,
    framesPerSecond: 30,
    audio: tone({ seconds }),
    tempo: [{ tick: 0, bpm: 120 }],
    images: [],
    stage: aDocument({
      languages: ['uk', 'ar'],
      scenes: [aScene({ id: 'a', background: '#c81e1e' }), aScene({ id: 'b', start: 1920, background: '#1e1ec8' })],
      lines: [{ id: 'l', start: 0, end: 3840, texts: WORDS }],
    }),
  };
}

/** Scenes that turn from black to white at these seconds, and a second later back; at 120 bpm. */
export const flashes = (at: readonly number[]): StageScene[] => [
  aScene({ id: 'dark', background: '#000000' }),
  ...at.flatMap((second) => [
    aScene({ id: `light ${second}`, start: second * 1920, background: '#ffffff' }),
    aScene({ id: `dark ${second}`, start: (second + 1) * 1920, background: '#000000' }),
  ]),
];

/** Silence with clicks at these seconds. */
export function clicks(seconds: number, at: readonly number[], sampleRate = 48_000) {
  const samples = new Float32Array(seconds * sampleRate);
  for (const second of at) {
    const from = Math.round(second * sampleRate);
    for (let index = 0; index < sampleRate / 50; index++) samples[from + index] = 0.9 * Math.sin(index / 4);
  }
  return { sampleRate, channels: [samples, samples.slice()] };
}
